package org.amends.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.amends.casefile.FiledCase;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs read what the checks would say before they send. */
@QuarkusTest
class DryRunApiTest {

    private static final String DISHONEST = "Dear Anna Tamm, as a one-time courtesy we look into it soon.";

    @Inject
    Staffing staffing;

    private FiledCase file;

    @BeforeEach
    void a_case_in_progress() {
        file = FiledCase.file(staffing).begun();
    }

    static Stream<String> kinds() {
        return Stream.of("messages", "questions", "follow-ups", "decisions", "deadlines/1/extension");
    }

    private Map<String, Object> letter(String kind, String text) {
        Map<String, Object> letter = new HashMap<>(FiledCase.message());
        letter.put("text", text);
        return switch (kind) {
            case "questions" -> Map.of("question", "Which leg is it?", "letter", letter);
            case "deadlines/1/extension" ->
                Map.of("by", "2030-01-01T10:00:00Z", "reason", "The carrier looks for it", "letter", letter);
            case "decisions" -> {
                Map<String, Object> decision = new HashMap<>(file.decision());
                decision.put("letter", letter);
                yield decision;
            }
            default -> letter;
        };
    }

    private Response dryRun(String kind, String text) {
        return file.asOwner()
                .contentType("application/json")
                .body(letter(kind, text))
                .post(file.path(kind + "/checks"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_dry_run_says_what_sending_would_say_and_changes_nothing(String kind) {
        String before = file.etag();

        dryRun(kind, DISHONEST)
                .then()
                .statusCode(200)
                .body("sendable", equalTo(false))
                .body("findings.check", hasItem("ACK-10"));
        Response honest = dryRun(kind, "Dear Anna Tamm, we were wrong, and I call you about it.");
        honest.then().statusCode(200).body("sendable", equalTo(true)).body("tokens.'{name}'", equalTo("Anna Tamm"));
        assertThat(honest.<String>path("letter")).contains("we were wrong", file.reference());
        assertThat(file.etag()).isEqualTo(before);
    }

    @Test
    void a_letter_that_goes_only_with_a_reason_is_not_sendable_without_one() {
        Map<String, Object> letter = new HashMap<>(FiledCase.message());
        letter.put("text", "Dear Anna Tamm, our policy does not allow it, and I ask for an exception for you.");
        Response asked =
                file.asOwner().contentType("application/json").body(letter).post(file.path("messages/checks"));
        asked.then().body("sendable", equalTo(false)).body("findings[0].asksWhy", equalTo(true));

        letter.put("because", "The rule is explained in the letter before.");
        file.asOwner()
                .contentType("application/json")
                .body(letter)
                .post(file.path("messages/checks"))
                .then()
                .body("sendable", equalTo(true));
    }

    @Test
    void no_customer_reads_what_the_checks_think() {
        file.asCustomer()
                .contentType("application/json")
                .body(FiledCase.message())
                .post(file.path("messages/checks"))
                .then()
                .statusCode(403);
        FrontDoor.as(staffing.hire(StaffRole.AUDITOR))
                .contentType("application/json")
                .body(FiledCase.message())
                .post(file.path("messages/checks"))
                .then()
                .statusCode(403);
    }
}
