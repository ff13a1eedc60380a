package vn.hoinghi.people.badges;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.conference.CurrentConference;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.web.Versions;
import vn.hoinghi.people.DelegateCategory;

/** How badges look, over HTTP. */
@Path("/api/v1/conferences/{code}/badge-templates/{category}")
@Tag(name = "badges")
@RolesAllowed(Role.Names.ORGANISER)
public class BadgeTemplateResource {

    private final CurrentConference conference;
    private final BadgeTemplates templates;
    private final SetBadgeTemplate set;

    BadgeTemplateResource(CurrentConference conference, BadgeTemplates templates, SetBadgeTemplate set) {
        this.conference = conference;
        this.templates = templates;
        this.set = set;
    }

    @GET
    @Operation(summary = "Show how the badges of a category look")
    public RestResponse<BadgeTemplate> getBadgeTemplate(@PathParam("category") DelegateCategory category) {
        BadgeTemplate template = templates.of(conference.id(), category);
        return Versions.ok(template, template.version());
    }

    @PUT
    @Operation(summary = "Say how the badges of a category look")
    public RestResponse<BadgeTemplate> setBadgeTemplate(
            @PathParam("category") DelegateCategory category,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid BadgeTemplateRequest request) {
        BadgeTemplate template = set.set(conference.id(), category, ifMatch, request);
        return Versions.ok(template, template.version());
    }
}
