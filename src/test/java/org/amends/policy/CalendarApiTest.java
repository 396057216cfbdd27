package org.amends.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.amends.Rule;
import org.amends.casefile.FiledCase;
import org.amends.identity.FrontDoor;
import org.amends.lifecycle.Derivation;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CalendarApiTest {

    private static final String CALENDARS = "/api/v1/calendars";

    @Inject
    PolicyRoom room;

    @Inject
    Staffing staffing;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET  | ''                            | LEAD MANAGER ADMIN AUDITOR
            GET  | /default/versions             | LEAD MANAGER ADMIN AUDITOR
            GET  | /default/versions/1           | LEAD MANAGER ADMIN AUDITOR
            GET  | /default/days?year=2027       | LEAD MANAGER ADMIN AUDITOR
            POST | /default/versions             | MANAGER ADMIN
            """)
    void each_operation_is_open_to_its_roles_only(String method, String rest, String roles) {
        List<String> allowed = List.of(roles.split(" "));
        for (StaffRole role : StaffRole.values()) {
            int status = FrontDoor.as(room.somebody(role))
                    .contentType("application/json")
                    .body("{}")
                    .request(method, CALENDARS + rest)
                    .statusCode();
            assertThat(status != 403)
                    .as("%s %s as %s: %d", method, rest, role, status)
                    .isEqualTo(allowed.contains(role.name()));
            assertThat(status).isLessThan(500);
        }
    }

    @Test
    void a_new_calendar_is_made_and_told_day_by_day() {
        String id = PolicyRoom.freshName();
        Map<String, Object> calendar = calendar(1);
        calendar.put("holidaySource", Map.of("country", "EE"));
        calendar.put("addedHolidays", Map.of("2027-06-25", "Day after Midsummer"));
        calendar.put("removedHolidays", List.of("2027-02-24"));
        calendar.put("closures", List.of(Map.of("first", "2027-08-02", "last", "2027-08-08", "name", "Moulting")));
        calendar.put("ownHours", Map.of("2027-12-23", List.of("09:00-14:00")));
        make(id, calendar)
                .then()
                .statusCode(201)
                .header("Location", containsString("/calendars/" + id + "/versions/1"));

        who().get(CALENDARS + "/" + id + "/days?year=2027")
                .then()
                .statusCode(200)
                .body("days", hasSize(365))
                .body("days.find { it.date == '2027-08-04' }.off", equalTo("CLOSURE"))
                .body("days.find { it.date == '2027-08-04' }.name", equalTo("Moulting"))
                .body("days.find { it.date == '2027-06-25' }.name", equalTo("Day after Midsummer"))
                .body("days.find { it.date == '2027-12-23' }.open", equalTo(List.of("09:00-14:00")))
                .body("days.find { it.date == '2027-02-24' }.open", equalTo(List.of("09:00-17:00")))
                .body("days.find { it.date == '2027-01-02' }.off", equalTo("WEEKEND"));
        who().get(CALENDARS + "/" + id + "/days?year=2100")
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("unknown-calendar-year"));
        who().get(CALENDARS + "/" + id + "/versions/1")
                .then()
                .statusCode(200)
                .body("closures[0].name", equalTo("Moulting"));
        who().get(CALENDARS).then().body("id", hasItems("default", id));
    }

    @Test
    void everything_that_is_wrong_is_named_with_its_entry() {
        Map<String, Object> calendar = calendar(1);
        calendar.put("zone", "Europe/Atlantis");
        calendar.put("week", Map.of("MONDAY", List.of("17:00-09:00"), "TUESDAY", List.of("09:00-17:00")));
        calendar.put("closures", List.of(Map.of("first", "2027-08-08", "last", "2027-08-02", "name", "Backwards")));
        calendar.put("addedHolidays", Map.of("2099-01-01", "Too late"));
        make(PolicyRoom.freshName(), calendar)
                .then()
                .statusCode(400)
                .body("errors.field", hasItems("zone", "week.MONDAY[0]", "closures[0]", "addedHolidays.2099-01-01"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                              | version
            {"version": 1, "zone": null}                                    | zone
            {"version": "one"}                                              | version
            {"version": 1, "week": {"FUNDAY": ["09:00-17:00"]}}             | week
            {"version": 1, "closures": [null]}                              | closures[0]
            {"version": 1, "closures": [{}]}                                | closures[0].first
            {"version": 1, "addedHolidays": {"soon": "x"}}                  | addedHolidays
            {"version": 1, "nonsense": 1}                                   | nonsense
            """)
    void what_is_not_a_calendar_at_all_is_refused_at_its_field(String body, String field) {
        Response answer = who().contentType("application/json")
                .body(body)
                .post(CALENDARS + "/" + PolicyRoom.freshName() + "/versions");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.<List<String>>path("errors.field"))
                .as(answer.asString())
                .contains(field);
    }

    @Test
    void a_null_character_or_a_hundred_thousand_closures_never_get_far() {
        Map<String, Object> calendar = calendar(1);
        calendar.put("addedHolidays", Map.of("2027-06-25", "Mid\u0000summer"));
        make(PolicyRoom.freshName(), calendar).then().statusCode(400);
        calendar.remove("addedHolidays");
        calendar.put(
                "closures",
                new ArrayList<>(IntStream.range(0, 10_001)
                        .mapToObj(i -> Map.of("first", "2027-01-01", "last", "2027-01-01", "name", "x"))
                        .toList()));
        make(PolicyRoom.freshName(), calendar).then().statusCode(400);
    }

    @Test
    void a_version_is_the_next_one_and_of_many_at_once_one_is_made() {
        String id = PolicyRoom.freshName();
        make(id, calendar(2))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/calendar-moved-on"))
                .body("newest", equalTo(0));
        make(id, calendar(1)).then().statusCode(201);
        make(id, calendar(1)).then().statusCode(409).body("newest", equalTo(1));
        String token = FrontDoor.token(room.manager());
        List<Integer> answers = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> io.restassured.RestAssured.given()
                        .header("Authorization", "Bearer " + token)
                        .contentType("application/json")
                        .body(calendar(2))
                        .post(CALENDARS + "/" + id + "/versions")
                        .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
        who().get(CALENDARS + "/" + id + "/versions").then().body("version", equalTo(List.of(2, 1)));
    }

    @Test
    void a_calendar_on_which_packs_in_force_could_not_run_is_refused_and_they_go_on() {
        int newest = newest();
        Map<String, Object> calendar = present();
        calendar.put("lastYear", LocalDate.now(ZoneOffset.UTC).getYear());
        make("default", calendar).then().statusCode(400).body("errors.field", hasItem("lastYear"));
        calendar.put("lastYear", LocalDate.now(ZoneOffset.UTC).getYear() + 40);
        calendar.put("firstYear", LocalDate.now(ZoneOffset.UTC).getYear() + 1);
        make("default", calendar).then().statusCode(400).body("errors.field", hasItem("firstYear"));
        assertThat(newest()).isEqualTo(newest);
        FiledCase.file(staffing);
    }

    @Test
    void holidays_are_added_from_an_icalendar_file() {
        String id = PolicyRoom.freshName();
        make(id, calendar(1)).then().statusCode(201);
        String file = ics("DTSTART;VALUE=DATE:20270625\r\nSUMMARY:Day after Midsummer\r\n");
        who().contentType("text/calendar")
                .body(PolicyRoom.yaml(file))
                .post(CALENDARS + "/" + id + "/holidays")
                .then()
                .statusCode(201)
                .body("holidays", equalTo(1))
                .body("calendar.version", equalTo(2))
                .body("calendar.addedHolidays.'2027-06-25'", equalTo("Day after Midsummer"));
    }

    @Test
    void a_file_that_brings_no_holidays_is_refused_with_its_line() {
        String id = PolicyRoom.freshName();
        make(id, calendar(1)).then().statusCode(201);
        for (String file : List.of(
                " ",
                "nonsense",
                "\u0000",
                ics("DTSTART:20270625T090000Z\r\nSUMMARY:A meeting\r\n"),
                ics("DTSTART;VALUE=DATE:21990101\r\nSUMMARY:x\r\n"))) {
            Response answer = who().contentType("text/calendar")
                    .body(PolicyRoom.yaml(file))
                    .post(CALENDARS + "/" + id + "/holidays");
            assertThat(answer.statusCode()).as(file + answer.asString()).isEqualTo(422);
        }
        String broken =
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270501\r\nRRULE:FREQ=SECONDLY\r\nSUMMARY:x\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        who().contentType("text/calendar")
                .body(PolicyRoom.yaml(broken))
                .post(CALENDARS + "/" + id + "/holidays")
                .then()
                .statusCode(422)
                .body("line", equalTo(7));
        assertThat(who().get(CALENDARS + "/" + id + "/versions").<List<Integer>>path("version"))
                .containsExactly(1);
    }

    @Test
    void a_file_with_a_million_entries_is_refused_early() {
        String id = PolicyRoom.freshName();
        make(id, calendar(1)).then().statusCode(201);
        String event = "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270625\r\nSUMMARY:x\r\nEND:VEVENT\r\n";
        String six = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + event.repeat(6_000) + "END:VCALENDAR\r\n";
        who().contentType("text/calendar")
                .body(PolicyRoom.yaml(six))
                .post(CALENDARS + "/" + id + "/holidays")
                .then()
                .statusCode(422)
                .body("detail", containsString("5,000 events"));
        String million = "BEGIN:VCALENDAR\r\n" + event.repeat(100_000);
        assertThat(who().contentType("text/calendar")
                        .body(PolicyRoom.yaml(million))
                        .post(CALENDARS + "/" + id + "/holidays")
                        .statusCode())
                .isEqualTo(413);
    }

    /** The case's deadlines stay, and whoever derives them anew from the event log comes to the same instants. */
    @Test
    @Rule("S1-25")
    void a_new_version_never_shifts_a_running_deadline() {
        FiledCase before = FiledCase.file(staffing).acknowledged();
        Map<Integer, Instant> due = due(before);
        Map<Integer, Instant> derived = derived(before);
        assertThat(due).isNotEmpty();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Map<String, Object> calendar = present();
        List<Object> closures = new ArrayList<>((List<?>) calendar.get("closures"));
        Map<String, String> closure = Map.of(
                "first",
                today.plusDays(1).toString(),
                "last",
                today.plusDays(40).toString(),
                "name",
                "Moulting");
        closures.add(closure);
        calendar.put("closures", closures);
        make("default", calendar).then().statusCode(201);
        try {
            assertThat(due(before)).isEqualTo(due);
            assertThat(derived(before)).isNotEmpty().isEqualTo(derived);
            FiledCase after = FiledCase.file(staffing);
            assertThat(due(after).values())
                    .allMatch(instant -> instant.isAfter(today.plusDays(40)
                                    .atStartOfDay(ZoneOffset.UTC)
                                    .toInstant())
                            || instant.isBefore(today.plusDays(1)
                                    .atStartOfDay(ZoneOffset.UTC)
                                    .toInstant()));
        } finally {
            Map<String, Object> again = present();
            List<Object> without = new ArrayList<>((List<?>) again.get("closures"));
            without.remove(closure);
            again.put("closures", without);
            make("default", again).then().statusCode(201);
        }
    }

    @Inject
    PolicyBooks books;

    @Inject
    Jdbi jdbi;

    /** What the running deadlines' derivations come to, by number. */
    private Map<Integer, Instant> derived(FiledCase filed) {
        Map<Integer, Instant> derived = new HashMap<>();
        List<String> packs = jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT p.pack FROM case_pack p JOIN case_file c ON c.id = p.case_id WHERE c.reference = :reference")
                .bind("reference", filed.reference())
                .mapTo(String.class)
                .list());
        jdbi.useHandle(handle -> handle.createQuery("""
                        SELECT (s ->> 'deadline')::integer AS number, s -> 'derivation' ->> 'clock' AS clock, s -> 'derivation' ->> 'calendar' AS calendar,
                               s -> 'derivation' ->> 'from' AS start
                        FROM case_event e
                        JOIN case_file c ON c.id = e.case_id
                        CROSS JOIN LATERAL jsonb_array_elements(convert_from(e.canonical, 'UTF8')::jsonb -> 'started') AS s
                        WHERE c.reference = :reference AND s -> 'derivation' ->> 'clock' IS NOT NULL
                        """)
                .bind("reference", filed.reference())
                .map((row, context) -> derived.put(
                        row.getInt("number"),
                        books.of(packs)
                                .derive(Derivation.started(
                                        row.getString("clock"),
                                        row.getString("calendar"),
                                        Instant.parse(row.getString("start"))))))
                .list());
        return derived;
    }

    private static Map<Integer, Instant> due(FiledCase filed) {
        Map<Integer, Instant> due = new HashMap<>();
        List<Map<String, Object>> deadlines = filed.read().path("deadlines");
        deadlines.forEach(
                deadline -> due.put((Integer) deadline.get("number"), Instant.parse((String) deadline.get("dueAt"))));
        return due;
    }

    private int newest() {
        return who().get(CALENDARS + "/default/versions").path("[0].version");
    }

    /** The organisation's own as it is, as its next version. */
    private Map<String, Object> present() {
        Map<String, Object> calendar = new HashMap<>(who().get(CALENDARS + "/default/versions/" + newest())
                .jsonPath()
                .getMap(""));
        calendar.put("version", newest() + 1);
        calendar.remove("id");
        return calendar;
    }

    private static Map<String, Object> calendar(int version) {
        int year = LocalDate.now(ZoneOffset.UTC).getYear();
        return new HashMap<>(Map.of(
                "version",
                version,
                "zone",
                "Europe/Tallinn",
                "firstYear",
                year - 1,
                "lastYear",
                year + 10,
                "week",
                Map.of(
                        "MONDAY",
                        List.of("09:00-17:00"),
                        "WEDNESDAY",
                        List.of("09:00-17:00"),
                        "THURSDAY",
                        List.of("09:00-17:00"),
                        "FRIDAY",
                        List.of("09:00-12:00", "13:00-24:00"))));
    }

    private static String ics(String lines) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\nBEGIN:VEVENT\r\nUID:1\r\n" + lines
                + "END:VEVENT\r\nEND:VCALENDAR\r\n";
    }

    private Response make(String id, Map<String, Object> calendar) {
        return who().contentType("application/json").body(calendar).post(CALENDARS + "/" + id + "/versions");
    }

    private RequestSpecification who() {
        return room.asManager();
    }
}
