package org.amends.identity;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.security.Authenticated;
import io.quarkus.test.common.http.TestHTTPResourceManager;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EveryRouteHasARuleTest {

    /** What anybody may ask for, with no sign-in. Think twice before you add a line. */
    private static final Set<String> OPEN_TO_ALL = Set.of(
            "POST /api/v1/tokens",
            "POST /api/v1/cases",
            "POST /api/v1/compliments",
            "POST /api/v1/order-lookups",
            "POST /api/v1/returns",
            "POST /api/v1/withdrawals",
            "GET /api/v1/return-promise",
            "GET /api/v1/withdrawals/notice");

    private static final Set<Integer> CLOSED = Set.of(401, 403, 404);
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @Test
    void every_resource_method_says_who_may_call_it() {
        methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .should(have(describe("a rule of their own or of their class", EveryRouteHasARuleTest::hasARule)))
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.amends"));
    }

    @Test
    void every_operation_of_the_api_is_closed_to_strangers_unless_it_is_on_the_list() {
        Set<String> open = new TreeSet<>();
        List<String> operations = operations();
        operations.stream()
                .filter(operation -> !closed(operation))
                .map(EveryRouteHasARuleTest::name)
                .forEach(open::add);
        assertThat(operations).hasSizeGreaterThan(10);
        assertThat(open).as("open to anybody").isSubsetOf(OPEN_TO_ALL);
    }

    @Test
    void what_is_on_the_list_exists() {
        assertThat(operations().stream().map(EveryRouteHasARuleTest::name)).containsAll(OPEN_TO_ALL);
    }

    /** Without the media type. */
    private static String name(String operation) {
        return operation.substring(0, operation.lastIndexOf(' '));
    }

    private static boolean hasARule(JavaMethod method) {
        return ruled(method) || ruled(method.getOwner());
    }

    private static boolean ruled(CanBeAnnotated element) {
        return element.isAnnotatedWith(RolesAllowed.class)
                || element.isAnnotatedWith(PermitAll.class)
                || element.isAnnotatedWith(Authenticated.class);
    }

    /** Method, path and media type of the body. */
    private static List<String> operations() {
        JsonPath document = given().get(document()).jsonPath();
        Map<String, Map<String, Object>> paths = document.getMap("paths");
        List<String> operations = new ArrayList<>();
        paths.forEach((path, item) -> item.forEach((method, operation) -> {
            if (METHODS.contains(method)) {
                operations.add(method.toUpperCase() + " " + path + " " + type(operation));
            }
        }));
        return operations;
    }

    private static String type(Object operation) {
        Object body = ((Map<?, ?>) operation).get("requestBody");
        Object content = body instanceof Map<?, ?> described ? described.get("content") : null;
        return content instanceof Map<?, ?> types && !types.isEmpty()
                ? types.keySet().iterator().next().toString()
                : "application/json";
    }

    /** On the management port where there is one: it is not for the public. */
    private static String document() {
        boolean apart = ConfigProvider.getConfig()
                .getOptionalValue("quarkus.management.enabled", Boolean.class)
                .orElse(false);
        URI document = URI.create("/q/openapi?format=json");
        return (apart ? URI.create(TestHTTPResourceManager.getManagementUri()).resolve(document) : document).toString();
    }

    private static boolean closed(String operation) {
        String[] parts = operation.split(" ", 3);
        String path = parts[1].replaceAll("\\{[^}]+}", "00000000-0000-0000-0000-000000000000");
        Response answer = given().redirects()
                .follow(false)
                .contentType(parts[2])
                .body("{}".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .request(parts[0], path);
        return CLOSED.contains(answer.statusCode());
    }
}
