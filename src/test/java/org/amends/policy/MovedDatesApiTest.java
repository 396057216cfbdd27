package org.amends.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.amends.casefile.FiledCase;
import org.amends.people.Staffing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Dates that letters and waits have moved, and what they say about it. */
@QuarkusTest
class MovedDatesApiTest {

    private static final String HOUSING = "uk-housing";
    private static final String PATIENT = "patient-shop";

    private static final String PATIENT_SHOP = """
            pack: patient-shop
            version: 1
            extends: [base-honest@1]
            valid_from: 2026-01-01
            title: {en: A shop that waits}
            clocks:
              - id: decide-waiting
                duty: decide
                start: [ack_sent]
                stop: [final_sent, closed]
                limit: 8 business days
                pause: {on: waiting_for_customer, cap: 10 business days}
                warn_at: [0.5]
                ladder: normal
            """;

    @Inject
    Staffing staffing;

    @Inject
    LivePacks packs;

    @AfterEach
    void the_usual_packs_rule_again() {
        packs.end(HOUSING);
        packs.end(PATIENT);
    }

    @Test
    void a_letter_moves_a_statutory_day_once_with_its_reason_and_the_date_says_so() {
        packs.begin(HOUSING);
        FiledCase filed = FiledCase.file(staffing).acknowledged();
        Map<String, Object> running = deadline(filed, "STATUTORY_FINAL");
        why(filed, running)
                .then()
                .body("rule.clock", equalTo("uk-housing@1/stage-1"))
                .body("rule.basis", equalTo("REGULATOR"))
                .body("rule.source", equalTo("Complaint Handling Code 2024, 6.4 and 6.5"))
                .body("counted.zone", equalTo("Europe/London"));
        Instant later = dueAt(running).plus(Duration.ofDays(2));

        Response moved = filed.act(filed.asOwner(), path(running), extension(later));

        assertThat(moved.<String>path("status")).isEqualTo("ACKNOWLEDGED");
        Map<String, Object> renewed = deadline(filed, "STATUTORY_FINAL");
        assertThat(renewed.get("number")).isNotEqualTo(running.get("number"));
        assertThat(dueAt(renewed)).isEqualTo(later);
        why(filed, renewed)
                .then()
                .body("began.verb", equalTo("ACKNOWLEDGE"))
                .body("extended.to", contains(later.toString()))
                .body("extended.reason", contains("The surveyor is ill"))
                .body("dueWithoutPauses", equalTo(running.get("dueAt")))
                .body("paused", nullValue());
        assertThat(filed.read()
                        .<List<String>>path("deadlines.findAll { it.number == " + running.get("number") + " }.verdict"))
                .containsExactly("SUPERSEDED");
        refused(filed, renewed, extension(later.plus(Duration.ofDays(1))), "extend.too-often", "deadline");
    }

    @Test
    void a_letter_moves_nothing_where_the_rules_do_not_allow_it_nor_too_far_nor_backwards_nor_in_silence() {
        packs.begin(HOUSING);
        FiledCase filed = FiledCase.file(staffing).acknowledged();
        Map<String, Object> statutory = deadline(filed, "STATUTORY_FINAL");
        Instant due = dueAt(statutory);
        refused(filed, statutory, extension(due.plus(Duration.ofDays(60))), "extend.too-far", "by");
        refused(filed, statutory, extension(due.minus(Duration.ofDays(1))), "extend.not-later", "by");
        Map<String, Object> own = deadline(filed, "DECIDE");
        refused(filed, own, extension(due.plus(Duration.ofDays(1))), "extend.not-allowed", "deadline");
        refused(filed, Map.of("number", 99), extension(due.plus(Duration.ofDays(1))), "extend.not-allowed", "deadline");
        Map<String, Object> silent = Map.of(
                "by", due.plus(Duration.ofDays(1)).toString(),
                "reason", "The surveyor is ill",
                "letter", Map.of("language", "en", "text", "Dear Anna Tamm, it takes longer."));
        refused(filed, statutory, silent, "letter.no-next-step", "nextStep");
        filed.send(
                        filed.asOwner(),
                        path(statutory),
                        Map.of("by", due.plus(Duration.ofDays(1)).toString()))
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("reason"));
        assertThat(deadline(filed, "STATUTORY_FINAL")).isEqualTo(statutory);
    }

    @Test
    void while_we_wait_for_the_customer_the_date_shows_both_figures() {
        packs.begin(PATIENT, PATIENT_SHOP);
        FiledCase filed = FiledCase.file(staffing).begun();
        Map<String, Object> before = deadline(filed, "DECIDE");
        filed.act(
                filed.asOwner(),
                "questions",
                Map.of(
                        "question",
                        "Which leg is it?",
                        "letter",
                        extension(Instant.now()).get("letter")));

        Map<String, Object> waiting = deadline(filed, "DECIDE");
        assertThat(dueAt(waiting)).isAfter(dueAt(before));
        why(filed, waiting)
                .then()
                .body("rule.clock", equalTo("patient-shop@1/decide-waiting"))
                .body("began.verb", equalTo("ACKNOWLEDGE"))
                .body("waitingSince", org.hamcrest.Matchers.notNullValue())
                .body("dueWithoutPauses", equalTo(before.get("dueAt")));
    }

    private static Map<String, Object> extension(Instant by) {
        return Map.of(
                "by",
                by.toString(),
                "reason",
                "The surveyor is ill",
                "letter",
                Map.of(
                        "language",
                        "en",
                        "text",
                        "Dear Anna Tamm, the surveyor is ill and we need longer.",
                        "nextStep",
                        Map.of(
                                "what",
                                "I call you",
                                "by",
                                Instant.now().plus(Duration.ofHours(30)).toString())));
    }

    private static void refused(
            FiledCase filed, Map<String, Object> deadline, Map<String, Object> body, String code, String field) {
        filed.send(filed.asOwner(), path(deadline), body)
                .then()
                .statusCode(422)
                .body("errors.code", hasItem(code))
                .body("errors.field", hasItem(field));
    }

    private static String path(Map<String, Object> deadline) {
        return "deadlines/" + deadline.get("number") + "/extension";
    }

    private static Instant dueAt(Map<String, Object> deadline) {
        return Instant.parse(String.valueOf(deadline.get("dueAt")));
    }

    private static Map<String, Object> deadline(FiledCase filed, String kind) {
        return filed.read().path("deadlines.findAll { it.kind == '" + kind + "' && it.open }[0]");
    }

    private static Response why(FiledCase filed, Map<String, Object> deadline) {
        return filed.asManager().get(filed.path("deadlines/" + deadline.get("number")));
    }
}
