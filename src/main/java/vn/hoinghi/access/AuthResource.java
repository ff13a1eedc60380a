package vn.hoinghi.access;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.hoinghi.kernel.limits.Limited;
import vn.hoinghi.kernel.limits.Scope;
import vn.hoinghi.kernel.web.ClientAddress;

/** Sign-in over HTTP; what it answers with is kept by no cache. */
@Path("/api/v1/auth")
@Tag(name = "auth")
public class AuthResource {

    private final IssueTokens tokens;
    private final SignIn signIn;
    private final AskForLink askForLink;
    private final HttpServerRequest request;

    AuthResource(IssueTokens tokens, SignIn signIn, AskForLink askForLink, HttpServerRequest request) {
        this.tokens = tokens;
        this.signIn = signIn;
        this.askForLink = askForLink;
        this.request = request;
    }

    @POST
    @Path("/token")
    @PermitAll
    @Limited(Scope.SIGN_IN)
    @Operation(summary = "Sign in with user name and password")
    public RestResponse<TokenView> signIn(@NotNull @Valid TokenRequest credentials) {
        return uncached(signIn.with(credentials, ClientAddress.of(request)));
    }

    @POST
    @Path("/refresh")
    @PermitAll
    @Operation(summary = "Exchange a refresh token for new tokens")
    public RestResponse<TokenView> refresh(@NotNull @Valid RefreshRequest request) {
        return uncached(tokens.forRefreshToken(request));
    }

    @POST
    @Path("/link")
    @PermitAll
    @Limited(Scope.LINK)
    @Operation(summary = "Ask for another personal link by mail")
    @APIResponse(responseCode = "204", description = "Whoever is invited by that address is sent one")
    public void askForLink(@NotNull @Valid LinkAsked asked) {
        askForLink.ask(asked);
    }

    @POST
    @Path("/link/redemption")
    @PermitAll
    @Limited(Scope.LINK)
    @Operation(summary = "Sign in by a personal link, which is then spent")
    public RestResponse<TokenView> redeemLink(@NotNull @Valid LinkRequest request) {
        return uncached(tokens.forLink(request));
    }

    private static RestResponse<TokenView> uncached(TokenView tokens) {
        return ResponseBuilder.ok(tokens).header("Cache-Control", "no-store").build();
    }
}
