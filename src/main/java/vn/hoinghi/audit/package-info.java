/**
 * The audit trail over HTTP, for organisers. It is written by the database and by {@link vn.hoinghi.kernel.audit}; here it is
 * read only.
 */
@NullMarked
package vn.hoinghi.audit;

import org.jspecify.annotations.NullMarked;
