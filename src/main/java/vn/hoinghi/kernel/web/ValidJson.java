package vn.hoinghi.kernel.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Set;

/** Reads a part of what was sent as if it had been sent alone: with the same shape, the same validation, the same faults. */
@Singleton
public class ValidJson {

    private final ObjectMapper json;
    private final Validator validator;

    ValidJson(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * @throws IllegalArgumentException where it is of another shape
     * @throws ConstraintViolationException where it breaks the bounds of the contract
     */
    public <R> R read(JsonNode node, Class<R> type) {
        R request = ofShape(node, type);
        Set<ConstraintViolation<R>> violations = validator.validate(request);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return request;
    }

    private <R> R ofShape(JsonNode node, Class<R> type) {
        try {
            R request = json.treeToValue(node, type);
            if (request == null) {
                throw MismatchedInputException.from(null, type, "null");
            }
            return request;
        } catch (JsonProcessingException shape) {
            throw new IllegalArgumentException(shape);
        }
    }
}
