/** Lists a page at a time, by keyset: the cursor is where the last page ended, so nothing is skipped or repeated. */
@NullMarked
package vn.hoinghi.kernel.paging;

import org.jspecify.annotations.NullMarked;
