package org.amends.stray;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.amends.casefile.FiledCase;
import org.amends.channel.HelpLine;
import org.amends.desk.Clerk;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.amends.photo.Pictures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way of a parcel without a case over the pages of the dock, without a script. */
@QuarkusTest
class StrayPagesTest {

    private static final String NEW = "/desk/stray-parcels/new";
    private static final String STRAYS = "/desk/stray-parcels";

    @Inject
    Staffing staffing;

    private Clerk packer;

    @BeforeEach
    void somebody_answers_for_the_post() {
        HelpLine.open(staffing, "POST");
        packer = Clerk.of(staffing.hire(StaffRole.WAREHOUSE));
    }

    private static String label() {
        return "RR" + UUID.randomUUID().toString().substring(0, 12).toUpperCase(Locale.ROOT);
    }

    private String taken(String code, String sender) {
        Response taken = packer.sendFrom(
                NEW,
                STRAYS,
                Map.of(
                        "do",
                        "take",
                        "code",
                        code,
                        "sender",
                        sender,
                        "what-0",
                        "A brown box",
                        "units-0",
                        "2",
                        "place",
                        "Shelf R3"));
        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(303);
        return taken.getHeader("Location").replaceAll("^https?://[^/]+|\\?.*", "");
    }

    @Test
    void what_is_scanned_and_belongs_to_no_case_is_taken_in_and_found_by_its_label_again() {
        String code = label();
        Response scanned = packer.open("/desk/receive?q=" + code);
        assertThat(scanned.statusCode()).isEqualTo(404);
        assertThat(scanned.asString()).contains("name=\"code\" value=\"" + code + "\"", "action=\"" + NEW + "\"");
        assertThat(packer.open(NEW + "?code=" + code).asString()).contains("value=\"" + code + "\"");

        String parcel = taken(code, "Anna Tamm\nPikk 1");

        assertThat(packer.open(parcel).asString()).contains("2 × A brown box", "Anna Tamm", "Shelf R3", code);
        assertThat(packer.open("/desk/receive?q=" + code.toLowerCase(Locale.ROOT))
                        .asString())
                .contains("Shelf R3", "href=\"" + parcel + "\"");
        assertThat(packer.open(STRAYS).asString()).contains("href=\"" + parcel + "\"");
    }

    @Test
    void what_was_typed_stays_when_something_is_wrong_and_another_row_is_one_press() {
        Response more = packer.sendFrom(NEW, STRAYS, Map.of("do", "more", "what-0", "A lamp", "sender", "Anna"));
        assertThat(more.statusCode()).isEqualTo(200);
        assertThat(more.asString()).contains("value=\"A lamp\"", "name=\"what-1\"", ">\nAnna</textarea>");
        Response wrong =
                packer.sendFrom(NEW, STRAYS, Map.of("do", "take", "what-0", "A lamp", "units-0", "many", "place", ""));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.asString()).contains("id=\"units-0-error\"", "id=\"place-error\"", "value=\"A lamp\"");
    }

    @Test
    void it_is_matched_to_the_case_that_is_named_and_graded_there_next() {
        FiledCase file = FiledCase.file(staffing);
        String parcel = taken(label(), "Anna Tamm");
        assertThat(packer.upload(parcel, parcel + "/photographs", "box.jpg", Pictures.jpeg())
                        .statusCode())
                .isEqualTo(303);
        assertThat(packer.open(parcel).asString())
                .contains("<a class=\"btn\" href=\"" + parcel + "/match?case=", "The same: the name");
        assertThat(packer.open(parcel + "/match?case=nonsense").statusCode()).isEqualTo(404);
        String match = parcel + "/match?case=" + file.reference();
        assertThat(packer.open(match).asString())
                .contains("2 × A brown box", file.reference())
                .doesNotContain("cracked leg");

        Response matched = packer.sendFrom(match, parcel + "/match", Map.of());

        assertThat(matched.statusCode()).as(matched.asString()).isEqualTo(303);
        assertThat(matched.getHeader("Location")).endsWith("/desk/receive/" + file.reference() + "?done=parcel");
        assertThat(packer.open("/desk/receive/" + file.reference()).asString()).contains("A brown box");
        assertThat(packer.open(match).asString()).contains("Matched to a case");
    }

    @Test
    void a_wrong_match_is_taken_back_on_its_page_and_what_was_typed_stays_when_that_is_refused() {
        FiledCase wrong = FiledCase.file(staffing);
        String parcel = taken(label(), "Anna Tamm");
        packer.sendFrom(parcel + "/match?case=" + wrong.reference(), parcel + "/match", Map.of());
        assertThat(packer.open(parcel).asString()).contains(parcel + "/match-reversal", "Take it off the case");
        Response noReason = packer.sendFrom(parcel, parcel + "/match-reversal", Map.of("reason", " "));
        assertThat(noReason.statusCode()).isEqualTo(400);
        assertThat(noReason.asString()).contains("id=\"reason-error\"");
        Response stale =
                packer.sendFrom(parcel, parcel + "/match-reversal", Map.of("reason", "Kati Kask’s", "version", "1"));
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.asString()).contains(">\nKati Kask’s</textarea>");

        Response done = packer.sendFrom(parcel, parcel + "/match-reversal", Map.of("reason", "Kati Kask’s"));

        assertThat(done.statusCode()).as(done.asString()).isEqualTo(303);
        assertThat(packer.open(parcel + "?done=reversed").asString())
                .contains("It lies here again", "Matched before, by mistake", wrong.reference(), "Kati Kask’s", "Waits")
                .doesNotContain(parcel + "/match-reversal");
        assertThat(packer.open("/desk/receive/" + wrong.reference()).asString()).doesNotContain("A brown box");
        assertThat(packer.open(STRAYS).asString()).contains("href=\"" + parcel + "\"");
        Clerk agent = Clerk.of(staffing.hire(StaffRole.AGENT));
        assertThat(agent.open("/desk/case/" + wrong.reference()).asString()).contains("Kati Kask’s");
    }

    @Test
    void an_agent_sees_whose_it_may_be_and_opens_a_case_or_lets_it_go() {
        Clerk agent = Clerk.of(staffing.hire(StaffRole.AGENT));
        String name = "Zoë Unusual-" + Long.toString(System.nanoTime(), 36);
        String parcel = taken(label(), name + "\nPikk 1\n10123 Tallinn");
        assertThat(packer.open(parcel).asString()).doesNotContain(parcel + "/let-go");
        Response noLanguage = agent.sendFrom(parcel, parcel + "/case", Map.of("name", name));
        assertThat(noLanguage.statusCode()).isEqualTo(400);
        assertThat(noLanguage.asString()).contains("id=\"language-error\"");

        Response opened =
                agent.sendFrom(parcel, parcel + "/case", Map.of("name", name, "address", "Pikk 1", "language", "en"));

        assertThat(opened.statusCode()).as(opened.asString()).isEqualTo(303);
        String second = taken(label(), name);
        assertThat(agent.open(second).asString()).contains("the name", name);
        assertThat(agent.sendFrom(second, second + "/let-go", Map.of("said", ""))
                        .statusCode())
                .isEqualTo(400);
        assertThat(agent.sendFrom(second, second + "/let-go", Map.of("said", "Handed to the neighbours"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(agent.open(second).asString()).contains("Handed to the neighbours");
    }
}
