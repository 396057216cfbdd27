package org.amends.policy;

import static io.restassured.RestAssured.given;
import static org.amends.policy.PolicyRoom.freshName;
import static org.amends.policy.PolicyRoom.pack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import org.amends.Rule;
import org.amends.casefile.FiledCase;
import org.amends.people.Staffing;
import org.amends.testing.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
class PublicPolicyPageTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Inject
    PolicyRoom room;

    @Inject
    Staffing staffing;

    @Inject
    KeptFigures figures;

    @TestHTTPResource("/policy")
    URI page;

    @Test
    @Rule("S1-33")
    void anybody_reads_what_we_promise_by_when_and_where_to_go() {
        String page = given().get("/policy")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .extract()
                .asString();
        assertThat(page)
                .contains("You file a complaint: we confirm it", "1 business day, until we close on the last day")
                .contains("You get our decision".substring(4), "10 business days")
                .contains("What every customer is owed", "base-honest@1")
                .contains("a named executive")
                .doesNotContain("NOT_FOUND");
    }

    @Test
    @Rule("S1-33")
    void every_page_leads_there() {
        for (String path : new String[] {"/", "/complain", "/policy", "/sign-in"}) {
            given().get(path).then().body(containsString("href=\"/policy\""));
        }
        given().header("Accept", "text/html")
                .get("/nothing-here")
                .then()
                .statusCode(404)
                .body(containsString("href=\"/policy\""));
    }

    @Test
    @Rule("S1-6")
    void the_hours_and_the_next_staffed_time_are_public() {
        given().get("/policy")
                .then()
                .body(containsString("09:00–17:00"))
                .body(containsString("closed"))
                .body(containsString("at any hour"))
                .body(containsString("here"))
                .body(containsString("Times in UTC"));
    }

    @Test
    @Rule("S1-33")
    void a_pack_that_goes_live_is_told_at_once_with_its_source_and_the_body_outside() {
        String id = freshName();
        String path = room.live(pack(id, 1, """
            title: {en: Dragon stables & sons}
            clocks:
              - {id: guild-receipt, duty: acknowledge, basis: regulator, ref: "Guild rules, § 4", start: [received], stop: [ack_sent], limit: 30 minutes, ladder: normal}
            adr:
              bodies: [{id: court, name: Court of the Guild, url: "https://guild.example", right_lasts: 6 months}]
            """), id, 1);
        given().get("/policy")
                .then()
                .body(containsString("30 minutes"))
                .body(containsString("Dragon stables &amp; sons: Guild rules, § 4"))
                .body(containsString("Also: 1 business day"))
                .body(containsString("href=\"https://guild.example\""))
                .body(containsString("6 months"));
        room.retire(path).then().statusCode(204);
        given().get("/policy").then().body(not(containsString("Dragon stables")));
    }

    @Test
    @Rule("S1-33")
    void our_own_figures_stand_there_with_how_many_they_count() {
        FiledCase.file(staffing).acknowledged();
        figures.forget();
        String page = given().get("/policy").asString();
        assertThat(page)
                .contains("How often we kept it", "First replies", "Came to their end")
                .containsPattern("\\d+ \\(\\d+ %\\)");
        assertThat(figures.ofLate()).isNotEmpty().allSatisfy(kept -> {
            assertThat(kept.n()).isPositive();
            assertThat(kept.kept() + kept.missed()).isEqualTo(kept.n());
        });
    }

    @Test
    void it_is_readable_by_everybody_and_can_be_printed() {
        browser.assertAccessible(page.toString());
        browser.shoot(page.toString(), "policy");
        assertThat(browser.complaints()).isEmpty();
    }
}
