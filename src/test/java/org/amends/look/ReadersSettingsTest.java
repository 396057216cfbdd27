package org.amends.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Contrast;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.amends.casefile.FiledCase;
import org.amends.people.Staffing;
import org.amends.testing.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pages follow what somebody told their browser or their printer. */
@QuarkusTest
class ReadersSettingsTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Inject
    Staffing staffing;

    @Test
    void whoever_wants_more_contrast_reads_no_grey_in_the_light_and_in_the_dark() {
        Page page = browser.withScript(1280, 900);
        page.navigate("/complain");
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertThat(colour(page, ".hint")).isNotEqualTo(colour(page, "body"));
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(scheme).setContrast(Contrast.MORE));
            assertThat(colour(page, ".hint")).isEqualTo(colour(page, "body"));
            page.emulateMedia(new Page.EmulateMediaOptions().setContrast(Contrast.NO_PREFERENCE));
        }
    }

    @Test
    void a_case_is_printed_without_what_can_only_be_pressed() {
        FiledCase file = FiledCase.file(staffing).begun();
        Page page = browser.signedIn(file.owner());
        page.navigate("/desk/case/" + file.reference());
        page.setViewportSize(794, 1123);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".rail").isVisible()).isFalse();
        assertThat(page.locator("h1").isVisible()).isTrue();
        assertThat(page.locator("main").boundingBox().width).isGreaterThan(700);
    }

    private static Object colour(Page page, String selector) {
        return page.evaluate("selector => getComputedStyle(document.querySelector(selector)).color", selector);
    }
}
