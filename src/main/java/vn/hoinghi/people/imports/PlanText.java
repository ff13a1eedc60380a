package vn.hoinghi.people.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;

/** Plans as they are kept. */
@Singleton
class PlanText {

    private final ObjectMapper json;

    PlanText(ObjectMapper json) {
        this.json = json;
    }

    String write(ImportPlan plan) {
        try {
            return json.writeValueAsString(plan);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    ImportPlan read(String plan) {
        try {
            return json.readValue(plan, ImportPlan.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
