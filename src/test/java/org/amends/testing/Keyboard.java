package org.amends.testing;

import com.microsoft.playwright.Page;

/** Somebody who reaches everything by Tab, as far as it takes. */
public final class Keyboard {

    private static final int FAR = 80;

    private final Page page;

    public Keyboard(Page page) {
        this.page = page;
    }

    /** Presses Enter on what says exactly that, and waits for the page it leads to. */
    public void press(String text) {
        for (int i = 0; i < FAR; i++) {
            page.keyboard().press("Tab");
            if (page.locator(":focus").count() == 1
                    && page.locator(":focus").textContent().strip().equals(text)) {
                page.waitForNavigation(() -> page.keyboard().press("Enter"));
                return;
            }
        }
        throw new AssertionError("No way to “" + text + "” by keyboard on " + page.title());
    }

    public void into(String field, String text) {
        for (int i = 0; i < FAR; i++) {
            if (page.locator(field + ":focus").count() == 1) {
                page.keyboard().type(text);
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("No way into " + field + " by keyboard on " + page.title());
    }
}
