/**
 * Tables as people read them, made once and written as a spreadsheet or on paper. What is written follows from the tables
 * alone: the same tables make the same bytes.
 */
@NullMarked
package vn.hoinghi.kernel.tables;

import org.jspecify.annotations.NullMarked;
