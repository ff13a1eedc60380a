package vn.hoinghi.people;

/** What an organisation is. */
public enum OrganisationKind {
    CENTRAL_AGENCY,
    PROVINCE,
    FOREIGN_AFFAIRS_OFFICE,
    MISSION_ABROAD,
    EMBASSY,
    INTERNATIONAL_ORGANISATION,
    BUSINESS_ASSOCIATION,
    ENTERPRISE,
    NGO,
    PRESS
}
