package org.amends.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The workspace as people use it: by keyboard, in the light and in the dark, at a desk and on a phone. */
@QuarkusTest
class WorkspaceInABrowserTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    @Inject
    Staffing staffing;

    @TestHTTPResource("/")
    URI home;

    private final List<String> complaints = new ArrayList<>();
    private Playwright playwright;
    private Browser browser;
    private StaffMember agent;
    private StaffMember manager;
    private String reference;

    @BeforeEach
    void a_case_and_a_browser() {
        assumeTrue(Files.isExecutable(CHROMIUM), "No Chromium: install it to run this test.");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
        agent = staffing.hire(StaffRole.AGENT);
        manager = staffing.hire(StaffRole.MANAGER);
        reference = Complaints.filed(agent, manager);
    }

    @AfterEach
    void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @Test
    void j_and_enter_open_a_case_whose_acknowledgement_is_sent_after_two_honest_corrections() {
        Page page = signedIn(agent, 1280, ColorScheme.LIGHT);
        page.navigate(at("/desk"));
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        page.waitForURL("**/desk/case/" + reference);
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
        page.waitForURL("**done=ACKNOWLEDGE");
        assertThat(page.locator(".facts").textContent()).contains("Acknowledged");
        assertThat(complaints).isEmpty();
    }

    @Test
    void no_key_fires_in_a_field_and_the_question_mark_lists_them() {
        Page page = signedIn(agent, 1280, ColorScheme.LIGHT);
        page.navigate(at("/desk"));
        page.keyboard().press("/");
        page.keyboard().type("jjg");
        assertThat(page.inputValue("#q")).isEqualTo("jjg");
        page.locator("h1").click();
        page.keyboard().press("?");
        assertThat(page.locator("#keys").isVisible()).isTrue();
    }

    @Test
    void every_page_is_accessible_in_both_sizes_and_schemes() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {390, 1280}) {
                accessible(signedIn(agent, width, scheme), "/desk", "/desk/hand-overs", "/desk/case/" + reference);
                accessible(signedIn(manager, width, scheme), "/reports/escalations", "/desk/team");
            }
        }
        assertThat(complaints).isEmpty();
    }

    private void accessible(Page page, String... paths) {
        for (String path : paths) {
            page.navigate(at(path));
            page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)");
            assertThat(new AxeBuilder(page)
                            .analyze().getViolations().stream()
                                    .map(rule -> rule.getId() + " " + rule.getHelp() + " "
                                            + rule.getNodes().get(0).getHtml())
                                    .toList())
                    .as(path)
                    .isEmpty();
            Object tooWide = page.evaluate("document.documentElement.scrollWidth - innerWidth");
            assertThat(((Number) tooWide).intValue()).as(path).isLessThanOrEqualTo(0);
        }
        page.context().close();
    }

    private Page signedIn(StaffMember member, int width, ColorScheme scheme) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme));
        Page page = context.newPage();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.navigate(at("/sign-in"));
        page.fill("#username", member.username());
        page.fill("#password", Staffing.PASSWORD);
        page.click("button");
        page.waitForURL("**/desk");
        complaints.clear();
        return page;
    }

    private String at(String path) {
        return home.resolve(path).toString();
    }
}
