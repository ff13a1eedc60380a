package vn.hoinghi.checkin.attendance;

import java.util.UUID;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.people.OrganisationKind;

/** An organisation that is expected and of which nobody is inside; entered says whether somebody was. */
public record MissingDelegation(
        UUID organisation, String code, OrganisationKind kind, LocalisedText name, int expected, int entered) {}
