package org.amends.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.amends.casefile.FiledCase;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.amends.testing.Browser;
import org.amends.testing.Keyboard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The workspace as people use it: by its single keys, and a letter that is checked before it is sent. */
@QuarkusTest
class WorkspaceInABrowserTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Inject
    Staffing staffing;

    private StaffMember agent;
    private StaffMember manager;
    private String reference;

    @BeforeEach
    void a_case_and_a_browser() {
        agent = staffing.hire(StaffRole.AGENT);
        manager = staffing.hire(StaffRole.MANAGER);
        reference = Complaints.filed(agent, manager);
    }

    @Test
    void somebody_signs_in_without_a_mouse() {
        Page page = browser.withScript(1280, 900);
        page.navigate("/desk/team");
        assertThat(page.url()).contains("/sign-in");
        Keyboard keyboard = new Keyboard(page);
        keyboard.into("#username", agent.username());
        keyboard.into("#password", Staffing.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/desk/team");
        assertThat(page.locator("a.me").count()).isPositive();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void j_and_enter_open_a_case_whose_acknowledgement_is_sent_after_two_honest_corrections() {
        Page page = Typist.signedIn(browser, agent).page();
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        page.waitForURL("**/desk/case/" + reference + "?view=mine");
        Map<String, String> letter = Complaints.acknowledgement(reference, agent);
        page.fill("#ack-text", letter.get("ack-text") + "\n");
        page.fill("#ack-nextStep-what", letter.get("ack-nextStep-what"));
        page.fill("#ack-nextStep-by", letter.get("ack-nextStep-by"));
        page.click("text=Check and preview");
        assertThat(page.locator(".summary a").allTextContents()).anyMatch(text -> text.contains("read back"));
        page.fill("#ack-points-0-words", letter.get("ack-points-0-words"));
        page.click("text=Check and preview");
        assertThat(page.locator("#ack .preview").textContent()).contains(letter.get("ack-points-0-words"));
        page.click("#ack button[value=send]");
        page.waitForURL("**done=ACKNOWLEDGE&view=mine");
        assertThat(page.locator("p.facts").textContent()).contains("Acknowledged");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void r_leads_between_the_greeting_and_the_name_and_later_behind_what_is_written() {
        Typist typist = Typist.signedIn(browser, agent);
        typist.openCase(Complaints.begun(agent, manager));
        typist.key("r");
        typist.page().keyboard().type("The wood is being looked at.");
        assertThat(lines(typist.page(), "#inform-text"))
                .containsExactly("Dear Anna Tamm,", "The wood is being looked at.", agent.name());
        typist.page().waitForSelector("#inform .kept");
        typist.openCase(typist.page().url().replaceAll(".*/case/", ""));
        typist.key("r");
        typist.page().keyboard().type(" So is the leg.");
        assertThat(lines(typist.page(), "#inform-text"))
                .containsExactly("Dear Anna Tamm,", "The wood is being looked at. So is the leg.", agent.name());
    }

    private static List<String> lines(Page page, String sheet) {
        return page.inputValue(sheet).lines().filter(line -> !line.isBlank()).toList();
    }

    @Test
    void whoever_opens_a_case_in_which_a_colleague_writes_sees_it_above_all_else() {
        Typist writer = Typist.signedIn(browser, agent);
        writer.openCase(reference);
        writer.key("n");
        writer.page().keyboard().type("The carrier says");
        writer.page().waitForSelector("#note .kept");
        Typist other = Typist.signedIn(browser, manager);
        other.openCase(reference);
        assertThat(other.page().locator("main > p .st.soon").textContent()).contains(agent.name());
        assertThat(other.page().locator("main > p .st.soon").boundingBox().y)
                .isLessThan(other.page().locator("#last").boundingBox().y);
    }

    @Test
    void whatever_happens_meanwhile_is_told_where_the_letter_is_written() {
        Typist typist = Typist.signedIn(browser, agent);
        Page page = typist.page();
        typist.openCase(Complaints.begun(agent, manager));
        typist.key("r");
        page.evaluate("scrollTo(0, document.body.scrollHeight / 2)");
        page.evaluate("document.getElementById('news').append('Something happened')");
        assertThat(page.locator("#news").boundingBox().y).isBetween(0.0, 40.0);
    }

    @Test
    void a_long_message_scrolls_by_itself_and_leaves_room_for_the_answer() {
        String words = (Complaints.WORDS + "\n\n").repeat(30).strip();
        String wordy = Complaints.filed(agent, manager, "Anna Tamm", words);
        Typist typist = Typist.signedIn(browser, agent);
        typist.openCase(wordy);
        assertThat(typist.page().locator("#ack > summary").boundingBox().y).isLessThan(900);
        typist.reach("blockquote.long");
        Browser.assertAccessible(typist.page());
        typist.openCase(reference);
        assertThat(typist.page().locator("blockquote.long").count()).isZero();
    }

    @Test
    void a_note_is_written_and_saved_by_keys_alone() {
        Typist typist = Typist.signedIn(browser, agent);
        typist.openCase(reference);
        typist.key("n");
        typist.page().keyboard().type("She is kind");
        typist.key("Control+Enter");
        assertThat(typist.done("NOTE")).contains("Note saved");
        assertThat(typist.text()).contains("She is kind");
    }

    @Test
    void an_acknowledged_case_is_begun_by_s_and_its_decision_opened_by_d() {
        FiledCase file = FiledCase.file(staffing).acknowledged();
        Typist typist = Typist.signedIn(browser, file.owner());
        typist.openCase(file.reference());
        typist.key("s");
        assertThat(typist.done("START")).contains("Started");
        typist.key("d");
        assertThat(typist.page().evaluate("document.activeElement.id")).isEqualTo("decide-finding");
    }

    @Test
    void the_slash_searches_from_every_page_of_the_desk() {
        Typist typist = Typist.signedIn(browser, agent);
        Page page = typist.page();
        typist.openCase(reference);
        typist.key("/");
        typist.arrives(".*/desk/search");
        Browser.assertAccessible(page);
        assertThat(page.locator("main").textContent()).contains("with or without its dashes");
        assertThat(page.locator(".keys").boundingBox().y).isGreaterThan(800);
        page.keyboard().type(reference.substring(2));
        page.keyboard().press("Enter");
        typist.arrives(".*/desk/case/" + reference);
    }

    @Test
    void no_key_fires_in_a_field_and_the_question_mark_lists_them() {
        Page page = Typist.signedIn(browser, agent).page();
        page.keyboard().press("/");
        page.keyboard().type("jjg");
        assertThat(page.inputValue("#q")).isEqualTo("jjg");
        page.locator("h1").click();
        page.keyboard().press("?");
        assertThat(page.locator("#keys").isVisible()).isTrue();
    }
}
