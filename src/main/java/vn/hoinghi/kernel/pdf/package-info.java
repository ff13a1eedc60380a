/**
 * Writing into PDF documents. Fonts are bundled ({@code src/main/resources/fonts}) and chosen by script; letters are put
 * together by the HarfBuzz of the JDK ({@code Shaper}), right to left where the script is; of
 * each used one a subset is embedded, once a document.
 */
@NullMarked
package vn.hoinghi.kernel.pdf;

import org.jspecify.annotations.NullMarked;
