package vn.hoinghi.people;

/** Which part of a full name comes first; it decides what a list sorts by, and never changes what is shown. */
public enum NameOrder {
    FAMILY_FIRST,
    GIVEN_FIRST
}
