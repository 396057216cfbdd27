package org.amends.disclosure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.amends.Rule;
import org.amends.casefile.FiledCase;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.amends.photo.Pictures;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Whoever asks what we hold of them gets all of it, and nothing of anybody else. */
@QuarkusTest
class DisclosureTest {

    private static final String DISCLOSURES = "/api/v1/disclosures";

    @Inject
    Staffing staffing;

    @Inject
    Jdbi jdbi;

    private FiledCase told() {
        FiledCase file = FiledCase.file(staffing).begun();
        given(file.asCustomer())
                .contentType("image/png")
                .header("If-Match", file.etag())
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Pictures.png())
                .post(file.path("photographs"));
        file.act(file.asCustomer(), "answers", Map.of("words", "It wobbles as well"));
        file.act(file.asOwner(), "notes", Map.of("words", "A difficult customer, says Priit"));
        file.asOwner()
                .contentType("application/json")
                .body(Map.of("needs", "Large print"))
                .put(file.path("access-needs"));
        file.asOwner()
                .contentType("application/json")
                .body(Map.of("timeZone", "Pacific/Auckland"))
                .put(file.path("time-zone"));
        return file;
    }

    private static Response disclose(FiledCase file) {
        return file.asManager()
                .contentType("application/json")
                .body(Map.of(
                        "reference", file.reference(), "reason", "Asked by letter, answered to the address on file"))
                .post(DISCLOSURES);
    }

    private static byte[] file(SortedMap<String, byte[]> files, String name) {
        return Optional.ofNullable(files.get(name)).orElseThrow(() -> new AssertionError(name + " is missing"));
    }

    private static SortedMap<String, byte[]> unzipped(Response response) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(response.asByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    private void mail(FiledCase file, String sender) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO incoming_mail (id, digest, raw, sender, sorted_at, kind, outcome, case_id)
                        SELECT :id, sha256(CAST(CAST(:id AS text) AS bytea)), CAST('From ' || :sender AS bytea), :sender, now(),
                               'HUMAN', 'ANSWERED', id
                        FROM case_file WHERE reference = :reference
                        """)
                .bind("id", UUID.randomUUID())
                .bind("sender", sender)
                .bind("reference", file.reference())
                .execute());
    }

    @Test
    @Rule("L-42")
    void a_customer_is_handed_their_words_letters_photographs_and_mails_and_no_note_between_colleagues()
            throws IOException {
        FiledCase file = told();
        String email = file.read().path("customer.email");
        mail(file, email);
        mail(file, "neighbour@example.org");

        SortedMap<String, byte[]> files = unzipped(disclose(file));

        String folder = file.reference() + "/";
        assertThat(JsonPath.from(text(file(files, "contents.json"))).getList("cases"))
                .containsExactly(file.reference());
        JsonPath told = JsonPath.from(text(file(files, folder + "case.json")));
        assertThat(told.getString("customer.email")).isEqualTo(email);
        assertThat(told.getString("customer.accessNeeds")).isEqualTo("Large print");
        assertThat(told.getString("customer.timeZone")).isEqualTo("Pacific/Auckland");
        assertThat(told.getList("said.words.words")).contains("It wobbles as well");
        assertThat(told.getString("about.words")).contains("cracked leg");
        assertThat(told.getList("mails.file")).hasSize(1);
        assertThat(text(file(files, folder + told.getString("mails[0].file")))).isEqualTo("From " + email);
        assertThat(file(files, folder + told.getString("photographs[0].file"))).startsWith(0xff, 0xd8);
        assertThat(files.keySet()).hasSize(4);
        for (byte[] content : files.values()) {
            assertThat(text(content))
                    .doesNotContain(
                            "Priit", "neighbour", "amc_", file.owner().id().toString());
        }
    }

    @Test
    @Rule("L-42")
    void it_has_what_they_said_of_fairness_and_to_others_and_what_they_thanked_for() throws IOException {
        FiledCase file = FiledCase.file(staffing).acknowledged();
        String email = file.read().path("customer.email");
        given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of(
                        "words", "The fitters swept up", "email", email.toUpperCase(Locale.ROOT), "language", "en"))
                .post("/api/v1/compliments");
        file.asCustomer()
                .contentType("application/json")
                .body(Map.of("stage", "ACKNOWLEDGED", "fairness", "CHEATED", "words", "Nobody called"))
                .put(file.path("fairness"));
        file.asOwner()
                .contentType("application/json")
                .body(Map.of("told", true, "where", "Her sister"))
                .put(file.path("told-others"));
        file.asOwner()
                .contentType("application/json")
                .body(Map.of("kind", "POST", "link", "https://example.org/1", "capturedAt", "2026-01-05T10:30:00Z"))
                .put(file.path("postings/" + UUID.randomUUID()));

        SortedMap<String, byte[]> files = unzipped(disclose(file));
        SortedMap<String, byte[]> own = unzipped(given().get(file.link() + "/data.zip"));

        JsonPath told = JsonPath.from(text(file(files, file.reference() + "/case.json")));
        assertThat(told.getString("fairness[0].words")).isEqualTo("Nobody called");
        assertThat(told.getString("toldOthers[0].where")).isEqualTo("Her sister");
        assertThat(told.getString("postings[0].link")).isEqualTo("https://example.org/1");
        assertThat(text(file(files, "compliments.json"))).contains("The fitters swept up");
        assertThat(own).doesNotContainKey("compliments.json").containsKey(file.reference() + "/case.json");
        for (byte[] content : files.values()) {
            assertThat(text(content)).doesNotContain(file.owner().id().toString());
        }
    }

    @Test
    void it_has_all_cases_of_the_same_contact_and_none_of_anybody_else() throws IOException {
        FiledCase first = FiledCase.file(staffing);
        String email = first.read().path("customer.email");
        String second = given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of(
                        "words",
                        "And the chair, too",
                        "contact",
                        Map.of("name", "A. Tamm", "email", email.toUpperCase(Locale.ROOT), "language", "en")))
                .post("/api/v1/cases")
                .path("reference");
        FiledCase.file(staffing);

        SortedMap<String, byte[]> files = unzipped(disclose(first));

        assertThat(files.keySet())
                .containsExactlyInAnyOrder("contents.json", first.reference() + "/case.json", second + "/case.json");
    }

    @Test
    @Rule("L-42")
    void who_handed_it_out_when_and_for_whom_is_on_record_and_only_managers_do() {
        FiledCase file = FiledCase.file(staffing);
        disclose(file).then().statusCode(200).contentType("application/zip");

        FrontDoor.as(staffing.hire(StaffRole.AUDITOR))
                .get(DISCLOSURES + "?limit=500")
                .then()
                .statusCode(200)
                .body("items.find { it.reference == '" + file.reference() + "' }.cases", hasItem(file.reference()))
                .body("items.find { it.reference == '" + file.reference() + "' }.by", equalTo(managersName(file)));
        for (StaffRole role : List.of(StaffRole.AGENT, StaffRole.LEAD, StaffRole.AUDITOR, StaffRole.ADMIN)) {
            FrontDoor.as(staffing.hire(role))
                    .contentType("application/json")
                    .body(Map.of("reference", file.reference(), "reason", "x"))
                    .post(DISCLOSURES)
                    .then()
                    .statusCode(403);
        }
        file.asCustomer().get(DISCLOSURES).then().statusCode(403);
        file.asManager()
                .contentType("application/json")
                .body(Map.of("reference", file.reference(), "reason", " "))
                .post(DISCLOSURES)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("reason"));
    }

    private String managersName(FiledCase file) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT s.display_name FROM disclosure d JOIN case_file c ON c.id = d.case_id JOIN staff s ON s.id = d.by_id
                        WHERE c.reference = :reference
                        """)
                .bind("reference", file.reference())
                .mapTo(String.class)
                .one());
    }

    @Test
    @Rule("L-42")
    void a_customer_takes_the_data_of_their_case_from_its_page_and_of_no_other_case() throws IOException {
        FiledCase file = told();
        String page = given().get(file.link()).asString();
        assertThat(page).contains(file.link() + "/data.zip");

        Response taken = given().get(file.link() + "/data.zip");

        taken.then().statusCode(200).header("Cache-Control", containsString("no-store"));
        assertThat(unzipped(taken).keySet()).hasSize(3).contains("contents.json", file.reference() + "/case.json");
        given().get("/c/amc_0mNq7Jt3xqkVwYp2sR8dHcLb5uZfXe1a/data.zip").then().statusCode(404);
    }

    @Test
    void the_page_shows_whose_cases_they_are_asks_who_wants_it_and_hands_out_the_file() throws IOException {
        FiledCase file = FiledCase.file(staffing);
        StaffMember manager = staffing.hire(StaffRole.MANAGER);
        String session = FrontDoor.signedIn(manager);
        String path = "/desk/case/" + file.reference() + "/disclosure";
        String page = FrontDoor.session(session).get(path).asString();
        String token = page.replaceAll("(?s).*name=\"csrf-token\" value=\"([^\"]+)\".*", "$1");
        assertThat(page).contains(file.reference(), "Anna Tamm");
        assertThat(FrontDoor.session(session)
                        .get("/desk/case/" + file.reference())
                        .asString())
                .contains(path);

        form(session, token)
                .formParam("disclose-reason", " ")
                .post(path)
                .then()
                .statusCode(422)
                .contentType("text/html");
        Response made = form(session, token)
                .formParam("disclose-reason", "Asked by telephone, called back on the number on file")
                .post(path);

        made.then()
                .statusCode(200)
                .contentType("application/zip")
                .header("Content-Disposition", containsString(file.reference() + ".zip"));
        assertThat(unzipped(made)).containsKey(file.reference() + "/case.json");
    }

    private static RequestSpecification form(String session, String token) {
        return FrontDoor.session(session)
                .cookie("csrf-token", token)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("csrf-token", token);
    }
}
