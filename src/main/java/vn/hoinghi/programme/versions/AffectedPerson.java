package vn.hoinghi.programme.versions;

import java.util.UUID;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.programme.PublishedProgramme.PublishedSpeaker;

/** Somebody whom a change concerns, as the programme names them. */
public record AffectedPerson(UUID delegate, String fullName, LocalisedText organisation) {

    static AffectedPerson of(PublishedSpeaker speaker) {
        return new AffectedPerson(speaker.delegate(), speaker.fullName(), speaker.organisation());
    }
}
