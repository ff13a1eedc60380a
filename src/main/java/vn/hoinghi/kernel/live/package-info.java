/**
 * Server-sent events (WHATWG HTML, section 9.2) that carry the whole state of something. While somebody watches a topic
 * on a node, the node reads its state every half second and tells all who watch when it has changed, so that what was
 * committed on any node is seen on every node, with no connection held, nothing to lose while the database restarts, and
 * a cost that does not grow with those who watch. The id of an event is the fingerprint of the state: whoever comes back
 * with {@code Last-Event-ID} is told only what they do not know. Why it is looked up and not notified: ADR 0012.
 */
@NullMarked
package vn.hoinghi.kernel.live;

import org.jspecify.annotations.NullMarked;
