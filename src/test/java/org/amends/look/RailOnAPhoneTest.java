package org.amends.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.amends.testing.Browser;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The places at the foot of the narrowest telephone, whatever they are called in the reader's language. */
@QuarkusTest
class RailOnAPhoneTest {

    private static final int NARROWEST = 320;

    /** A place is in sight with all of its words, or it stands under “All” alone. */
    private static final String CUT = """
        () => {
          const bar = document.querySelector('.near').getBoundingClientRect();
          return [...document.querySelectorAll('.near a')].filter(place => {
            const words = document.createRange();
            words.selectNodeContents(place);
            const { left, right, top, bottom } = words.getBoundingClientRect();
            const inSight = left >= bar.left && right <= bar.right && bottom <= bar.bottom;
            return !inSight && top < bar.bottom;
          }).map(place => place.textContent);
        }
        """;

    @RegisterExtension
    static final Browser browser = new Browser();

    @Inject
    Staffing staffing;

    @ParameterizedTest
    @ValueSource(strings = {"en", "et", "ru", "sk"})
    void no_place_is_cut_and_whoever_leaves_finds_the_way_out_under_all(String language) {
        Page page =
                browser.signedIn(browser.narrow(NARROWEST, language), staffing.hire(StaffRole.LEAD, StaffRole.MANAGER));
        page.navigate("/desk/hand-overs");
        assertThat(page.evaluate(CUT)).asList().isEmpty();
        assertThat(page.locator(".near a[href='/desk']").isVisible()).isTrue();
        page.click(".all > summary");
        assertThat(page.locator(".all form[action='/sign-out'] button").isVisible())
                .isTrue();
        Browser.assertNothingToScrollSideways(page);
        Browser.assertAccessible(page);
    }
}
