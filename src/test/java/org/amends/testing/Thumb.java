package org.amends.testing;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;

/**
 * A thumb on a telephone, with the time that somebody takes who does this for the first time: the keystroke-level model of Card, Moran
 * and Newell (1980), a mental step before each deed, with 36 words a minute for typing on glass (Palin et al., 2019) and a second
 * for each page to come. It measures how much a page asks of people, whatever machine the test runs on.
 */
public final class Thumb {

    private static final Duration THINKING = Duration.ofMillis(1_350);
    private static final Duration TAP = Duration.ofMillis(1_300);
    private static final Duration CHARACTER = Duration.ofMillis(333);
    private static final Duration PAGE = Duration.ofSeconds(1);
    private static final Duration WORD = Duration.ofMillis(250);

    private final Page page;
    private Duration spent = Duration.ZERO;

    public Thumb(Page page) {
        this.page = page;
    }

    public void open(String address) {
        page.navigate(address);
        arrive();
    }

    public void type(String field, String text) {
        page.fill(field, text);
        spend(THINKING.plus(TAP).plus(CHARACTER.multipliedBy(text.length())));
    }

    /** The label covers its button. */
    public void choose(String option) {
        page.click("label[for='" + option + "']");
        spend(THINKING.plus(TAP));
    }

    /** What leads to another page, on which somebody reads what it asks. */
    public void press(String button) {
        String before = page.url();
        page.click(button);
        page.waitForLoadState();
        spend(THINKING.plus(TAP));
        if (!page.url().equals(before)) {
            arrive();
        }
    }

    public Duration spent() {
        return spent;
    }

    /** The heading and what the form asks; nobody reads a page to its foot. */
    private void arrive() {
        int words = page.textContent("h1").split("\\s+").length
                + page
                        .locator("main label, main legend:not(:has(h1))")
                        .filter(new Locator.FilterOptions().setVisible(true))
                        .allTextContents()
                        .stream()
                        .mapToInt(label -> label.strip().split("\\s+").length)
                        .sum();
        spend(PAGE.plus(WORD.multipliedBy(words)));
    }

    private void spend(Duration time) {
        spent = spent.plus(time);
    }
}
