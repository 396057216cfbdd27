package org.amends.channel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.amends.Rule;
import org.amends.casefile.FiledCase;
import org.amends.identity.FrontDoor;
import org.amends.people.NewAbsence;
import org.amends.people.People;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.amends.time.BusinessCalendar;
import org.amends.time.OrganisationCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What nobody answered is called back by a date, and only speaking with them ends it. */
@QuarkusTest
class ContactApiTest {

    @Inject
    Staffing staffing;

    @Inject
    People people;

    @Inject
    OrganisationCalendar calendar;

    @Test
    @Rule("S1-10")
    void a_missed_call_outside_hours_is_called_back_within_the_limit_from_the_next_opening() {
        HelpLine line = HelpLine.open(staffing, "PHONE");
        BusinessCalendar open = calendar.current();
        Instant saturday = LocalDate.ofInstant(Instant.now(), calendar.zone())
                .with(TemporalAdjusters.previous(DayOfWeek.SATURDAY))
                .atTime(12, 0)
                .atZone(calendar.zone())
                .toInstant();
        assertThat(open.isOpen(saturday)).isFalse();

        Response contact = line.contact(line.missedCall(Map.of("at", saturday.toString())));

        Instant due = Instant.parse(contact.path("dueAt"));
        assertThat(open.between(saturday, due)).isEqualTo(Duration.ofHours(4));
        assertThat(due).isAfter(open.nextOpening(saturday));
        assertThat(contact.<String>path("owedBy.id"))
                .isEqualTo(line.owner().id().toString());
        assertThat(contact.<String>path("standing")).isIn("OPEN", "LATE");
        assertThat(contact.<String>path("openedBy.id"))
                .isEqualTo(line.owner().id().toString());
    }

    @Test
    @Rule("S1-10")
    void a_message_that_was_left_is_an_attempt_and_only_reaching_them_ends_a_contact_once() {
        HelpLine line = HelpLine.open(staffing, "PHONE");
        String contact = line.missedCall();

        line.handle(contact, "MESSAGE_LEFT").then().statusCode(200).body("standing", equalTo("OPEN"));
        assertThat(open(line.asOwner(), "?owedBy=me")).containsExactly(contact);
        line.handle(contact, "REACHED")
                .then()
                .statusCode(200)
                .body("standing", equalTo("KEPT"))
                .body("attempts.how", equalTo(List.of("MESSAGE_LEFT", "REACHED")))
                .body("attempts[1].by.id", equalTo(line.owner().id().toString()));

        line.handle(contact, "REACHED")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/contact-handled"))
                .body("errors.field", hasItem("how"));
        assertThat(line.contact(contact).<List<?>>path("attempts")).hasSize(2);
        assertThat(open(line.asOwner(), "?owedBy=me")).isEmpty();
    }

    @Test
    @Rule("S1-10")
    void a_contact_about_a_case_names_it_and_one_that_led_to_a_case_names_that() {
        HelpLine line = HelpLine.open(staffing, "PHONE");
        String reference = FiledCase.file(staffing).reference();
        String contact = line.missedCall(Map.of("caseReference", reference.toLowerCase(), "name", "Anna Tamm"));
        assertThat(line.contact(contact).<String>path("caseReference")).isEqualTo(reference);

        refused(line.handle(contact, "LED_TO_CASE"), "reference", "not-null");
        refused(line.handle(contact, handling("REACHED", reference)), "reference", "not-with-this");
        refused(line.handle(contact, handling("LED_TO_CASE", "C-0000-0000-0")), "reference", "unknown-case");
        line.handle(contact, handling("LED_TO_CASE", reference))
                .then()
                .statusCode(200)
                .body("attempts[0].reference", equalTo(reference))
                .body("handledAt", org.hamcrest.Matchers.notNullValue());
    }

    private static Map<String, Object> handling(String how, String reference) {
        return Map.of("how", how, "said", "She told me all of it", "reference", reference);
    }

    @Test
    @Rule("S1-10")
    void of_two_who_handle_it_at_once_one_is_told_that_it_was_done() {
        HelpLine line = HelpLine.open(staffing, "PHONE");
        String contact = line.missedCall();
        String token = FrontDoor.token(line.owner());

        List<Integer> answers = IntStream.range(0, 4)
                .mapToObj(colleague -> CompletableFuture.supplyAsync(() -> HelpLine.post(
                                given().header("Authorization", "Bearer " + token),
                                HelpLine.CONTACTS + "/" + contact + "/handling",
                                Map.of("how", "REACHED", "said", "The table comes on Friday"))
                        .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertThat(answers).containsExactly(200, 409, 409, 409);
        assertThat(line.contact(contact).<List<?>>path("attempts")).hasSize(1);
    }

    @Test
    void the_same_call_reported_twice_is_one_contact() {
        HelpLine line = HelpLine.open(staffing, "PHONE");
        Map<String, Object> call = Map.of(
                "from", "+372 5555 0199", "at", Instant.now().minusSeconds(60).toString());

        assertThat(line.missedCall(call)).isEqualTo(line.missedCall(call));
    }

    @Test
    void the_list_goes_by_date_and_is_read_page_by_page() {
        HelpLine line = HelpLine.open(staffing, "PHONE");
        List<String> expected = new ArrayList<>();
        for (int days = 12; days > 4; days--) {
            Instant at = Instant.now().minus(Duration.ofDays(7L * days));
            expected.add(line.missedCall(Map.of("at", at.toString())));
        }

        List<String> seen = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            String place = "?channel=" + line.id() + "&limit=3"
                    + after.map(text -> "&after=" + text).orElse("");
            Response page = line.asManager().get(HelpLine.CONTACTS + place);
            seen.addAll(page.jsonPath().getList("items.id"));
            after = Optional.ofNullable(page.path("next"));
        } while (after.isPresent());

        assertThat(seen).isEqualTo(expected);
        assertThat(open(line.asManager(), "?owedBy=me")).isEmpty();
    }

    @Test
    @Rule("S1-10")
    void while_the_owner_is_away_the_deputy_is_asked() {
        HelpLine line = HelpLine.open(staffing, "PHONE");
        String contact = line.missedCall();
        StaffMember deputy = staffing.hire(StaffRole.AGENT);
        assertThat(open(FrontDoor.as(deputy), "?owedBy=me")).isEmpty();

        Instant now = Instant.now();
        UUID absence = people.addAbsence(
                line.owner().id(),
                new NewAbsence(now.minusSeconds(60), now.plus(Duration.ofDays(3)), Optional.of(deputy.id())));
        people.acceptDeputy(line.owner().id(), absence, deputy.id());

        assertThat(open(FrontDoor.as(deputy), "?owedBy=me")).containsExactly(contact);
        assertThat(line.contact(contact).<String>path("deputy.id"))
                .isEqualTo(deputy.id().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            kind          | "SHOUT"
            kind          | null
            from          | ""
            from          | LONG
            from          | "a\\u0000b"
            name          | LONG
            note          | LONG
            note          | "a\\u0007b"
            at            | "yesterday"
            at            | "2999-01-01T00:00:00Z"
            at            | "2020-01-01T00:00:00Z"
            caseReference | "C-0000-0000-0"
            channel       | "help-line"
            """)
    void whatever_is_wrong_with_a_contact_is_named(String field, String raw) {
        HelpLine line = HelpLine.open(staffing, "PHONE");

        HelpLine.post(
                        line.asOwner(),
                        HelpLine.CHANNELS + "/" + line.id() + "/contacts",
                        BadJson.of(Map.of("kind", "MESSAGE", "from", "+372 5555 0199"), field, raw))
                .then()
                .statusCode(400)
                .body("errors.field", hasItem(field));
        assertThat(open(line.asOwner(), "?owedBy=me")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            how       | "LATER"
            how       | null
            said      | " "
            said      | LONG
            said      | "a\\u0000b"
            reference | "nonsense"
            again     | true
            """)
    void whatever_is_wrong_with_a_handling_is_named(String field, String raw) {
        HelpLine line = HelpLine.open(staffing, "PHONE");
        String contact = line.missedCall();

        HelpLine.post(
                        line.asOwner(),
                        HelpLine.CONTACTS + "/" + contact + "/handling",
                        BadJson.of(Map.of("how", "LED_TO_CASE", "said", "A table", "reference", "none"), field, raw))
                .then()
                .statusCode(400)
                .body("errors.field", hasItem(field));
        assertThat(line.contact(contact).<List<?>>path("attempts")).isEmpty();
    }

    @Test
    void what_is_not_there_or_closed_takes_no_contact() {
        HelpLine line = HelpLine.open(staffing, "PHONE");
        Map<String, Object> call = Map.of("kind", "MISSED_CALL", "from", "+372 5555 0199");
        HelpLine.post(line.asOwner(), HelpLine.CHANNELS + "/no-such-line/contacts", call)
                .then()
                .statusCode(404);
        line.handle(UUID.randomUUID().toString(), "REACHED").then().statusCode(404);
        refused(line.asOwner().get(HelpLine.CONTACTS + "?channel=no-such-line"), "channel", "unknown-channel");
        refused(line.asOwner().get(HelpLine.CONTACTS + "?owedBy=you"), "owedBy", "not-a-person");
        refused(line.asOwner().get(HelpLine.CONTACTS + "?after=there"), "after", "not-a-position");
        for (StaffRole role : List.of(StaffRole.ADMIN, StaffRole.AUDITOR)) {
            HelpLine.post(FrontDoor.as(staffing.hire(role)), HelpLine.CHANNELS + "/" + line.id() + "/contacts", call)
                    .then()
                    .statusCode(403);
        }

        line.close("PHONE");
        line.report(Map.of()).then().statusCode(409).body("errors.field", hasItem("channel"));
    }

    private static void refused(Response answer, String field, String code) {
        answer.then().statusCode(400).body("errors.find { it.field == '" + field + "' }.code", equalTo(code));
    }

    private static List<String> open(RequestSpecification as, String filter) {
        return as.get(HelpLine.CONTACTS + filter).jsonPath().getList("items.id");
    }
}
