package org.amends.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.amends.people.StaffMember;
import org.amends.testing.Browser;

/** Somebody at work who uses no mouse. */
public final class Typist {

    private static final int MOST_TABS = 200;

    private final Page page;

    private int tabs;

    private Typist(Page page) {
        this.page = page;
    }

    public static Typist signedIn(Browser browser, StaffMember member) {
        return new Typist(browser.signedIn(member));
    }

    public Page page() {
        return page;
    }

    /** How often they pressed Tab until now. */
    public int tabs() {
        return tabs;
    }

    public void open(String path) {
        page.navigate(path);
    }

    public void openCase(String reference) {
        open("/desk/case/" + reference);
    }

    /** A single key, somewhere on the page. */
    public void key(String key) {
        page.keyboard().press(key);
    }

    /** Tabs to an element, from the top of the page if need be. */
    public void reach(String selector) {
        for (int i = 0; i < MOST_TABS; i++) {
            if ((boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
                return;
            }
            page.keyboard().press("Tab");
            tabs++;
        }
        throw new AssertionError("No Tab reaches " + selector + " on " + page.url());
    }

    public void press(String selector) {
        reach(selector);
        page.keyboard().press("Enter");
    }

    public void type(String selector, String text) {
        reach(selector);
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().type(text);
    }

    /** Chooses of a list by typing what the choice begins with. */
    public void choose(String selector, String text) {
        reach(selector);
        page.keyboard().type(text);
        assertThat(page.locator(selector + " option:checked").textContent()).startsWith(text);
    }

    /** The parts of a date have an order of their own in every browser, so the browser puts them in. */
    public void at(String selector, String moment) {
        reach(selector);
        page.fill(selector, moment);
    }

    public void arrives(String address) {
        page.waitForURL(Pattern.compile(address));
    }

    /** What the page says, once the command is done. */
    public String done(String verb) {
        arrives(".*[?]done=" + verb);
        return page.locator("[role=status]").textContent();
    }

    public String text() {
        return page.locator("main").textContent();
    }
}
