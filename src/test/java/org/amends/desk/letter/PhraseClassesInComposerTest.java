package org.amends.desk.letter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amends.Rule;
import org.amends.desk.Clerk;
import org.amends.desk.Complaints;
import org.amends.guard.Corpus;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shipped sentence of every class, typed into a letter to a customer of its language. */
@QuarkusTest
class PhraseClassesInComposerTest {

    private static final Pattern PLACE =
            Pattern.compile("class=\"(late|soon)\"[^>]* data-start=\"(\\d+)\" data-end=\"(\\d+)\"");

    @Inject
    Staffing staffing;

    /** @param blocks whether the letter is kept here by it */
    private record Found(boolean blocks, int start, int end) {

        private boolean isIn(int from, int to) {
            return start >= from && end <= to;
        }
    }

    private static Stream<Arguments> classes() {
        return Corpus.LANGUAGES.stream()
                .flatMap(language -> Corpus.CHECKS.keySet().stream().map(label -> Arguments.of(language, label)));
    }

    @ParameterizedTest(name = "{1} in {0}")
    @MethodSource("classes")
    @Rule("ACK-09")
    @Rule("ACK-10")
    @Rule("ACK-11")
    @Rule("ACK-13")
    @Rule("ACK-15")
    @Rule("ACK-20")
    @Rule("ACK-24")
    void each_sentence_of_a_class_is_refused_or_warned_of_where_it_stands(String language, String label) {
        StaffMember owner = staffing.hire(StaffRole.LEAD);
        String reference = filed(owner, language);
        List<String> sentences = Corpus.sentences("corpus", language, label);
        String text = String.join("\n\n", sentences);
        Response told = told(owner, reference, language, text);
        Set<Found> ofClass = ofClass(told, label, language);

        assertThat(typed(owner, reference, language, text)).containsAll(ofClass);
        int start = 0;
        int missed = 0;
        for (String sentence : sentences) {
            int from = start;
            int to = from + sentence.length();
            missed += ofClass.stream().anyMatch(found -> found.isIn(from, to)) ? 0 : 1;
            start = to + 2;
        }
        assertThat(missed).as("of %s sentences", sentences.size()).isZero();
        assertThat(told.<Boolean>path("sendable")).isFalse();
    }

    private static String filed(StaffMember owner, String language) {
        Response filed = given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of(
                        "words",
                        "The kettle leaks at the handle.",
                        "points",
                        List.of("The kettle leaks"),
                        "contact",
                        Map.of("name", "Anna Tamm", "phone", "+372 5555 0100", "language", language)))
                .post("/api/v1/cases");
        String reference = filed.path("reference");
        Complaints.act(owner, reference, "owner", Map.of("to", owner.id(), "reason", "I take this one"));
        return reference;
    }

    /** What the API says: by check, with the place in UTF-16 code units and the version of the list. */
    private static Response told(StaffMember owner, String reference, String language, String text) {
        return FrontDoor.as(owner)
                .contentType("application/json")
                .body(Map.of("language", language, "text", text))
                .post("/api/v1/cases/" + reference + "/acknowledgement/checks");
    }

    private static Set<Found> ofClass(Response told, String label, String language) {
        Set<String> checks = Corpus.CHECKS.getOrDefault(label, Set.of());
        List<Map<String, Object>> findings = told.path("findings");
        List<Map<String, Object>> ofClass = findings.stream()
                .filter(finding -> checks.contains(text(finding, "check")))
                .filter(finding -> finding.containsKey("list"))
                .toList();
        assertThat(ofClass).allSatisfy(finding -> {
            assertThat(text(finding, "list")).startsWith(language + "-");
            assertThat(text(finding, "detail")).isNotBlank();
        });
        return ofClass.stream().map(PhraseClassesInComposerTest::found).collect(Collectors.toSet());
    }

    private static Found found(Map<String, Object> finding) {
        Map<?, ?> span = (Map<?, ?>) finding.getOrDefault("span", Map.of());
        return new Found(
                text(finding, "severity").equals("BLOCK"),
                Integer.parseInt(text(span, "start")),
                Integer.parseInt(text(span, "end")));
    }

    private static String text(Map<?, ?> json, String key) {
        return String.valueOf(json.get(key));
    }

    /** What the page underlines while somebody types. */
    private static Set<Found> typed(StaffMember owner, String reference, String language, String text) {
        Clerk clerk = Clerk.of(owner);
        Map<String, String> fields = new HashMap<>(Map.of("ack-language", language, "ack-text", text));
        fields.put("csrf-token", Clerk.value(clerk.open("/desk/case/" + reference), "csrf-token"));
        String live = clerk.post("/desk/case/" + reference + "/drafts/ack", fields)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return PLACE.matcher(live.replace(" data-why", ""))
                .results()
                .map(place -> new Found(
                        place.group(1).equals("late"),
                        Integer.parseInt(place.group(2)),
                        Integer.parseInt(place.group(3))))
                .collect(Collectors.toSet());
    }
}
