package org.amends.desk.casepage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.amends.desk.Clerk;
import org.amends.desk.Complaints;
import org.amends.desk.Typist;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.amends.testing.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What happens to a case is told to whoever has its page open, and nothing that they do is disturbed by it. */
@QuarkusTest
class CaseNewsTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Inject
    Staffing staffing;

    @Inject
    CaseNews news;

    private StaffMember agent;
    private StaffMember manager;
    private String reference;

    @BeforeEach
    void a_complaint() {
        agent = staffing.hire(StaffRole.AGENT);
        manager = staffing.hire(StaffRole.MANAGER);
        reference = Complaints.filed(agent, manager);
    }

    @Test
    void an_open_page_tells_that_something_happened_and_leaves_alone_what_is_being_typed() {
        Typist typist = Typist.signedIn(browser, agent);
        typist.openCase(reference);
        Locator told = typist.page().locator("#news");
        typist.key("n");
        typist.page().keyboard().type("I called the carr");
        news.look();
        assertThat(told.isVisible()).isFalse();
        Complaints.act(manager, reference, "notes", Map.of("words", "She called."));
        untilTold(told);
        typist.page().keyboard().type("ier");
        assertThat(typist.page().locator("#note textarea").inputValue()).isEqualTo("I called the carrier");
        Browser.assertAccessible(typist.page());
        told.locator("a").click();
        assertThat(typist.page().content()).contains("She called.");
        assertThat(told.isVisible()).isFalse();
    }

    /** The stream of the browser may begin a little later than its page. */
    private void untilTold(Locator told) {
        for (int i = 0; i < 100 && !told.isVisible(); i++) {
            news.look();
            told.page().waitForTimeout(100);
        }
        assertThat(told.textContent()).contains("Something happened in this case since you opened it.");
    }

    @Test
    void a_stream_that_nobody_listens_to_any_more_is_forgotten() {
        UUID some = UUID.randomUUID();
        Cancellable reader = news.versions(some).subscribe().with(version -> {});
        assertThat(news.isWatched(some)).isTrue();
        reader.cancel();
        assertThat(news.isWatched(some)).isFalse();
    }

    @Test
    void it_is_for_staff_and_for_cases_that_there_are() {
        Clerk.of(agent).open("/desk/case/C-0000-0000-0/news").then().statusCode(404);
        assertThat(given().header("Accept", "text/event-stream")
                        .get("/desk/case/" + reference + "/news")
                        .statusCode())
                .isEqualTo(401);
    }
}
