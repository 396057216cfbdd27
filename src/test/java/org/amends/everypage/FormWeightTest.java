package org.amends.everypage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.amends.Rule;
import org.amends.journey.FormKind;
import org.amends.report.mobile.FormWeight;
import org.amends.testing.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the report of phones says that a form weighs is what a browser loads. */
@QuarkusTest
class FormWeightTest {

    private static final Map<FormKind, String> PAGES =
            Map.of(FormKind.COMPLAINT, "/complain", FormKind.RETURN, "/return", FormKind.WITHDRAWAL, "/withdraw");

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    @Rule("S4-7")
    void the_report_says_what_the_first_page_of_each_form_weighs() {
        Page page = browser.withScript(390, 844);
        assertThat(FormWeight.measured()).hasSameSizeAs(FormKind.values()).allSatisfy(said -> {
            FormWeight weight = measured(said.form(), page);
            assertThat(weight.kilobytes()).as("%s in kB", said.form()).isCloseTo(said.kilobytes(), within(2));
            // The icon is fetched when the browser likes, perhaps not before we look.
            assertThat(weight.requests())
                    .as("%s in requests", said.form())
                    .isBetween(said.requests() - 1, said.requests());
        });
    }

    private static FormWeight measured(FormKind form, Page page) {
        page.navigate(PAGES.getOrDefault(form, "/"));
        Footprint footprint = Footprint.of(page);
        return new FormWeight(form, (int) ((footprint.bytes() + 999) / 1_000), footprint.requests());
    }
}
