package org.amends.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.amends.casefile.FiledCase;
import org.amends.people.Staffing;
import org.amends.testing.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pictures of {@link Look} are fine enough to see a loss, and coarse enough to see nothing else; asked for together with it. */
@QuarkusTest
class LookCalibration {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Inject
    Staffing staffing;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "document.querySelector('link[rel=stylesheet]').disabled = true",
                "document.querySelector('.case').style.display = 'block'",
                "document.querySelector('.panel:has(.lines)').remove()",
                "document.querySelector('.rail').remove()",
                "document.documentElement.style.fontSize = '112%'"
            })
    void what_a_page_loses_is_seen(String loss) {
        assertThat(distanceAfter(loss)).isGreaterThan(Thumbnail.TOLERANCE);
    }

    /** How letters are set by another version of a browser or on another machine, without a loss. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "document.body.style.fontKerning = 'none'",
                "document.body.style.textRendering = 'geometricPrecision'",
                "document.body.style.letterSpacing = '0.02px'"
            })
    void letters_set_a_little_otherwise_are_no_loss(String other) {
        assertThat(distanceAfter(other)).isLessThan(Thumbnail.TOLERANCE);
    }

    @Test
    void another_case_with_the_same_words_looks_the_same() {
        double distance = picture(caseOfAnother()).distance(picture(caseOfAnother()));
        assertThat(distance).isLessThan(Thumbnail.TOLERANCE / 2);
    }

    /** @param change done to the page of a case in its window */
    private double distanceAfter(String change) {
        Studio studio = caseOfAnother();
        Thumbnail whole = picture(studio);
        studio.window().evaluate(change);
        return picture(studio).distance(whole);
    }

    private Studio caseOfAnother() {
        FiledCase file = FiledCase.file(staffing).begun();
        Studio studio = new Studio(browser.signedIn(file.owner()));
        studio.window().navigate("/desk/case/" + file.reference());
        return studio;
    }

    private static Thumbnail picture(Studio studio) {
        return studio.picture(1280, ColorScheme.LIGHT);
    }
}
