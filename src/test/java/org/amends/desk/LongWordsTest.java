package org.amends.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.amends.testing.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Languages whose words are longer than the English ones fit on a telephone as well. */
@QuarkusTest
class LongWordsTest {

    @Inject
    Staffing staffing;

    @TestHTTPResource("/")
    URI home;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.start();
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"et-EE", "ru-RU", "sk-SK"})
    void no_page_of_a_manager_has_to_be_scrolled_sideways(String language) {
        StaffMember manager = staffing.hire(StaffRole.MANAGER);
        String reference = Complaints.filed(manager, manager);
        Page page = browser.narrow(language);
        page.navigate(home.resolve("/sign-in").toString());
        page.fill("#username", manager.username());
        page.fill("#password", Staffing.PASSWORD);
        page.click("form[action='/sign-in'] button");
        page.waitForURL(url -> !url.endsWith("/sign-in"));
        for (String path : List.of(
                "/desk",
                "/desk/case/" + reference,
                "/desk/promises",
                "/reports/escalations",
                "/reports/promises",
                "/reports/silence",
                "/policies",
                "/word-lists",
                "/word-lists/ru/ru-1",
                "/calendars",
                "/policy",
                "/complain")) {
            page.navigate(home.resolve(path).toString());
            assertThat(page.getAttribute("html", "lang")).isEqualTo(language.substring(0, 2));
            Browser.assertNothingToScrollSideways(page);
        }
    }
}
