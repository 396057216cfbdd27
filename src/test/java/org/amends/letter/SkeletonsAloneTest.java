package org.amends.letter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.amends.Rule;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A template is where a letter begins, and never a letter. */
@QuarkusTest
class SkeletonsAloneTest {

    private static final Map<String, String> TEMPLATES = Map.of(
            "acknowledgement", "acknowledgement.template",
            "messages", "message.template",
            "follow-ups", "follow-up.template");

    @Inject
    Staffing staffing;

    @Inject
    SetPhrases phrases;

    static Stream<Arguments> templates() {
        return Stream.of("en", "et", "ru", "sk").flatMap(language -> Stream.of(FormOfAddress.values())
                .flatMap(form -> TEMPLATES.keySet().stream().map(kind -> Arguments.of(language, form, kind))));
    }

    @ParameterizedTest(name = "{2}, {1}, {0}")
    @MethodSource("templates")
    @Rule("S2-3")
    @Rule("ACK-17")
    void a_template_alone_never_passes(String language, FormOfAddress form, String kind) {
        StaffMember owner = staffing.hire(StaffRole.LEAD);
        String reference = file(language, form);
        new Handler(owner).take(reference);
        String template = phrases.text(
                Locale.forLanguageTag(language),
                form,
                TEMPLATES.getOrDefault(kind, ""),
                Map.of("name", "Anna Tamm", "reference", reference, "owner", owner.name()));

        Response told = FrontDoor.as(owner)
                .contentType("application/json")
                .body(Map.of("language", language, "text", template))
                .post("/api/v1/cases/" + reference + "/" + kind + "/checks");

        assertThat(told.statusCode()).as(told.asString()).isEqualTo(200);
        assertThat(told.<Boolean>path("sendable")).isFalse();
        assertThat(told.<List<String>>path("findings.check"))
                .contains("ACK-17")
                .doesNotContain("ACK-01", "ACK-06", "ACK-09", "ACK-10", "ACK-11", "ACK-13", "ACK-15", "ACK-24");
        assertThat(told.<List<String>>path("findings.code")).doesNotContain("ack-27.informal", "ack-27.formal");
    }

    private static String file(String language, FormOfAddress form) {
        return given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of(
                        "words",
                        "The kettle leaks at the handle.",
                        "formOfAddress",
                        form,
                        "contact",
                        Map.of("name", "Anna Tamm", "phone", "+372 5555 0100", "language", language)))
                .post("/api/v1/cases")
                .path("reference");
    }
}
