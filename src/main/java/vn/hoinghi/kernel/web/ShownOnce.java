package vn.hoinghi.kernel.web;

/** An answer with a secret in it. What is kept for a repeated {@code Idempotency-Key} is without: it is shown once. */
public interface ShownOnce {

    Object withoutSecret();
}
