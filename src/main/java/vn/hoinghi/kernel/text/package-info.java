/** Text as people write it: NFC, found without diacritics. Folding itself is the SQL function {@code fold}. */
@NullMarked
package vn.hoinghi.kernel.text;

import org.jspecify.annotations.NullMarked;
