/**
 * Tells the audit trail who is at work, and what they read. Changes are written by the database itself, in the transaction
 * that made them: trigger {@code write_audit_entry}, which asks {@code hoinghi.actor} who that was. Nothing in the trail is
 * ever changed ({@code ck_audit_entries_kept}).
 */
@NullMarked
package vn.hoinghi.kernel.audit;

import org.jspecify.annotations.NullMarked;
