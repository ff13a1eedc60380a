/**
 * What a press release or a report to the leadership says of a conference. Every figure is asked of the
 * feature that keeps it, at the moment of the question. Owns only what was kept of that, which never changes; workbooks
 * and sheets to print are made of the figures alone, so that those of then are the same now.
 */
@NullMarked
package vn.hoinghi.report;

import org.jspecify.annotations.NullMarked;
