package org.amends.tour;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.amends.testing.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Photographs every page in three sizes and two schemes: on a sheet of all six, and as pictures of their own on a desk in the light and on a phone in the dark. */
@QuarkusTest
@TestProfile(TourHouse.class)
class Tour {

    private static final Path FOLDER = Path.of("docs/tour");
    private static final long MOST_BYTES = 12_000_000;
    private static final int PHONE = 390;
    private static final int TABLET = 768;
    private static final int DESK = 1280;
    private static final String EVERYBODYS = "keeps its word";

    private static final Map<String, String> CUSTOMERS = pages(
            "home", "/",
            "complain", "/complain",
            "return", "/return",
            "withdraw", "/withdraw",
            "return-order", "/return/order",
            "thanks", "/thanks",
            "promise", "/policy",
            "sign-in", "/sign-in");

    private static final Map<String, String> AGENTS = pages(
            "queue", "/desk",
            "waiting", "/desk?view=waiting",
            "team", "/desk/team",
            "hand-overs", "/desk/hand-overs",
            "money", "/desk/money",
            "receive", "/desk/receive",
            "promises", "/desk/promises",
            "no-order", "/desk/unmatched",
            "mails", "/desk/mails",
            "search", "/desk/search?q=Birch",
            "channels", "/channels",
            "to-send", "/desk/to-send",
            "stray-parcels", "/desk/stray-parcels",
            "keys", "/desk/keys");

    private static final Map<String, String> MANAGERS = pages(
            "escalations", "/reports/escalations",
            "kept-promises", "/reports/promises",
            "silence", "/reports/silence",
            "come-backs", "/reports/come-backs",
            "withdrawals", "/reports/withdrawals",
            "explained", "/reports/explained",
            "letters", "/reports/letters",
            "effort", "/reports/effort",
            "put-right", "/reports/aftercare",
            "voice", "/reports/voice",
            "journey", "/reports/journey",
            "moments-of-truth", "/reports/moments",
            "phones", "/reports/mobile",
            "causes", "/reports/causes",
            "workload", "/reports/workload",
            "improvements", "/improvements",
            "compliments", "/desk/compliments",
            "undelivered", "/reports/undelivered");

    private static final Map<String, String> ADMINISTRATORS = pages(
            "start", "/start",
            "organisation", "/organisation",
            "people", "/people",
            "hire", "/people/new",
            "policies", "/policies",
            "pack", "/policies/base-honest/1",
            "calendars", "/calendars",
            "calendar", "/calendars/default",
            "word-lists", "/word-lists",
            "word-list-upload", "/word-lists/upload?language=en",
            "policy-upload", "/policies/upload",
            "channel-setting", "/channels/setting",
            "letter-templates", "/letter-templates",
            "letter-template", "/letter-templates/MESSAGE/en/FORMAL",
            "webhooks", "/webhooks",
            "webhook-setting", "/webhooks/setting",
            "connectors", "/connectors",
            "programs", "/programs",
            "orders", "/desk/orders",
            "demo", "/demo",
            "demo-clearing", "/demo/clearing",
            "style", "/style");

    /** The README shows it. */
    private static final String IN_THE_DARK = "escalations";

    @RegisterExtension
    static final Browser browser = new Browser();

    private final List<String> taken = new ArrayList<>();

    @Test
    void every_page_is_photographed_and_the_pictures_stay_small() throws IOException {
        clear();
        Darkroom darkroom = new Darkroom(browser.withScript(DESK, 900));
        Page customer = browser.withScript(DESK, 900);
        take(CUSTOMERS, customer, darkroom);
        Page agent = browser.signedIn("marta", EVERYBODYS);
        take(AGENTS, agent, darkroom);
        String first = firstCase(agent);
        take(pages("case", first, "as-customer", first + "/as-customer"), agent, darkroom);
        take(ADMINISTRATORS, browser.signedIn("admin", TourHouse.PASSWORD), darkroom);
        // From here on the house has a case of its own, and the demo can't be cleared any more.
        String theirs = filed();
        take(
                pages(
                        "case-of-a-customer", theirs,
                        "write", theirs + "/write",
                        "photographs", theirs + "/photographs",
                        "preferences", theirs + "/preferences",
                        "withdraw-a-case", theirs + "/withdraw"),
                customer,
                darkroom);
        Page manager = browser.signedIn("helve", EVERYBODYS);
        waitForABrokenPromise(manager);
        take(MANAGERS, manager, darkroom);
        Files.writeString(FOLDER.resolve("README.md"), index());
        assertThat(size()).isLessThan(MOST_BYTES);
    }

    /** The demo's first promises are due two minutes after it was filled in. */
    private void waitForABrokenPromise(Page manager) {
        for (int i = 0; i < 60; i++) {
            manager.navigate("/reports/escalations");
            if (manager.locator(".kpis").count() > 0) {
                return;
            }
            manager.waitForTimeout(3_000);
        }
    }

    private void take(Map<String, String> pages, Page page, Darkroom darkroom) throws IOException {
        for (Map.Entry<String, String> one : pages.entrySet()) {
            String name = one.getKey();
            assertThat(page.navigate(one.getValue()).status())
                    .as(one.getValue())
                    .isEqualTo(200);
            List<byte[]> forms = new ArrayList<>();
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int width : List.of(DESK, TABLET, PHONE)) {
                    byte[] form = darkroom.exposed(page, width, scheme);
                    forms.add(form);
                    if (isAlone(name, width, scheme)) {
                        Files.write(FOLDER.resolve(file(name, width, scheme)), darkroom.picture(form));
                    }
                }
            }
            Files.write(FOLDER.resolve(sheet(name)), darkroom.sheet(forms));
            taken.add(name);
        }
    }

    private static boolean isAlone(String name, int width, ColorScheme scheme) {
        return width == DESK && (scheme == ColorScheme.LIGHT || name.equals(IN_THE_DARK))
                || width == PHONE && scheme == ColorScheme.DARK;
    }

    private static String sheet(String name) {
        return name + "-all.webp";
    }

    private static String file(String name, int width, ColorScheme scheme) {
        return name + "-" + width + (scheme == ColorScheme.DARK ? "-dark" : "") + ".webp";
    }

    /** @return the private page of somebody who just filed a complaint */
    private static String filed() {
        String link = given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of(
                        "words",
                        "The table arrived with a cracked leg, and nobody answers the telephone.",
                        "title",
                        "Oak side table, cracked leg",
                        "points",
                        List.of("The table arrived with a cracked leg", "Nobody answers the telephone"),
                        "contact",
                        Map.of("name", "Anna Tamm", "email", "anna@example.org", "language", "en")))
                .post("/api/v1/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("link");
        return URI.create(link).getPath();
    }

    private static String firstCase(Page agent) {
        agent.navigate(URI.create(agent.url()).resolve("/desk").toString());
        return agent.locator("a[href^='/desk/case/']")
                .first()
                .getAttribute("href")
                .replaceAll("\\?.*", "");
    }

    private String index() {
        StringBuilder text = new StringBuilder("# Tour\n\n"
                + "Every page of a demo house, on a desk in the light and on a phone in the dark; below them all six forms: 1280, 768"
                + " and 390 px wide, light and dark.\n"
                + "Made by `./mvnw -q test -Dtest=Tour`.\n");
        for (String name : taken) {
            text.append(
                    "\n## %1$s\n\n<img src=\"%2$s\" width=\"640\" alt=\"%1$s, on a desk\"> <img src=\"%3$s\" width=\"195\" alt=\"%1$s, on a phone in the dark\">\n\n<img src=\"%4$s\" width=\"840\" alt=\"%1$s, three sizes in the light and in the dark\">\n"
                            .formatted(
                                    name.replace('-', ' '),
                                    file(name, DESK, ColorScheme.LIGHT),
                                    file(name, PHONE, ColorScheme.DARK),
                                    sheet(name)));
        }
        return text.toString();
    }

    private static void clear() throws IOException {
        Files.createDirectories(FOLDER);
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".webp")).toList()) {
                Files.delete(file);
            }
        }
    }

    private static long size() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static Map<String, String> pages(String... namesAndPaths) {
        Map<String, String> pages = new LinkedHashMap<>();
        for (int i = 0; i < namesAndPaths.length; i += 2) {
            pages.put(namesAndPaths[i], namesAndPaths[i + 1]);
        }
        return pages;
    }
}
