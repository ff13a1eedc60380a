package vn.hoinghi.programme.speakers;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.hoinghi.kernel.limits.Limited;
import vn.hoinghi.kernel.limits.Scope;

/** Answers of speakers by personal link over HTTP. The token comes in the body, so that it stands in no log. */
@Path("/api/v1/speaker-links")
@Tag(name = "speakers")
public class SpeakerLinkResource {

    private final RedeemSpeakerLink redeem;

    SpeakerLinkResource(RedeemSpeakerLink redeem) {
        this.redeem = redeem;
    }

    @POST
    @Path("/inspection")
    @PermitAll
    @Limited(Scope.LINK)
    @Operation(summary = "Show to whom a personal link belongs and what they are asked to do; it stays good")
    public RestResponse<SpeakerView> inspectSpeakerLink(@NotNull @Valid LinkTokenRequest request) {
        return uncached(redeem.inspect(request));
    }

    @POST
    @Path("/redemption")
    @PermitAll
    @Limited(Scope.LINK)
    @Operation(summary = "Confirm or decline by a personal link, which is then spent")
    public RestResponse<SpeakerView> redeemSpeakerLink(@NotNull @Valid LinkAnswerRequest request) {
        return uncached(redeem.redeem(request));
    }

    private static RestResponse<SpeakerView> uncached(SpeakerView speaker) {
        return ResponseBuilder.ok(speaker).header("Cache-Control", "no-store").build();
    }
}
