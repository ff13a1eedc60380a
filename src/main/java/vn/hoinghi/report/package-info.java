/**
 * What a press release or a report to the leadership says of a conference. Owns no data: every figure is asked of the
 * feature that keeps it, at the moment of the question.
 */
@NullMarked
package vn.hoinghi.report;

import org.jspecify.annotations.NullMarked;
