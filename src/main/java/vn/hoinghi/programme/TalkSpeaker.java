package vn.hoinghi.programme;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** That somebody speaks in a talk; the conference is named so that only its own people can. */
@Embeddable
record TalkSpeaker(int position, UUID conferenceId, UUID delegateId) {}
