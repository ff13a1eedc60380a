package vn.hoinghi.kernel.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;

/** Turns a PATCH into the PUT it stands for: RFC 7396 applied to what a PUT of the current state would send. */
@Singleton
public class MergePatch {

    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper json;
    private final ValidJson validJson;

    MergePatch(ObjectMapper json, ValidJson validJson) {
        this.json = json;
        this.validJson = validJson;
    }

    /** The request that replaces {@code current} by itself with the patch applied, validated as if it had been sent. */
    public <R> R apply(R current, ObjectNode patch, Class<R> type) {
        ObjectNode target = json.valueToTree(current);
        merge(target, patch);
        return validJson.read(target, type);
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
