package org.amends.everypage;

import static org.amends.exchange.ExchangingCase.exchange;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.amends.Rule;
import org.amends.casefile.FiledCase;
import org.amends.channel.HelpLine;
import org.amends.exchange.ExchangingCase;
import org.amends.mail.Letterbox;
import org.amends.order.Orders;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.amends.testing.Axe;
import org.amends.testing.Browser;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every page is open to everybody, fits every window, and is light. */
@QuarkusTest
@TestProfile(WalkedHouse.class)
class EveryPageTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    /** Pages that the walk passes by, each with the reason. Think twice before you add a line. */
    private static final Map<String, String> PASSED_BY = Map.of();

    private static final int CUSTOMERS_MOST_BYTES = 60_000;
    private static final int STAFFS_MOST_BYTES = 120_000;

    /** The page, its style, its icon and, under a form, the script that keeps what is typed. */
    private static final int CUSTOMERS_MOST_REQUESTS = 4;

    /** Four scripts as well. */
    private static final int STAFFS_MOST_REQUESTS = 7;

    private static final double MOST_SHIFT = 0.1;

    private static final String UNFOLD = "document.querySelectorAll('details').forEach(fold => fold.open = true)";

    private static final String BEYOND = """
        () => {
            const edge = document.documentElement.clientWidth;
            const more = document.documentElement.scrollWidth - edge;
            const sticksOut = element => element.getBoundingClientRect().right > edge + 0.5;
            return more <= 0 ? [] : [`${more} pixels too wide`, ...[...document.body.querySelectorAll('*')]
                .filter(element => !element.closest('.rail, svg'))
                .filter(element => sticksOut(element) && ![...element.children].some(sticksOut))
                .map(element => element.outerHTML.slice(0, 200))];
        }
        """;

    @Inject
    Staffing staffing;

    @Inject
    Orders orders;

    @Inject
    Letterbox letterbox;

    private final SoftAssertions faults = new SoftAssertions();

    @Test
    @Rule("S4-7")
    @Rule("L-43")
    void every_page_can_be_used_by_everybody_in_any_window_and_language() {
        StaffMember reader =
                staffing.hire(StaffRole.AGENT, StaffRole.LEAD, StaffRole.MANAGER, StaffRole.ADMIN, StaffRole.WAREHOUSE);
        List<PageRoute> routes = PageRoute.all();
        assertThat(routes).hasSizeGreaterThan(60);
        Map<PageRoute, String> pages = Footpath.of(routes, reader, furnish(reader));
        assertThat(routes.stream()
                        .filter(route -> !pages.containsKey(route))
                        .map(PageRoute::path)
                        .toList())
                .as("pages that no link leads to")
                .containsExactlyInAnyOrderElementsOf(PASSED_BY.keySet());

        Page customer = Axe.inAll(browser.withScript(1280, 900));
        Page staff = Axe.inAll(browser.signedIn(reader));
        pages.forEach((route, address) -> inEnglish(route, address, route.open() ? customer : staff));
        for (String language : List.of("et-EE", "ru-RU", "sk-SK")) {
            Page customers = Axe.inAll(browser.narrow(320, language));
            Page staffs = Axe.inAll(browser.signedIn(browser.narrow(320, language), reader));
            pages.forEach((route, address) -> in(language, address, route.open() ? customers : staffs));
        }
        faults.assertAll();
    }

    /** What a demo house has none of. */
    private List<String> furnish(StaffMember reader) {
        ExchangingCase claim =
                ExchangingCase.of(staffing, orders).decided(exchange(1, 59_90)).accepted();
        letterbox.newsletter("News <news@example.org>", "Cheap legs");
        HelpLine.open(staffing, "PHONE").missedCall();
        Page page = browser.signedIn(reader);
        page.navigate("/desk/cases?scope=mine&status=RECEIVED");
        page.click("#save > summary");
        page.fill("#save-name", "Not yet read");
        page.click("#save .btn");
        page.waitForURL("**/desk/views/**");
        String view = page.url().replaceAll("^https?://[^/]+", "");
        page.navigate("/webhooks/setting");
        page.fill("#description", "The web shop");
        page.fill("#url", "https://shop.test/hooks");
        page.click("label[for=events]");
        page.click("details.more > summary");
        page.check("input[name='event-case.filed']");
        page.click("main form button");
        page.locator("code").waitFor();
        List<String> first = new ArrayList<>(List.of(view, claim.link(), "/desk/case/" + claim.reference()));
        first.add(closed().link() + "/put-right");
        first.add(closed().link() + "/fairness");
        for (String part : List.of("exchange", "way-back", "photographs", "message")) {
            first.add(claim.link() + "/" + part);
        }
        for (String part :
                List.of("exchanges", "way-back", "photographs", "disclosure", "erasure", "hold", "form-of-address")) {
            first.add("/desk/case/" + claim.reference() + "/" + part);
        }
        first.add("/desk/case/" + claim.reference() + "/deadlines/1");
        first.add("/desk/receive/" + claim.reference());
        first.add("/reports/rows/workload");
        return first;
    }

    private FiledCase closed() {
        FiledCase file = FiledCase.file(staffing).owing();
        file.act(file.asOwner(), "remedies/1/proof", FiledCase.proof());
        file.act(file.asCustomer(), "confirmation", Map.of());
        return file;
    }

    /** Everything once; colours in both schemes; one column and large letters as well. */
    private void inEnglish(PageRoute route, String address, Page page) {
        open(address, page);
        Footprint footprint = Footprint.of(page);
        int bytes = route.open() ? CUSTOMERS_MOST_BYTES : STAFFS_MOST_BYTES;
        int requests = route.open() ? CUSTOMERS_MOST_REQUESTS : STAFFS_MOST_REQUESTS;
        faults.assertThat(footprint.bytes()).as(address + " weighs, in bytes").isBetween(1L, (long) bytes);
        faults.assertThat(footprint.requests()).as(address + " asks for").isLessThanOrEqualTo(requests);
        faults.assertThat(footprint.shift()).as(address + " moves by").isLessThanOrEqualTo(MOST_SHIFT);

        page.evaluate(UNFOLD);
        Axe axe = Axe.in(page);
        none(axe.everything(), address + " in the light");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        none(axe.colours(), address + " in the dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.evaluate("document.documentElement.style.fontSize = '200%'");
        none(beyond(page), address + " with letters twice as large");
        page.evaluate("document.documentElement.style.fontSize = ''");
        page.setViewportSize(320, 640);
        none(beyond(page), address + " at 320 pixels");
        page.setViewportSize(1280, 900);
    }

    /** Other words change no colour and no structure, so only what words may break is asked again. */
    private void in(String language, String address, Page page) {
        open(address, page);
        faults.assertThat(page.getAttribute("html", "lang"))
                .as(address + " speaks")
                .isEqualTo(language.substring(0, 2));
        page.evaluate(UNFOLD);
        none(Axe.in(page).words(), address + " in " + language);
        none(beyond(page), address + " at 320 pixels in " + language);
    }

    private void open(String address, Page page) {
        Response response = page.navigate(address);
        faults.assertThat(response == null ? 0 : response.status()).as(address).isEqualTo(200);
    }

    private void none(List<String> findings, String where) {
        faults.assertThat(findings).as(where).isEmpty();
    }

    /** What makes a window scroll sideways, if anything does. */
    private static List<String> beyond(Page page) {
        return ((List<?>) page.evaluate(BEYOND)).stream().map(String::valueOf).toList();
    }
}
