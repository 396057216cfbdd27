package org.amends.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/** Adds to every operation what follows from its kind: headers, who may call it, the problems it can end in, and examples. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class ApiDescription implements OASFilter {

    private static final String CASE = "/api/v1/cases/{reference}/";
    private static final String DRY_RUN = "/checks";
    private static final String FILING = "fileComplaint";
    private static final String SIGN_IN = "issueToken";
    private static final String LOOK_UP = "lookUpOrder";

    /** What comes in once for each key, and moves no case that there is. */
    private static final Set<String> KEYED = Set.of(FILING, "fileCompliment", "filePosting");

    private static final Set<String> FOR_ANYBODY = Set.of(FILING, "fileCompliment", LOOK_UP, "readReturnPromise");
    private static final Set<String> CONDITIONAL = Set.of("readCase", "readCaseAsCustomer");
    private static final Set<String> CUSTOMERS_ONLY =
            Set.of("confirm", "withdraw", "acceptDecision", "contest", "correctReadBack", "answerFairness");
    private static final Set<String> CUSTOMERS_TOO = Set.of(
            "readCaseAsCustomer",
            "fairness",
            "toldOthers",
            "markToldOthers",
            "answer",
            "reopen",
            "sendGoods",
            "exchanges",
            "agreeToDifference",
            "declineDifference",
            "addPhotograph",
            "photographs",
            "photograph",
            "photographPreview",
            "noteObstacle");

    private final Examples examples = new Examples();
    private final SortedMap<String, Examples.ProblemExample> problems = examples.problems();

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Components components = Optional.ofNullable(api.getComponents()).orElseGet(OASFactory::createComponents);
        new SharedParts(components).add(examples);
        api.components(components);
        api.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> complete(path, method, operation)));
    }

    private void complete(String path, PathItem.HttpMethod method, Operation operation) {
        String id = Optional.ofNullable(operation.getOperationId()).orElse("");
        boolean command = method == PathItem.HttpMethod.POST && path.startsWith(CASE) && !path.endsWith(DRY_RUN);
        APIResponse success = success(operation);
        if (command) {
            addRef(operation, "IfMatch");
            if (!hasSchema(success)) {
                success.content(json("Receipt"));
            }
        }
        if (command || KEYED.contains(id)) {
            addRef(operation, "IdempotencyKey");
        }
        if (command || id.equals(FILING) || CONDITIONAL.contains(id)) {
            success.addHeader("ETag", OASFactory.createHeader().ref("ETag"));
        }
        if (CONDITIONAL.contains(id)) {
            addRef(operation, "IfNoneMatch");
            operation
                    .getResponses()
                    .addAPIResponse("304", OASFactory.createAPIResponse().description("Unchanged since that ETag"));
        }
        if (operation.getResponses().hasAPIResponse("201") && !id.equals(SIGN_IN)) {
            success.addHeader("Location", OASFactory.createHeader().ref("Location"));
        }
        addSecurity(id, operation);
        addExamples(id, operation);
        statuses(path, id, command, operation).forEach(status -> addProblem(path, status, operation));
    }

    /** Most commands answer where the case stands now; one that answers something else says what. */
    private static boolean hasSchema(APIResponse success) {
        return success.getContent() != null
                && success.getContent().getMediaTypes().values().stream().anyMatch(type -> type.getSchema() != null);
    }

    private static APIResponse success(Operation operation) {
        return Optional.ofNullable(operation.getResponses().getAPIResponse("201"))
                .orElseGet(() -> successes(operation).findFirst().orElseThrow());
    }

    private static Stream<APIResponse> successes(Operation operation) {
        return operation.getResponses().getAPIResponses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(Map.Entry::getValue);
    }

    private static void addRef(Operation operation, String parameter) {
        operation.addParameter(OASFactory.createParameter().ref(parameter));
    }

    private static Content json(String schema) {
        return OASFactory.createContent()
                .addMediaType(
                        "application/json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(schema)));
    }

    private static void addSecurity(String id, Operation operation) {
        operation.security(null);
        if (id.equals(SIGN_IN)) {
            operation.addSecurityRequirement(requirement(SharedParts.PASSWORD));
            return;
        }
        if (FOR_ANYBODY.contains(id)) {
            operation.addSecurityRequirement(OASFactory.createSecurityRequirement());
        }
        if (CUSTOMERS_ONLY.contains(id) || CUSTOMERS_TOO.contains(id)) {
            operation.addSecurityRequirement(requirement(SharedParts.CUSTOMER));
        }
        if (!CUSTOMERS_ONLY.contains(id)) {
            operation.addSecurityRequirement(requirement(SharedParts.STAFF));
        }
    }

    private static SecurityRequirement requirement(String scheme) {
        return OASFactory.createSecurityRequirement().addScheme(scheme);
    }

    private void addExamples(String id, Operation operation) {
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().getContent().getMediaTypes().forEach((type, content) -> examples.request(
                            id, type)
                    .ifPresent(content::example));
        }
        examples.response(id).ifPresent(example -> successes(operation)
                .filter(success -> success.getContent() != null)
                .forEach(success -> setExample(success.getContent(), example)));
    }

    private static void setExample(Content content, Object example) {
        content.getMediaTypes().values().forEach((MediaType type) -> type.example(example));
    }

    /**
     * What the framework guessed by itself is replaced as well: every problem has one form. Where the same status means
     * something else, the example stands under the status and the first word of the path.
     */
    private void addProblem(String path, String status, Operation operation) {
        String ofItsOwn = status + " " + path.replaceAll("^/api/v1/([^/]+).*", "$1");
        Optional.ofNullable(problems.get(ofItsOwn))
                .or(() -> Optional.ofNullable(problems.get(status)))
                .ifPresent(problem -> operation
                        .getResponses()
                        .addAPIResponse(status, OASFactory.createAPIResponse().ref(problem.name())));
    }

    private static SortedSet<String> statuses(String path, String id, boolean command, Operation operation) {
        SortedSet<String> statuses = new TreeSet<>(Set.of("401", "503"));
        operation.getResponses().getAPIResponses().keySet().stream()
                .filter(status -> status.startsWith("4"))
                .forEach(statuses::add);
        if (!id.equals(SIGN_IN) && !FOR_ANYBODY.contains(id)) {
            statuses.add("403");
        }
        if (id.equals(LOOK_UP)) {
            statuses.add("429");
        }
        if (path.contains("{")) {
            statuses.add("404");
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(Set.of("400", "413", "415"));
        }
        if (operation.getParameters() != null && !path.contains("{")) {
            statuses.add("400");
        }
        if (command) {
            statuses.addAll(Set.of("400", "409", "412", "422", "428"));
        }
        if (KEYED.contains(id)) {
            statuses.add("422");
        }
        if (KEYED.contains(id) && FOR_ANYBODY.contains(id)) {
            statuses.add("429");
        }
        return statuses;
    }
}
