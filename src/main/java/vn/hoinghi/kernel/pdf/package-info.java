/**
 * Writing into PDF documents. Fonts are bundled ({@code src/main/resources/fonts}) and chosen character by character; of
 * each used one a subset is embedded, once a document.
 */
@NullMarked
package vn.hoinghi.kernel.pdf;

import org.jspecify.annotations.NullMarked;
