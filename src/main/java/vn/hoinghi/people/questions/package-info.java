/**
 * What one conference wants to know of its delegates and another does not.
 *
 * <p>In SQL: an answer fits its question ({@code ck_delegates_answers}, a trigger that holds the question meanwhile), and
 * a question is not taken away from under its answers ({@code ck_questions_answered}).
 *
 * <p>In {@link vn.hoinghi.people.questions.Answers}: the door sees answers to those questions alone that are shown at
 * check-in, and looks for delegates by no others; to the desk the rest are not asked.
 */
@NullMarked
package vn.hoinghi.people.questions;

import org.jspecify.annotations.NullMarked;
