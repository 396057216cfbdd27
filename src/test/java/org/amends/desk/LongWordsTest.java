package org.amends.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.amends.testing.Browser;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Languages whose words are longer than the English ones fit on a telephone as well. */
@QuarkusTest
class LongWordsTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Inject
    Staffing staffing;

    @ParameterizedTest
    @ValueSource(strings = {"et-EE", "ru-RU", "sk-SK"})
    void no_page_of_a_manager_has_to_be_scrolled_sideways(String language) {
        StaffMember manager = staffing.hire(StaffRole.MANAGER);
        String reference = Complaints.filed(manager, manager);
        Page page = browser.signedIn(browser.narrow(language), manager);
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
            page.navigate(path);
            assertThat(page.getAttribute("html", "lang")).isEqualTo(language.substring(0, 2));
            Browser.assertNothingToScrollSideways(page);
        }
    }
}
