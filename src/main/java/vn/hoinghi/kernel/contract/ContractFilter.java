package vn.hoinghi.kernel.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Completes each operation of the contract while it is written, and fails the build for one without summary or tag.
 * The shared parts themselves stand in {@code META-INF/openapi.yaml}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

    private static final String CONFERENCE = "{code}";

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        if (contract.getPaths() == null) {
            return;
        }
        contract.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> complete(path, method, operation)));
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        String name = method + " " + path;
        if (operation.getSummary() == null
                || operation.getTags() == null
                || operation.getTags().isEmpty()) {
            throw new IllegalStateException("No summary or no tag in the contract: " + name);
        }
        if (path.contains(CONFERENCE)) {
            operation.addParameter(OASFactory.createParameter().ref("ConferenceCode"));
        }
        if (method == PathItem.HttpMethod.POST && !operation.getTags().contains("auth")) {
            operation.addParameter(OASFactory.createParameter().ref("IdempotencyKey"));
        }
        if (operation.getSecurity() == null) {
            operation.setSecurity(List.of());
        }
        describeProblems(operation);
    }

    /** One response stands for every problem; the framework's own 401 and 403 say nothing of their body. */
    private static void describeProblems(Operation operation) {
        Map<String, APIResponse> responses = operation.getResponses().getAPIResponses();
        responses.keySet().stream()
                .filter(status -> status.startsWith("4"))
                .toList()
                .forEach(operation.getResponses()::removeAPIResponse);
        operation
                .getResponses()
                .addAPIResponse("default", OASFactory.createAPIResponse().ref("Problem"));
    }
}
