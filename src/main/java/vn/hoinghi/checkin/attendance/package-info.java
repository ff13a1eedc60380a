/**
 * What happened at the doors, read from the scans: who was inside and for how long, which delegations are missing, when
 * people came and by which gate. Keeps nothing; whatever is counted here equals what the log adds up to.
 */
@NullMarked
package vn.hoinghi.checkin.attendance;

import org.jspecify.annotations.NullMarked;
