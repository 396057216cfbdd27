package org.amends.platform.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** The parts of the description that operations refer to by name. */
final class SharedParts {

    static final String PROBLEM_JSON = "application/problem+json";
    static final String STAFF = "staffToken";
    static final String CUSTOMER = "customerLink";
    static final String PASSWORD = "password";

    private final Components components;

    SharedParts(Components components) {
        this.components = components;
    }

    void add(Examples examples) {
        addSecurity();
        addHeaders();
        components.addSchema("Problem", problem());
        examples.problems().values().forEach(this::addResponse);
    }

    private void addSecurity() {
        components.addSecurityScheme(
                STAFF,
                scheme("bearer", "The token of a member of staff, from POST /api/v1/tokens. Begins with `ams_`."));
        components.addSecurityScheme(
                CUSTOMER,
                scheme(
                        "bearer",
                        "What follows `/c/` in the customer's private link. It opens their own case and no other."));
        components.addSecurityScheme(
                PASSWORD, scheme("basic", "Username and password of a member of staff; for POST /api/v1/tokens only."));
    }

    private static SecurityScheme scheme(String scheme, String description) {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme(scheme)
                .description(description);
    }

    private void addHeaders() {
        components.addParameter(
                "IfMatch",
                header("If-Match", "The ETag of the case as it was read. A case that has moved since is not touched.")
                        .required(true)
                        .example("\"7\""));
        components.addParameter(
                "IdempotencyKey",
                header(
                                "Idempotency-Key",
                                "A new random key for every new request, kept for 7 days. The same request with the same"
                                        + " key is done once and answered with the same bytes.")
                        .example("0b0e4f0c-6f0f-4a53-9d2e-6a5a7f0c1d2e"));
        components.addParameter(
                "IfNoneMatch",
                header("If-None-Match", "The ETag of the last answer; unchanged since, the case costs no body.")
                        .example("\"7\""));
        components.addHeader("ETag", answered("The case's version; send it back as If-Match with a command.", "\"7\""));
        components.addHeader("RetryAfter", answered("How many seconds to wait.", "5"));
        components.addHeader("Location", answered("The address of what was made.", "/api/v1/cases/C-0000-0001-1"));
    }

    private static Parameter header(String name, String description) {
        return OASFactory.createParameter()
                .in(Parameter.In.HEADER)
                .name(name)
                .description(description)
                .schema(text());
    }

    private static Header answered(String description, String example) {
        return OASFactory.createHeader().description(description).schema(text()).example(example);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    private static Schema problem() {
        Schema error = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("One thing that is wrong")
                .addProperty("field", text().description("Where, as the client wrote it; empty for the whole body"))
                .addProperty("code", text().description("The rule or guard, stable, for software"))
                .addProperty("detail", text().description("The same for a person, and how to put it right"));
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("RFC 9457. A problem may have more members, such as `current` and `possible`.")
                .addProperty("type", text().description("The kind of problem, stable"))
                .addProperty("title", text())
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text().description("A sentence that a person can act on"))
                .addProperty("instance", text())
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(error))
                .required(List.of("type", "title", "status", "detail"));
    }

    private void addResponse(Examples.ProblemExample problem) {
        var response = OASFactory.createAPIResponse()
                .description(problem.description())
                .content(OASFactory.createContent()
                        .addMediaType(
                                PROBLEM_JSON,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("Problem"))
                                        .example(problem.body())));
        if (problem.description().contains("Retry-After")) {
            response.addHeader("Retry-After", OASFactory.createHeader().ref("RetryAfter"));
        }
        components.addResponse(problem.name(), response);
    }
}
