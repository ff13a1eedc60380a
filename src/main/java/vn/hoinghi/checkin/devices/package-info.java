/**
 * Phones and kiosks that scan. An organiser describes one and shows its QR code, whose token is exchanged once for a key;
 * of both only digests are kept. What the key's bearer may do follows from the device's profile ({@code device_rights} in
 * SQL), at its lists alone, and is asked of the database with every call ({@code device_fault}), in the same statement as
 * the scan where there is one: a device that is revoked is refused by every node from the next call on. What a node
 * remembers is only whose a key was, which never changes.
 *
 * <p>In SQL: a token and a key belong to one device ({@code uq_devices_token_hash}, {@code uq_devices_key_hash}); a token is
 * good once (guarded update) and not after revocation ({@code ck_devices_revoked}); only desks approve walk-ins
 * ({@code ck_devices_walk_ins}).
 */
@NullMarked
package vn.hoinghi.checkin.devices;

import org.jspecify.annotations.NullMarked;
