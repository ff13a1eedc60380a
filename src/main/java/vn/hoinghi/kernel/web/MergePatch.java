package vn.hoinghi.kernel.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Set;

/** Turns a PATCH into the PUT it stands for: RFC 7396 applied to what a PUT of the current state would send. */
@Singleton
public class MergePatch {

    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper json;
    private final Validator validator;

    MergePatch(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** The request that replaces {@code current} by itself with the patch applied, validated as if it had been sent. */
    public <R> R apply(R current, ObjectNode patch, Class<R> type) {
        ObjectNode target = json.valueToTree(current);
        merge(target, patch);
        try {
            R request = json.treeToValue(target, type);
            Set<jakarta.validation.ConstraintViolation<R>> violations = validator.validate(request);
            if (!violations.isEmpty()) {
                throw new ConstraintViolationException(violations);
            }
            return request;
        } catch (JsonProcessingException shape) {
            throw new IllegalArgumentException(shape);
        }
    }

    private static void merge(ObjectNode target, ObjectNode patch) {
        patch.properties().forEach(change -> {
            JsonNode value = change.getValue();
            if (value.isNull()) {
                target.remove(change.getKey());
            } else if (value instanceof ObjectNode nested && target.get(change.getKey()) instanceof ObjectNode into) {
                merge(into, nested);
            } else {
                target.set(change.getKey(), value);
            }
        });
    }
}
