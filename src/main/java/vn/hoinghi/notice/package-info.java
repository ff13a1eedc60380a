/**
 * What somebody is to be told: an outbox that other features write to in the transaction that made it true, and who has
 * seen what. Delivery reads it from here.
 *
 * <p>In SQL: nobody is told twice of one cause ({@code uq_notices_cause}), and a notice never changes but for being seen
 * once ({@code keep_notices}).
 */
@NullMarked
package vn.hoinghi.notice;

import org.jspecify.annotations.NullMarked;
