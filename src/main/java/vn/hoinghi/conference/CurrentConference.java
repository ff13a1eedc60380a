package vn.hoinghi.conference;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.problem.CommonProblem;

/** The conference named by {@code {code}} in the path of this request, for an account that may know of it. */
@RequestScoped
public class CurrentConference {

    private final UriInfo uri;
    private final HttpHeaders headers;
    private final CurrentUser user;
    private final ConferenceCodes codes;
    private ConferenceCodes.@Nullable Entry found;

    CurrentConference(UriInfo uri, HttpHeaders headers, CurrentUser user, ConferenceCodes codes) {
        this.uri = uri;
        this.headers = headers;
        this.user = user;
        this.codes = codes;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 404 where there is none, or the account is bound to another one */
    public UUID id() {
        return entry().id();
    }

    public String code() {
        return entry().code();
    }

    public ZoneId zone() {
        Conference conference = Conference.findById(id());
        return ZoneId.of(conference.timeZone);
    }

    private ConferenceCodes.Entry entry() {
        if (found == null) {
            found = Optional.ofNullable(uri.getPathParameters().getFirst("code"))
                    .flatMap(codes::find)
                    .filter(this::isKnown)
                    .orElseThrow(CommonProblem.NOT_FOUND::problem);
        }
        return found;
    }

    /** Whoever sends nothing to be known by is not looked up, which costs more than a programme from memory. */
    private boolean isKnown(ConferenceCodes.Entry entry) {
        if (headers.getHeaderString(HttpHeaders.AUTHORIZATION) == null) {
            return true;
        }
        UUID bound = user.conferenceId();
        return bound == null || bound.equals(entry.id());
    }
}
