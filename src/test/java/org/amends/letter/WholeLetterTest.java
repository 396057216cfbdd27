package org.amends.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amends.Rule;
import org.amends.casefile.FiledCase;
import org.amends.deadline.EscalationSweep;
import org.amends.people.Staffing;
import org.junit.jupiter.api.Test;

/** Whoever reads only the letter knows all that the case's page says. */
@QuarkusTest
class WholeLetterTest {

    @Inject
    Staffing staffing;

    @Inject
    EscalationSweep sweep;

    private static String lastLetter(FiledCase file) {
        List<Map<String, Object>> events = file.read().jsonPath().getList("history");
        return events.stream()
                .map(event -> (Map<?, ?>) event.get("words"))
                .filter(words -> words != null && words.containsKey("letter"))
                .map(words -> String.valueOf(words.get("letter")))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    @Test
    void a_question_stands_in_its_letter_with_what_happens_next() {
        FiledCase file = FiledCase.file(staffing).begun();
        file.act(file.asOwner(), "questions", Map.of("question", "Which leg is it?", "letter", FiledCase.message()));

        assertThat(lastLetter(file))
                .contains("Our question to you: Which leg is it?", "What happens next, by", "I call the carrier")
                .endsWith("You can answer on your private page at any time.");
    }

    @Test
    @Rule("ACK-18")
    @Rule("ACK-21")
    @Rule("S1-20")
    @Rule("S2-13")
    void a_decision_stands_in_its_letter_point_by_point_with_remedies_and_days() {
        FiledCase file = FiledCase.file(staffing).begun();
        file.act(file.asOwner(), "decisions", file.decision());

        assertThat(lastLetter(file))
                .contains(
                        "What we decided: you are right, and we answer for it.",
                        "What we found:",
                        "What this rests on:")
                .contains("1. “", "You are right. ", "What we do, by", "€189.00");
    }

    @Test
    void tokens_are_filled_in_from_the_record_and_an_unknown_one_is_refused() {
        FiledCase file = FiledCase.file(staffing).begun();
        Map<String, Object> message = new HashMap<>(FiledCase.message());
        message.put("text", "Dear {name}, about {point:1} I call on {due:next}. {owner}");
        file.act(file.asOwner(), "messages", message);

        assertThat(lastLetter(file)).startsWith("Dear Anna Tamm, about ").doesNotContain("{");
        message.put("text", "Dear {name}, I call you about {thing}.");
        file.send(file.asOwner(), "messages", message).then().statusCode(422);
    }

    @Test
    @Rule("ACK-07")
    @Rule("S2-6")
    void a_sum_that_nobody_recorded_is_refused_until_it_stands_in_the_case() {
        FiledCase file = FiledCase.file(staffing).begun();
        Map<String, Object> message = new HashMap<>(FiledCase.message());
        message.put("text", "Dear Anna Tamm, the carrier names 41.70 EUR for the leg.");
        file.send(file.asOwner(), "messages", message)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("ack-07.sum"));

        file.act(file.asOwner(), "notes", Map.of("words", "The carrier's bill says 41,70 EUR"));
        file.act(file.asOwner(), "messages", message);
    }

    @Test
    @Rule("ACK-22")
    void a_decision_after_a_broken_promise_names_it() {
        FiledCase file = FiledCase.file(staffing).begun();
        file.act(
                file.asOwner(),
                "promises",
                Map.of(
                        "what",
                        "I call you back",
                        "by",
                        Instant.now().plus(Duration.ofHours(20)).toString(),
                        "earlyReason",
                        "I ring at once"));
        sweep.run(Duration.ofHours(30));
        Map<String, Object> decision = new HashMap<>(file.decision());
        file.send(file.asOwner(), "decisions", decision)
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("ack-22.broken-promise"));

        Map<String, Object> letter = new HashMap<>(FiledCase.message());
        letter.put("text", "Dear Anna Tamm, we were wrong. I promised “{promise:1}” and did not.");
        decision.put("letter", letter);
        file.act(file.asOwner(), "decisions", decision);
    }

    private static Map<String, Object> refusal(FiledCase file, Map<String, Object> first) {
        Map<String, Object> decision = new HashMap<>(file.decision());
        decision.put("outcome", "NOT_UPHELD");
        decision.put("remedies", List.of());
        Map<String, Object> second = Map.of(
                "point",
                2,
                "outcome",
                "NOT_UPHELD",
                "answer",
                "We answered on the day you wrote and on the day after, and you wrote back both times.");
        decision.put("answers", List.of(first, second));
        decision.put(
                "nextResort",
                Map.of(
                        "what",
                        "Our director looks at it again",
                        "until",
                        Instant.now().plus(Duration.ofDays(30)).toString()));
        return decision;
    }

    @Test
    @Rule("ACK-20")
    @Rule("S3-9")
    void a_refusal_quotes_its_rule_says_what_it_is_for_and_how_to_ask_for_an_exception() {
        FiledCase file = FiledCase.file(staffing).begun();
        Map<String, Object> first = new HashMap<>(Map.of(
                "point",
                1,
                "outcome",
                "NOT_UPHELD",
                "answer",
                "The photograph that you sent shows the leg whole, and the crack is on the other one that you cut."));
        first.put("rule", Map.of("quote", "We replace legs that nobody has cut."));
        file.send(file.asOwner(), "decisions", refusal(file, first))
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("answers[0].rule.purpose"));

        first.put(
                "rule",
                Map.of("quote", "We replace legs that nobody has cut.", "purpose", "A cut leg can't be used again."));
        file.act(file.asOwner(), "decisions", refusal(file, first));
        assertThat(lastLetter(file))
                .contains(
                        "The rule that this rests on: “We replace legs that nobody has cut.”",
                        "Why it is there: A cut leg can't be used again.",
                        "ask for an exception: another person decides about it.");
    }

    @Test
    @Rule("ACK-20")
    void a_curt_refusal_is_sent_back_with_the_field_to_mend() {
        FiledCase file = FiledCase.file(staffing).begun();
        Map<String, Object> curt = Map.of("point", 1, "outcome", "NOT_UPHELD", "answer", "No.");

        file.send(file.asOwner(), "decisions", refusal(file, curt))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("decide.refusal-short"))
                .body("errors[0].field", equalTo("answers[0].answer"));
    }

    /** A decision whose refund comes about so, or by nothing. */
    private static Map<String, Object> refunding(FiledCase file, Optional<Map<String, Object>> reckoning) {
        Map<String, Object> refund = new HashMap<>(Map.of(
                "kind", "REFUND",
                "what", "The price of the table",
                "amount", Map.of("minor", 18_900, "currency", "EUR"),
                "owner", file.owner().id(),
                "by", Instant.now().plus(Duration.ofHours(50)).toString()));
        reckoning.ifPresent(sum -> refund.put("reckoning", sum));
        Map<String, Object> decision = new HashMap<>(file.decision());
        decision.put("remedies", List.of(refund));
        return decision;
    }

    @Test
    @Rule("S1-31")
    void a_sum_is_told_line_by_line_with_its_rule_and_has_to_add_up() {
        FiledCase file = FiledCase.file(staffing).begun();
        file.send(file.asOwner(), "decisions", refunding(file, Optional.of(reckoning(19_900))))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("decide.sum-differs"))
                .body("errors[0].field", equalTo("remedies[0].reckoning.lines"));

        file.act(file.asOwner(), "decisions", refunding(file, Optional.of(reckoning(19_800))));
        assertThat(lastLetter(file))
                .contains(
                        "– The table: €198.00\n– The leg that you keep: -€9.00\nHow the sum comes about: The price that you paid");
    }

    private static Map<String, Object> reckoning(int table) {
        return Map.of(
                "rule",
                "The price that you paid",
                "lines",
                List.of(
                        Map.of("what", "The table", "minor", table),
                        Map.of("what", "The leg that you keep", "minor", -900)));
    }

    @Test
    @Rule("S1-31")
    void a_sum_of_which_nobody_says_why_is_refused() {
        FiledCase file = FiledCase.file(staffing).begun();
        file.send(file.asOwner(), "decisions", refunding(file, Optional.of(Map.of())))
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("remedies[0].reckoning.rule"));
        file.send(file.asOwner(), "decisions", refunding(file, Optional.empty()))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("decide.sum-unexplained"));
    }

    @Test
    @Rule("S1-3")
    @Rule("S1-21")
    @Rule("ACK-18")
    void a_decision_answers_what_the_customer_wants() {
        FiledCase file = FiledCase.wanting(staffing, "A whole new table").begun();
        Map<String, Object> decision = new HashMap<>(file.decision());
        file.send(file.asOwner(), "decisions", decision)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("ack-18.wish-unanswered"))
                .body("errors[0].field", equalTo("wantedAnswer"));

        decision.put("wantedAnswer", "You get the price back: the table is not made any more.");
        file.act(file.asOwner(), "decisions", decision);
        assertThat(lastLetter(file))
                .contains(
                        "You told us what you wanted: “A whole new table”\nYou get the price back: the table is not made any more.");
    }

    @Test
    @Rule("ACK-28")
    @Rule("S1-32")
    void a_decision_tells_every_right_that_somebody_here_knows_of() {
        FiledCase file = FiledCase.file(staffing).begun();
        file.act(
                file.asOwner(),
                "rights",
                Map.of(
                        "kind", "RECALL",
                        "what", "This table was recalled: you may give it back",
                        "worth", Map.of("minor", 18_900, "currency", "EUR")));
        file.read().then().body("rights[0].kind", equalTo("RECALL")).body("rights[0].worth.minor", equalTo(18_900));

        file.act(file.asOwner(), "decisions", file.decision());
        assertThat(lastLetter(file))
                .contains(
                        "You are entitled to this, too, whatever we decided: This table was recalled: you may give it back (€189.00)");
    }
}
