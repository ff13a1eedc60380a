package vn.hoinghi.kernel.problem;

import vn.hoinghi.kernel.LocalisedText;

/**
 * One fault among those a problem lists.
 *
 * @param pointer where, as a JSON Pointer (RFC 6901) into the request, or the name of a parameter
 * @param code the kebab slug of the fault
 * @param detail words for a person
 */
public record Fault(String pointer, String code, LocalisedText detail) {}
