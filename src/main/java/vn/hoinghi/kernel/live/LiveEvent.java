package vn.hoinghi.kernel.live;

/**
 * A state as it is told.
 *
 * @param id its fingerprint: the same state has the same one on every node
 * @param json the state
 */
record LiveEvent(String id, String json) {}
