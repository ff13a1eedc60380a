/**
 * What every operation shares on HTTP: the request's identifier, strong entity tags and preconditions (RFC 9110,
 * section 13), answers that are repeated for a repeated {@code Idempotency-Key}, and text that is NFC from the door on.
 */
@NullMarked
package vn.hoinghi.kernel.web;

import org.jspecify.annotations.NullMarked;
