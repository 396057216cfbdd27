package org.amends.report.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.amends.Rule;
import org.amends.casefile.FiledCase;
import org.amends.identity.FrontDoor;
import org.amends.people.Staffing;
import org.junit.jupiter.api.Test;

/** What was said, held against what was done. */
@QuarkusTest
class WordsAndDeedsTest {

    @Inject
    Staffing staffing;

    @Test
    @Rule("S1-24")
    void what_was_said_is_counted_as_kept_only_when_it_was_done_in_time() {
        FiledCase file = FiledCase.file(staffing).begun();
        long made = count(file, "PROMISE", "made");
        long kept = count(file, "PROMISE", "kept");
        file.act(file.asOwner(), "promises", promise("earlyReason", "At once", Duration.ofMinutes(90)));
        assertThat(count(file, "PROMISE", "made")).as("not yet due").isEqualTo(made);

        file.act(file.asOwner(), "promises/1/fulfilment", Map.of("how", "Rang"));

        assertThat(count(file, "PROMISE", "made")).isEqualTo(made + 1);
        assertThat(count(file, "PROMISE", "kept")).isEqualTo(kept + 1);
    }

    @Test
    @Rule("S0-15")
    void the_time_from_a_talk_to_the_letter_that_has_its_promises_is_reported() {
        FiledCase file = FiledCase.file(staffing).begun();
        long made = count(file, "SUMMARY", "made");
        file.act(file.asOwner(), "promises", promise("madeOver", "PHONE", Duration.ofDays(30)));
        file.act(
                file.asOwner(),
                "messages",
                Map.of(
                        "language",
                        "en",
                        "text",
                        "Dear Anna Tamm, as I said on the telephone, I ring you.",
                        "nextStep",
                        Map.of("what", "I ring you", "by", in(Duration.ofHours(30))),
                        "summarises",
                        List.of(1)));

        assertThat(count(file, "SUMMARY", "made")).isEqualTo(made + 1);
        assertThat(line(file, "SUMMARY")).containsKeys("delayMedian", "delayNinety");
        assertThat(FrontDoor.session(FrontDoor.signedIn(file.owner()))
                        .get("/reports/promises")
                        .asString())
                .contains("Words and deeds", "Spoken promises put in writing");
    }

    private long count(FiledCase file, String kind, String figure) {
        return ((Number) line(file, kind).getOrDefault(figure, 0)).longValue();
    }

    /** Of all teams together; nobody else files while a test runs. */
    private Map<String, Object> line(FiledCase file, String kind) {
        JsonPath lines = file.asManager().get("/api/v1/reports/commitments").jsonPath();
        List<Map<String, Object>> found = lines.getList("findAll { it.teamId == '' && it.kind == '" + kind + "' }");
        return found.isEmpty() ? Map.of() : found.get(0);
    }

    private static Map<String, Object> promise(String field, String value, Duration ahead) {
        return Map.of("what", "I ring you", "by", in(ahead), field, value);
    }

    private static String in(Duration ahead) {
        return Instant.now().plus(ahead).toString();
    }
}
