/**
 * Badges of those who may come in: one as a page of A6, many as a job on sheets of A4. Each shows the signed ticket as a
 * QR code of 30 mm; how it looks is said by category.
 *
 * <p>Fonts are those of {@link vn.hoinghi.kernel.pdf}. Text is never cut: it shrinks, then wraps. A badge with
 * a character that no font has is refused ({@code badge-not-printable}); of many, it is left out and listed on the last
 * sheet ({@code LeftOut}).
 */
@NullMarked
package vn.hoinghi.people.badges;

import org.jspecify.annotations.NullMarked;
