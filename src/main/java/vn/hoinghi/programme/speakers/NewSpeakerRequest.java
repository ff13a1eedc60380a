package vn.hoinghi.programme.speakers;

import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.people.DelegateRequest;

/**
 * Enters a speaker: a delegate, or a person who is not registered and so becomes a pending one.
 *
 * @param profile what is known of them as a speaker
 */
public record NewSpeakerRequest(
        @Nullable UUID delegate,
        @Nullable @Valid DelegateRequest person,
        @Nullable @Valid ProfileRequest profile) {}
