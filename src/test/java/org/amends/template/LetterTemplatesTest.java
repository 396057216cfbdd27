package org.amends.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amends.Rule;
import org.amends.casefile.FiledCase;
import org.amends.identity.FrontDoor;
import org.amends.letter.TemplateKind;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A house begins its letters in its own words, and no template is a letter. */
@QuarkusTest
class LetterTemplatesTest {

    private static final String TEMPLATES = "/api/v1/letter-templates";
    private static final String MESSAGE = TEMPLATES + "/MESSAGE/en/FORMAL";
    private static final String OURS = "Good day {name}, about your case {reference}:\n\n\nYours, {owner}";

    @Inject
    Staffing staffing;

    private StaffMember admin;

    @BeforeEach
    void hire() {
        admin = staffing.hire(StaffRole.ADMIN);
    }

    @AfterEach
    void goBack() {
        put(MESSAGE, Map.of("version", version(MESSAGE)));
        put(
                TEMPLATES + "/ACKNOWLEDGEMENT/en/FORMAL",
                Map.of("version", version(TEMPLATES + "/ACKNOWLEDGEMENT/en/FORMAL")));
    }

    private RequestSpecification as(StaffMember member) {
        return FrontDoor.as(member).contentType("application/json");
    }

    private Response put(String path, Map<String, ?> body) {
        return as(admin).body(body).put(path);
    }

    private int version(String path) {
        String[] place = path.substring(TEMPLATES.length() + 1).split("/");
        return as(admin)
                .get(TEMPLATES)
                .path("find { it.kind == '%s' && it.language == '%s' && it.form == '%s' }.version"
                        .formatted(place[0], place[1], place[2]));
    }

    @Test
    void letters_begin_in_the_words_of_the_house_until_it_goes_back() {
        FiledCase file = FiledCase.file(staffing).begun();
        put(MESSAGE, Map.of("text", OURS, "version", version(MESSAGE)))
                .then()
                .statusCode(200)
                .body("own", equalTo(true));

        assertThat(page(file)).contains("Good day Anna Tamm, about your case " + file.reference());

        put(MESSAGE, Map.of("version", version(MESSAGE))).then().statusCode(200).body("own", equalTo(false));
        assertThat(page(file)).doesNotContain("Good day Anna Tamm");
        as(admin)
                .get(MESSAGE + "/versions")
                .then()
                .body("[0].text", nullValue())
                .body("[1].text", equalTo(OURS))
                .body("[1].setBy", equalTo(admin.id().toString()));
    }

    @Test
    void the_list_has_a_row_for_each_language_and_form_and_marks_what_is_the_houses_own() {
        put(MESSAGE, Map.of("text", OURS, "version", version(MESSAGE)));

        String list = FrontDoor.session(FrontDoor.signedIn(admin))
                .get("/letter-templates")
                .asString();

        int places = as(admin).get(TEMPLATES).path("size()");
        assertThat(list.split("<td role=\"cell\"><strong>", -1)).hasSize(1 + places / TemplateKind.values().length);
        assertThat(list.split("href=\"/letter-templates/", -1)).hasSize(1 + places);
        assertThat(list).containsOnlyOnce("The house’s own");
    }

    private String page(FiledCase file) {
        return FrontDoor.session(FrontDoor.signedIn(file.owner()))
                .get("/desk/case/" + file.reference())
                .asString();
    }

    @Rule("ACK-17")
    @Test
    void a_letter_that_is_nothing_but_the_houses_template_is_refused() {
        FiledCase file = FiledCase.file(staffing);
        String path = TEMPLATES + "/ACKNOWLEDGEMENT/en/FORMAL";
        String ours =
                "Good day {name}, thank you for your lines, which we have read with the attention that each of them is worth"
                        + " to us. Your case is {reference}. {owner}";
        put(path, Map.of("text", ours, "version", version(path))).then().statusCode(200);
        Map<String, Object> letter = new HashMap<>(Map.of(
                "language",
                "en",
                "text",
                ours.replace("{name}", "Anna Tamm")
                        .replace("{reference}", file.reference())
                        .replace("{owner}", file.owner().name()),
                "points",
                List.of(Map.of("number", 1, "words", "The leg is cracked."))));

        as(file.owner())
                .body(letter)
                .post("/api/v1/cases/" + file.reference() + "/acknowledgement/checks")
                .then()
                .statusCode(200)
                .body("findings.check", hasItem("ACK-17"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Dear customer, {owner}; no-name",
                "Dear {name}; no-owner",
                "Dear {name}, {amount:refund} {owner}; unknown-placeholder",
                "Dear {name}, {} {owner}; unknown-placeholder"
            })
    void a_template_that_no_letter_could_begin_with_is_refused_with_its_reason(String text, String code) {
        int before = version(MESSAGE);

        put(MESSAGE, Map.of("text", text, "version", before))
                .then()
                .statusCode(400)
                .body("errors.code", hasItem(code));
        assertThat(version(MESSAGE)).isEqualTo(before);
    }

    @Test
    void whoever_read_an_older_version_changes_nothing() {
        int read = version(MESSAGE);
        put(MESSAGE, Map.of("text", OURS, "version", read)).then().statusCode(200);

        put(MESSAGE, Map.of("text", OURS + "!", "version", read))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/stale-version"));
        assertThat(version(MESSAGE)).isEqualTo(read + 1);
    }

    @Test
    void each_language_has_its_forms_and_no_more() {
        as(admin).get(TEMPLATES).then().body("", hasSize(3 * 7));
        put(TEMPLATES + "/MESSAGE/en/FAMILIAR", Map.of("text", OURS, "version", 0))
                .then()
                .statusCode(404);
        put(TEMPLATES + "/MESSAGE/de/FORMAL", Map.of("text", OURS, "version", 0))
                .then()
                .statusCode(404);
        put(TEMPLATES + "/PRAISE/en/FORMAL", Map.of("text", OURS, "version", 0))
                .then()
                .statusCode(404);
    }

    @Test
    void managers_read_templates_and_administrators_write_them() {
        StaffMember manager = staffing.hire(StaffRole.MANAGER);
        as(manager).get(TEMPLATES).then().statusCode(200);
        as(manager).body(Map.of("text", OURS, "version", 0)).put(MESSAGE).then().statusCode(403);
        as(staffing.hire(StaffRole.LEAD)).get(TEMPLATES).then().statusCode(403);

        String page = FrontDoor.session(FrontDoor.signedIn(manager))
                .get("/letter-templates/MESSAGE/en/FORMAL")
                .asString();
        assertThat(page).contains("Any other letter of an open case").doesNotContain("<textarea");
    }
}
