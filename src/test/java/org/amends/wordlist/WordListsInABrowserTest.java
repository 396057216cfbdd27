package org.amends.wordlist;

import static org.amends.wordlist.ListRoom.freshVersion;
import static org.amends.wordlist.ListRoom.list;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.amends.casefile.FiledCase;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.amends.testing.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The lists as those look after them who write no programs; no page needs a script. */
@QuarkusTest
class WordListsInABrowserTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Inject
    ListRoom room;

    @Inject
    Staffing staffing;

    @Test
    void a_list_is_typed_corrected_tried_approved_by_two_activated_and_retired() {
        String version = freshVersion("sk");
        Page page = browser.signedIn(room.somebody(StaffRole.ADMIN));
        page.click("nav >> text=Policy packs");
        page.click("main >> text=Word lists");
        assertThat(page.content()).contains("sk-3", "Came with Amends");
        page.click("text=Slovak");
        assertThat(page.inputValue("#text")).contains("version = sk-3");
        String wrong = list("sk", version, "selling\tstop\tklokan  ");
        page.fill("#text", wrong);
        page.click("button:has-text('Upload')");
        int line = (int) wrong.lines().count();
        assertThat(page.locator(".summary").textContent()).contains("Line " + line, "“stop”");
        assertThat(page.inputValue("#text")).isEqualTo(wrong);
        assertAccessible(page, "list-upload");
        page.fill("#text", list("sk", version, "selling\tblock\tklokan").replaceFirst("selling\tblock\t[^\n]*\n", ""));
        page.click("button:has-text('Check')");
        assertThat(page.content()).contains("Nothing is wrong with it");
        page.click("button:has-text('Upload')");
        page.waitForURL("**/word-lists/sk/" + version);
        assertThat(page.locator("section:has(#cmp)").textContent())
                .contains("Compared with version sk-3", "Lines that are gone and kept letters here: 1", "klokan");
        assertThat(page.content()).contains("Two people have to approve", "Have past letters read");
        page.click("button:has-text('Read past letters with it')");
        assertThat(page.locator("section:has(#dry)").textContent()).contains("compared with sk-3");
        approve(page);

        Page second = browser.signedIn(room.somebody(StaffRole.MANAGER));
        second.navigate("/word-lists/sk/" + version);
        approve(second);
        assertThat(second.locator("button:has-text('Activate')").count()).isZero();

        page.reload();
        page.click("button:has-text('Activate')");
        assertThat(page.content()).contains("In force", "Back to the list of Amends");
        assertAccessible(page, "list");
        page.click("button:has-text('Back to the list of Amends')");
        assertThat(page.content()).contains("Retired");
        page.navigate("/word-lists");
        assertThat(page.locator("section:has(#c2)").textContent()).contains(version, "The list of Amends again");
        assertAccessible(page, "lists");
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("status of 422"));
    }

    private static void approve(Page page) {
        page.click("button:has-text('Open the text')");
        assertThat(page.locator(".source").first().textContent()).contains("Slovak phrases");
        page.click("button:has-text('I have read it and approve')");
    }

    @Test
    void a_file_may_be_uploaded_and_what_is_not_ready_yet_says_why() {
        String version = freshVersion("et");
        StaffMember admin = room.somebody(StaffRole.ADMIN);
        Page page = browser.signedIn(admin);
        page.navigate("/word-lists/upload?language=et");
        byte[] file = ListRoom.bytes(list("et", version));
        page.setInputFiles("#file", new FilePayload("next.tsv", "text/tab-separated-values", file));
        page.click("button:has-text('Upload')");
        page.waitForURL("**/word-lists/et/" + version);
        assertThat(page.content()).contains("Both have the same lines.");
        page.navigate("/word-lists/upload?language=et");
        page.fill("#text", list("et", version, "selling\tblock\tkänguru"));
        page.click("button:has-text('Upload')");
        assertThat(page.locator(".summary").textContent()).contains("a version never changes");
        assertThat(page.inputValue("#text")).contains("känguru");
    }

    @Test
    void a_dry_run_shows_the_letters_that_would_be_treated_otherwise() {
        FiledCase filed = FiledCase.file(staffing).acknowledged();
        String path = room.uploaded("en", freshVersion("en"), "hollow\twarn\tyour table came with");
        Page page = browser.signedIn(room.somebody(StaffRole.MANAGER));
        page.navigate(path.replace("/api/v1", "").replace("versions/", ""));
        page.click("button:has-text('Read past letters with it')");
        assertThat(page.locator("tr:has-text('" + filed.reference() + "')").textContent())
                .contains("Newly warned of", "ACK-13", "your table came with", "a cracked leg and nobody answered");
        assertAccessible(page, "list-dry-run");
    }

    @Test
    void who_may_not_change_the_lists_finds_no_way_there() {
        Page page = browser.signedIn(room.somebody(StaffRole.MANAGER));
        page.navigate("/word-lists");
        assertThat(page.locator("a[href^='/word-lists/upload']").count()).isZero();
        assertThat(page.navigate("/word-lists/upload?language=sk").status()).isEqualTo(403);
        Page lead = browser.signedIn(room.somebody(StaffRole.LEAD));
        assertThat(lead.navigate("/word-lists").status()).isEqualTo(403);
    }

    /** With a picture for whoever develops a page. */
    private static void assertAccessible(Page page, String name) {
        Browser.assertAccessible(page);
        String folder = System.getProperty("amends.test.shots");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
        }
    }
}
