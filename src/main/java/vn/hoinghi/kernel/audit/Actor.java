package vn.hoinghi.kernel.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.Role;

/** Who is at work in this request, as the audit trail tells it. */
@RequestScoped
public class Actor {

    /** The setting of a transaction in which the database finds its actor. */
    static final String SETTING = "hoinghi.actor";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final CurrentUser user;
    private final EntityManager entities;
    private @Nullable String operation;
    private @Nullable String requestId;
    private boolean isSignedIn;
    private @Nullable Map<String, String> named;

    Actor(CurrentUser user, EntityManager entities) {
        this.user = user;
        this.entities = entities;
    }

    /** @param sendsCredentials whoever sends nothing to be known by is not looked up, which would cost more */
    void begins(String operationId, String request, boolean sendsCredentials) {
        operation = operationId;
        requestId = request;
        isSignedIn = sendsCredentials;
    }

    /**
     * Names who is at work where the operation is open to everybody and a secret told who it is: from here on in the
     * caller's transaction, which has changed nothing yet.
     */
    public void is(ActorKind kind, UUID id, String name) {
        named = Map.of("kind", kind.name(), "id", id.toString(), "name", name);
        entities.createNativeQuery("select set_config('" + SETTING + "', :actor, true)", String.class)
                .setParameter("actor", json())
                .getSingleResult();
    }

    /** Whether a request is at work, and not the system by itself. */
    boolean isKnown() {
        return requestId != null;
    }

    String json() {
        Map<String, @Nullable String> told = new LinkedHashMap<>(who());
        told.put("operation", operation);
        told.put("request", requestId);
        try {
            return JSON.writeValueAsString(told);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, @Nullable String> who() {
        if (named != null) {
            return new LinkedHashMap<>(named);
        }
        String id = isSignedIn ? user.id() : null;
        if (id == null) {
            return Map.of("kind", ActorKind.ANONYMOUS.name());
        }
        Map<String, @Nullable String> who = new LinkedHashMap<>();
        who.put("kind", (user.is(Role.DEVICE) ? ActorKind.DEVICE : ActorKind.ACCOUNT).name());
        who.put("id", id);
        who.put("name", user.username());
        Arrays.stream(Role.values()).filter(user::is).findFirst().ifPresent(role -> who.put("role", role.name()));
        return who;
    }
}
