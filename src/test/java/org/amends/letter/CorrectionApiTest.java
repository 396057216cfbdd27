package org.amends.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.amends.Rule;
import org.amends.casefile.FiledCase;
import org.amends.people.Staffing;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Whoever was not understood says so before anything is decided. */
@QuarkusTest
class CorrectionApiTest {

    private static final Map<String, Object> WRONG = Map.of("words", "It is the top that is cracked, not the leg.");

    @Inject
    Staffing staffing;

    @Inject
    Jdbi jdbi;

    private static Response told(FiledCase file) {
        return file.asCustomer().get(file.path("as-customer"));
    }

    private long corrections(FiledCase file) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT count(*) FROM read_back_correction r JOIN case_file c ON c.id = r.case_id
                        WHERE c.reference = :reference
                        """)
                .bind("reference", file.reference())
                .mapTo(Long.class)
                .one());
    }

    @Rule("S2-5")
    @Test
    void a_customer_reads_how_we_understood_them_and_what_they_put_right_is_owed_an_answer() {
        FiledCase file = FiledCase.file(staffing);
        told(file).then().body("points[0].understood", nullValue());
        file.acknowledged();
        told(file).then().body("points[0].understood", equalTo("Your oak table was delivered with a cracked leg."));

        file.act(file.asCustomer(), "corrections", WRONG);

        told(file).then().body("history.words.flatten()", hasItem("That is not how I meant it: " + WRONG.get("words")));
        assertThat(file.read().asString()).contains("ANSWER_MESSAGE");
        assertThat(corrections(file)).isOne();
    }

    @Rule("S2-5")
    @Test
    void nothing_is_put_right_that_was_not_read_back_or_is_decided() {
        FiledCase file = FiledCase.file(staffing);
        file.send(file.asCustomer(), "corrections", WRONG)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/nothing-read-back"));

        file.decided()
                .send(file.asCustomer(), "corrections", WRONG)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/nothing-read-back"));
        assertThat(corrections(file)).isZero();
    }

    @Test
    void only_the_customer_puts_it_right_and_in_words() {
        FiledCase file = FiledCase.file(staffing).acknowledged();

        file.send(file.asOwner(), "corrections", WRONG).then().statusCode(403);
        file.send(file.asCustomer(), "corrections", Map.of("words", " "))
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("words"));
        assertThat(corrections(file)).isZero();
    }
}
