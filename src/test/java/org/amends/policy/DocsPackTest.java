package org.amends.policy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amends.casefile.FiledCase;
import org.amends.people.Staffing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The made-up trade of docs/policy-packs.md goes live as it stands there, and its cases are measured by it. */
@QuarkusTest
class DocsPackTest {

    private static final String PACK = "dragon-stables";

    @Inject
    PolicyRoom room;

    @Inject
    LivePacks packs;

    @Inject
    Staffing staffing;

    @AfterEach
    void the_guild_goes() {
        packs.end(PACK);
    }

    private static String example() throws IOException {
        Matcher example = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("docs/policy-packs.md")));
        assertThat(example.find()).isTrue();
        return example.group(1);
    }

    @Test
    void a_pack_written_from_the_docs_alone_is_approved_activated_and_rules_a_case() throws IOException {
        String path = room.live(example(), PACK, 1);

        room.asManager()
                .contentType("application/json")
                .body(Map.of("duty", "STATUTORY_FINAL", "startedBy", "RECEIVED", "from", "2026-06-06T15:00:00+03:00"))
                .post(path + "/dates")
                .then()
                .statusCode(200)
                .body("due", equalTo("2026-06-17T17:00:00Z"))
                .body("lastDay", equalTo("2026-06-17"))
                .body("skipped.findAll { it.date == '2026-06-15' }.reason", equalTo(List.of("HOLIDAY")));

        FiledCase filed = FiledCase.file(staffing);
        int number = filed.read().path("deadlines.find { it.kind == 'STATUTORY_FINAL' }.number");
        filed.asOwner()
                .get(filed.path("deadlines/" + number))
                .then()
                .statusCode(200)
                .body("rule.clock", equalTo(PACK + "@1/guild-answer"))
                .body("rule.source", containsString("Guild rules, § 4"))
                .body("rule.calendar", containsString("guild"))
                .body("counted.zone", equalTo("Europe/Tallinn"));
        given().get("/policy").then().body(containsString("Court of the Guild"));
        room.asManager().get(path + "/cases").then().body("items.reference", hasItem(filed.reference()));
    }
}
