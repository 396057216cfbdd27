package org.amends.report.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.amends.Rule;
import org.amends.casefile.FiledCase;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.Test;

/** Letters held against the way in which their readers want to be written to. No relay is set up here, so nobody gets mail. */
@QuarkusTest
class LetterReportTest {

    @Inject
    Staffing staffing;

    /** Of somebody new each time: whoever comes again is recognised. */
    private FiledCase byPhone() {
        String phone = "+372 " + ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000);
        return FiledCase.reachedBy(staffing, Map.of("name", "Anna Tamm", "phone", phone, "language", "en"));
    }

    /** Of all teams together; nobody else writes while a test runs. */
    private static long figure(FiledCase file, String name) {
        List<Map<String, Object>> lines =
                file.asManager().get("/api/v1/reports/letters").jsonPath().getList("$");
        return lines.isEmpty()
                ? 0
                : ((Number) Objects.requireNonNull(lines.get(0).get(name), name)).longValue();
    }

    @Rule("S2-11")
    @Test
    void a_letter_counts_by_whether_it_went_the_way_in_which_its_reader_wants_it() {
        FiledCase byPhone = byPhone();
        FiledCase byMail = FiledCase.file(staffing);
        long letters = figure(byPhone, "letters");
        long theirWay = figure(byPhone, "theirWay");

        byPhone.acknowledged();
        byMail.acknowledged();

        assertThat(figure(byPhone, "letters")).isEqualTo(letters + 2);
        assertThat(figure(byPhone, "theirWay")).isEqualTo(theirWay + 1);
        byMail.asManager()
                .get("/api/v1/reports/letters/otherwise?limit=500")
                .then()
                .body("items[0].reference", equalTo(byMail.reference()))
                .body("items[0].channel", equalTo(false))
                .body("items[0].language", equalTo(true))
                .body("items[0].form", equalTo(true))
                .body("items.reference", not(hasItem(byPhone.reference())));
    }

    @Rule("S2-5")
    @Test
    void a_read_back_counts_once_and_as_corrected_when_its_customer_puts_something_right() {
        FiledCase file = byPhone();
        long readBacks = figure(file, "readBacks");
        long corrected = figure(file, "corrected");
        file.acknowledged();
        assertThat(figure(file, "readBacks")).isEqualTo(readBacks + 1);
        assertThat(figure(file, "corrected")).isEqualTo(corrected);

        file.act(file.asCustomer(), "corrections", Map.of("words", "It is the top, not the leg."));
        file.act(file.asCustomer(), "corrections", Map.of("words", "And it was on Monday."));

        assertThat(figure(file, "corrected")).isEqualTo(corrected + 1);
        file.asManager()
                .get("/api/v1/reports/letters/corrected")
                .then()
                .body("items[0].reference", equalTo(file.reference()))
                .body("items.reference.count { it == '" + file.reference() + "' }", equalTo(1));
    }

    @Rule("S2-11")
    @Test
    void each_number_on_the_page_opens_its_letters_and_their_cases() {
        FiledCase file = FiledCase.file(staffing).acknowledged();
        var manager = FrontDoor.session(FrontDoor.signedIn(staffing.hire(StaffRole.MANAGER)));

        manager.get("/reports/letters")
                .then()
                .statusCode(200)
                .body(containsString("/reports/letters/otherwise?days=90"))
                .body(containsString("/reports/letters/corrected?days=90"));
        manager.get("/reports/letters/otherwise")
                .then()
                .statusCode(200)
                .body(containsString("/desk/case/" + file.reference()))
                .body(containsString("By another channel"));
        manager.get("/reports/letters/corrected").then().statusCode(200);
        manager.get("/reports/letters-otherwise.csv").then().statusCode(200).body(containsString(file.reference()));
    }
}
