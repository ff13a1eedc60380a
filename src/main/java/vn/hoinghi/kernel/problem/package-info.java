/**
 * Problems of RFC 9457: one catalogue of types, one exception, one body, one translator from a database constraint to
 * its problem. No message of a foreign exception ever reaches a client.
 */
@NullMarked
package vn.hoinghi.kernel.problem;

import org.jspecify.annotations.NullMarked;
