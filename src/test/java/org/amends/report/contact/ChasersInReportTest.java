package org.amends.report.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.amends.Rule;
import org.amends.casefile.FiledCase;
import org.amends.people.Staffing;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The report counts in SQL what the page sums up from the events; on every conversation both say the same. */
@QuarkusTest
class ChasersInReportTest {

    @Inject
    Staffing staffing;

    /** m a message, q a question, l our letter, w the last message needs no answer, r it needs one after all, n a note. */
    @ParameterizedTest
    @CsvSource({
        "m, 0",
        "mm, 1",
        "mmq, 2",
        "mlm, 0",
        "mlmm, 1",
        "mwm, 0",
        "mwq, 1",
        "mwrm, 1",
        "mwmwq, 1",
        "mmwm, 2",
        "mmwwm, 1",
        "mlmwlm, 0",
        "qnq, 1",
        "mwnm, 0",
        "mwlq, 0",
        "mwmq, 1"
    })
    @Rule("S1-19")
    void as_often_as_the_customer_had_to_come_after_us(String conversation, int chasers) {
        FiledCase filed = FiledCase.file(staffing).begun();
        int last = 0;
        for (char step : conversation.toCharArray()) {
            last = take(filed, step, last);
        }
        assertThat(filed.read().<Integer>path("chasers")).isEqualTo(chasers);
        assertThat(reported(filed)).isEqualTo(chasers);
    }

    @ParameterizedTest
    @CsvSource({"m, 1", "mm, 2", "mmlm, 2"})
    @Rule("S1-19")
    void also_before_the_complaint_was_acknowledged(String conversation, int chasers) {
        FiledCase filed = FiledCase.file(staffing);
        for (char step : conversation.toCharArray()) {
            if (step == 'l') {
                filed.acknowledged();
            } else {
                take(filed, step, 0);
            }
        }
        assertThat(filed.read().<Integer>path("chasers")).isEqualTo(chasers);
        assertThat(reported(filed)).isEqualTo(chasers);
        filed.asManager()
                .get("/api/v1/reports/silence.csv")
                .then()
                .body(containsString("\"Dead zone, minutes\",Times the customer asked again,"));
    }

    /** @return the number of the last message that was not marked yet */
    private static int take(FiledCase filed, char step, int last) {
        return switch (step) {
            case 'm' -> hears(filed, "The box is here");
            case 'q' -> hears(filed, "Where does it stand?");
            case 'l' -> done(filed.act(filed.asOwner(), "messages", FiledCase.message()), 0);
            case 'w' -> {
                int waiting = waiting(filed);
                yield done(
                        filed.act(filed.asOwner(), "answers/" + waiting + "/waiver", Map.of("reason", "THANKS")),
                        waiting);
            }
            case 'r' -> done(filed.act(filed.asOwner(), "answers/" + last + "/waiver/revocation", Map.of()), last);
            default -> done(filed.act(filed.asOwner(), "notes", Map.of("words", "Seen")), last);
        };
    }

    private static int done(Response answer, int last) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return last;
    }

    private static int waiting(FiledCase filed) {
        List<Integer> waiting = filed.read().path("messages.findAll { it.standing == 'WAITS' }.seq");
        return waiting.get(waiting.size() - 1);
    }

    private static int hears(FiledCase filed, String words) {
        return filed.act(filed.asCustomer(), "answers", Map.of("words", words)).path("version");
    }

    /** The file has every open case, however many other tests have left open. */
    private static int reported(FiledCase filed) {
        String file = filed.asManager().get("/api/v1/reports/silence.csv").asString();
        try (CSVParser rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(file))) {
            return rows.stream()
                    .filter(row -> row.toList().contains(filed.reference()))
                    .map(row -> Integer.valueOf(row.get("Times the customer asked again")))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
