package vn.hoinghi.access;

import java.util.UUID;

/** An account is closed once this transaction is committed. */
record AccountClosed(UUID account) {}
