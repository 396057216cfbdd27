package org.amends.mail;

import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static io.restassured.config.RestAssuredConfig.config;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amends.customer.CustomerForm;
import org.amends.desk.Clerk;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Attack 14: whatever somebody writes, by form, program, mail or table, stays words on every page and in every file that shows it. */
@QuarkusTest
class HostileWordsTest {

    private static final int POINTS = 20;

    /** What ends the place in which words may stand: text, an attribute, a field, a title, a script, a comment. */
    private static final List<String> BREAKS = List.of(
            "",
            "\">",
            "'>",
            "</textarea>",
            "</title>",
            "</script>",
            "-->",
            "\" x=\"",
            "' x='",
            "</style><b>",
            "]]>",
            "&#34;&#62;");

    private static final List<String> TRICKS = List.of(
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "<svg onload=alert(1)>",
            "<svg><animate onbegin=alert(1) attributeName=x></svg>",
            "<iframe src=javascript:alert(1)>",
            "<a href=\"javascript:alert(1)\">here</a>",
            "<a href=data:text/html;base64,PHNjcmlwdD4=>here</a>",
            "<body onload=alert(1)>",
            "<input autofocus onfocus=alert(1)>",
            "<details open ontoggle=alert(1)>",
            "<math><mi xlink:href=javascript:alert(1)>",
            "<object data=javascript:alert(1)>",
            "<embed src=javascript:alert(1)>",
            "<base href=https://evil.example/>",
            "<meta http-equiv=refresh content=0;url=https://evil.example>",
            "<link rel=stylesheet href=https://evil.example/x.css>",
            "<form action=https://evil.example><button>Send</button></form>",
            "<style>@import 'https://evil.example/x.css'</style>",
            "<div style=background:url(javascript:alert(1))>",
            "<button hx-get=https://evil.example hx-trigger=load>",
            "<p hx-on::load=alert(1)>",
            "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
            "<scr<script>ipt>alert(1)</scr</script>ipt>",
            "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
            "{inject:shell.phone}{cdi:config}{#include web/work /}");

    private static final List<String> CORPUS = BREAKS.stream()
            .flatMap(end -> TRICKS.stream().map(trick -> end + trick))
            .toList();

    private static final Set<String> FORBIDDEN =
            Set.of("iframe", "object", "embed", "base", "math", "animate", "style", "noscript", "frame", "applet");

    @Inject
    Staffing staffing;

    @Inject
    Letterbox letterbox;

    @Test
    void three_hundred_tricks_by_program_stay_words_for_colleagues_and_for_the_customer() {
        assertThat(CORPUS).hasSize(300);
        Clerk clerk = Clerk.of(staffing.hire(StaffRole.LEAD));
        for (int i = 0; i < CORPUS.size(); i += POINTS) {
            List<String> tricks = CORPUS.subList(i, Math.min(i + POINTS, CORPUS.size()));
            Response filed = file(tricks);
            assertThat(filed.statusCode()).as(filed.asString()).isEqualTo(201);
            harmless(clerk.open("/desk/case/" + filed.path("reference")), tricks);
            harmless(new CustomerForm().open(filed.path("link")), tricks);
            harmless(clerk.open("/desk/case/" + filed.path("reference") + "/form-of-address"), List.of());
            harmless(new CustomerForm().open(filed.path("link") + "/preferences"), List.of());
        }
    }

    @Test
    void three_hundred_tricks_in_subjects_names_and_words_of_mails_stay_words() {
        Clerk clerk = Clerk.of(staffing.hire(StaffRole.LEAD));
        for (int i = 0; i < CORPUS.size(); i += POINTS) {
            List<String> tricks = CORPUS.subList(i, Math.min(i + POINTS, CORPUS.size()));
            String sender = UUID.randomUUID() + "@example.org";
            String mail = letterbox.human(
                    "\"" + tricks.get(0).replace("\\", "\\\\").replace("\"", "\\\"") + "\" <" + sender + ">",
                    tricks.get(1),
                    "Dear shop,\n\n" + String.join("\n\n", tricks));
            Response page = clerk.open("/desk/mails/" + mail);
            harmless(page, tricks);
            harmless(clerk.open("/desk/mails"), List.of());
            Jsoup.parse(page.asString()).select("a[href^=/desk/case/]").stream()
                    .map(link -> link.attr("href"))
                    .distinct()
                    .forEach(href -> harmless(clerk.open(href), tricks));
        }
    }

    @Test
    void three_hundred_tricks_in_the_titles_of_a_shops_table_stay_words() {
        Clerk clerk = Clerk.of(staffing.hire(StaffRole.MANAGER));
        String shop = FrontDoor.token(staffing.hire(StaffRole.SHOP));
        for (int i = 0; i < CORPUS.size(); i += POINTS) {
            List<String> tricks = CORPUS.subList(i, Math.min(i + POINTS, CORPUS.size()));
            String order = "H-" + UUID.randomUUID();
            given().header("Authorization", "Bearer " + shop)
                    .config(config().encoderConfig(encoderConfig().encodeContentTypeAs("text/csv", ContentType.TEXT)))
                    .contentType("text/csv; charset=UTF-8")
                    .body(table(order, tricks))
                    .post("/api/v1/orders/batches")
                    .then()
                    .statusCode(200)
                    .body("created", equalTo(1));
            harmless(clerk.open("/desk/orders?source=webshop&externalId=" + order), tricks);
        }
    }

    private static String table(String order, List<String> titles) {
        StringBuilder table = new StringBuilder(
                "source,external_id,version,currency,concluded_at,consumer,country,concluded_online,payment_id,"
                        + "payment_method,captured,delivery_paid,email,line_id,title,units,paid,tax,delivered_at\n");
        for (int line = 0; line < titles.size(); line++) {
            table.append("webshop,%s,1,EUR,2026-11-17T09:12:00Z,true,EE,true,p,card,%d,0,,%d,\"%s\",1,100,10,\n"
                    .formatted(
                            order,
                            100 * titles.size(),
                            line + 1,
                            titles.get(line).replace("\"", "\"\"")));
        }
        return table.toString();
    }

    @Test
    void three_hundred_tricks_in_a_declaration_stay_words_in_its_receipt_and_the_file_does_nothing()
            throws IOException {
        for (int i = 0; i < CORPUS.size(); i += POINTS) {
            List<String> tricks = CORPUS.subList(i, Math.min(i + POINTS, CORPUS.size()));
            Response declared = given().contentType("application/json")
                    .header("Idempotency-Key", UUID.randomUUID())
                    .body(Map.of(
                            "name",
                            "Anna " + tricks.get(0),
                            "order",
                            "100234",
                            "email",
                            UUID.randomUUID() + "@example.org",
                            "language",
                            "en",
                            "goods",
                            String.join("\n", tricks)))
                    .post("/api/v1/withdrawals");
            assertThat(declared.statusCode()).as(declared.asString()).isEqualTo(201);
            byte[] receipt = new CustomerForm()
                    .open(declared.path("link") + "/receipt.pdf")
                    .asByteArray();
            try (PDDocument file = Loader.loadPDF(receipt)) {
                String said = new PDFTextStripper().getText(file).replaceAll("\\s+", "");
                assertThat(tricks).allSatisfy(trick -> assertThat(said).contains(trick.replaceAll("\\s+", "")));
                assertThat(file.getDocumentCatalog().getOpenAction()).isNull();
                assertThat(file.getDocumentCatalog().getAcroForm()).isNull();
                assertThat(file.getDocumentCatalog().getNames()).isNull();
                for (PDPage page : file.getPages()) {
                    assertThat(page.getAnnotations()).isEmpty();
                }
            }
        }
    }

    private static Response file(List<String> tricks) {
        String all = String.join("\n", tricks);
        Map<String, Object> complaint = new HashMap<>(Map.of(
                "words",
                all,
                "points",
                tricks,
                "wantedOutcome",
                all.substring(0, Math.min(1_900, all.length())),
                "impact",
                all.substring(0, Math.min(1_900, all.length())),
                "accessNeeds",
                tricks.get(0) + tricks.get(1),
                "contact",
                Map.of("name", "Anna " + tricks.get(2), "phone", "+372 5555 0100", "language", "en")));
        return given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(complaint)
                .post("/api/v1/cases");
    }

    /** Nothing but what the page itself brings, and the words as they were written. */
    private static void harmless(Response answer, List<String> tricks) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.getHeader("Content-Security-Policy"))
                .contains("script-src")
                .doesNotContain("unsafe-inline");
        Document page = Jsoup.parse(answer.asString());
        List<String> wrong = new ArrayList<>();
        page.getAllElements().forEach(element -> wrong.addAll(wrong(element)));
        assertThat(wrong).isEmpty();
        String said = page.getAllElements().stream()
                .filter(element -> !element.ownText().isEmpty())
                .map(element -> squeezed(element.wholeText()))
                .collect(Collectors.joining("\n"));
        assertThat(tricks).allSatisfy(trick -> assertThat(said).contains(squeezed(trick)));
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static List<String> wrong(Element element) {
        if (FORBIDDEN.contains(element.normalName())) {
            return List.of(element.outerHtml());
        }
        if (element.normalName().equals("script") && !element.attr("src").startsWith("/")) {
            return List.of(element.outerHtml());
        }
        return element.attributes().asList().stream()
                .filter(HostileWordsTest::isWrong)
                .map(Attribute::toString)
                .toList();
    }

    private static boolean isWrong(Attribute attribute) {
        String name = attribute.getKey().toLowerCase(java.util.Locale.ROOT);
        String value = attribute.getValue().strip().toLowerCase(java.util.Locale.ROOT);
        boolean leads = Stream.of("href", "src", "action", "formaction", "hx-get", "hx-post", "data", "xlink:href")
                .anyMatch(name::equals);
        return name.startsWith("on")
                || name.startsWith("hx-on")
                || name.equals("style")
                || name.equals("x")
                || leads
                        && (value.startsWith("javascript:")
                                || value.startsWith("data:")
                                || value.contains("evil.example"));
    }
}
