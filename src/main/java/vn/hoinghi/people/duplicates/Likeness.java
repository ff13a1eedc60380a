package vn.hoinghi.people.duplicates;

/** Why two rows look like one person, the surest first. */
public enum Likeness {
    PHONE,
    EMAIL,
    NAME_AND_ORGANISATION,
    NAME,
    NEAR_NAME
}
