package org.amends.carriage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.amends.Rule;
import org.amends.customer.CustomerForm;
import org.amends.desk.Clerk;
import org.amends.goods.ReturnedGoods;
import org.amends.identity.FrontDoor;
import org.amends.order.Orders;
import org.amends.order.SampleOrder;
import org.amends.people.Staffing;
import org.amends.platform.webhook.SigningSecret;
import org.jdbi.v3.core.Jdbi;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way back of goods, from the wish for a label to the parcel that comes or never does. */
@QuarkusTest
class WayBackTest {

    private static final Duration A_WEEK = Duration.ofDays(7);

    private final Staffing staffing;
    private final Orders orders;
    private final CarriageWatch watch;
    private final Jdbi jdbi;
    private final CustomerForm browser = new CustomerForm();

    @SuppressWarnings("NullAway.Init")
    private ReturnedGoods goods;

    @SuppressWarnings("NullAway.Init")
    private String tracking;

    WayBackTest(Staffing staffing, Orders orders, CarriageWatch watch, Jdbi jdbi) {
        this.staffing = staffing;
        this.orders = orders;
        this.watch = watch;
        this.jdbi = jdbi;
    }

    @BeforeEach
    void goods_for_whose_way_back_the_shop_pays() {
        goods = ReturnedGoods.of(
                staffing,
                orders,
                new SampleOrder().line("1", 2, 45_90).line("2", 1, 10_00).freeReturn());
        tracking = "RR" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT) + "EE";
    }

    private String page() {
        return goods.link().replaceAll("^https?://[^/]+", "") + "/way-back";
    }

    private void asksForLabel() {
        Response asked = browser.submit(page(), page() + "/request", "method", "MAIL_LABEL");
        assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(303);
    }

    private Response attaches(String field, String value) {
        return given(FrontDoor.as(goods.owner()))
                .contentType("application/json")
                .header("If-Match", goods.handler().read(goods.reference()).getHeader("ETag"))
                .body(Map.of(field, value, "tracking", tracking))
                .post("/api/v1/cases/" + goods.reference() + "/way-back/" + parcel("id") + "/label");
    }

    private void labelIsReady() {
        asksForLabel();
        assertThat(attaches("link", "https://carrier.example/label").statusCode())
                .isEqualTo(200);
    }

    private <T> T parcel(String field) {
        return way().path("parcels[-1]." + field);
    }

    private Response way() {
        return given(FrontDoor.as(goods.owner())).get("/api/v1/cases/" + goods.reference() + "/way-back");
    }

    private List<String> clocks() {
        return goods.handler().read(goods.reference()).path("deadlines.findAll { it.open }.kind");
    }

    /** As colleagues read it. */
    private boolean moneyWaits() {
        return notes().contains("The money may wait for these goods");
    }

    @Test
    void without_a_connector_the_owner_owes_an_answer_and_the_customer_finds_the_label_on_their_page() {
        asksForLabel();
        assertThat(clocks()).contains("ANSWER_MESSAGE");
        assertThat(parcel("state").toString()).isEqualTo("REQUESTED");
        assertThat(attaches("link", "https://carrier.example/label").statusCode())
                .isEqualTo(200);
        assertThat(browser.open(page()).asString())
                .contains("href=\"https://carrier.example/label\"", tracking, "Ask for it again");
    }

    @Test
    void while_one_is_asked_for_another_is_refused() {
        asksForLabel();
        assertThat(goods.send("way-back", Map.of("method", "MAIL_LABEL")).statusCode())
                .isEqualTo(409);
        assertThat(browser.submit(page(), page() + "/request", "method", "MAIL_LABEL")
                        .statusCode())
                .isEqualTo(409);
        assertThat(way().<List<?>>path("parcels")).hasSize(1);
    }

    @Test
    void another_label_is_one_press_and_the_old_one_is_void() {
        labelIsReady();
        String old = parcel("id");
        Response again = browser.submit(page(), page() + "/" + old + "/again");
        assertThat(again.statusCode()).as(again.asString()).isEqualTo(303);
        assertThat(way().<List<String>>path("parcels.state")).containsExactly("VOIDED", "REQUESTED");
        assertThat(clocks()).contains("ANSWER_MESSAGE");
    }

    @Test
    @Rule("L-21")
    void who_pays_the_way_themselves_is_offered_no_label_and_may_choose_any_carrier() {
        goods = ReturnedGoods.of(staffing, orders);
        assertThat(browser.open(page()).asString())
                .contains("You pay for the way back", "I have sent it")
                .doesNotContain("name=\"method\"");
        assertThat(goods.send("way-back", Map.of("method", "MAIL_LABEL")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_label_that_says_nothing_or_leads_elsewhere_is_refused_at_its_field() {
        asksForLabel();
        assertThat(attaches("instructions", " ").statusCode()).isEqualTo(400);
        assertThat(attaches("link", "http://carrier.example").<String>path("errors[0].field"))
                .isEqualTo("link");
        assertThat(attaches("validUntil", "2020-01-01T00:00:00Z").statusCode()).isEqualTo(400);
        assertThat(parcel("state").toString()).isEqualTo("REQUESTED");
    }

    @Test
    void a_file_is_a_label_by_its_bytes_and_nobody_else_reads_it() {
        asksForLabel();
        byte[] pdf = "%PDF-1.4 a label".getBytes(StandardCharsets.US_ASCII);
        Clerk clerk = Clerk.of(goods.owner());
        String desk = "/desk/case/" + goods.reference() + "/way-back";
        String form = desk + "/" + parcel("id") + "/label";
        assertThat(clerk.upload(desk, form, "label.pdf", "<html>".getBytes(StandardCharsets.US_ASCII))
                        .asString())
                .contains("The label has to be a PDF file or a PNG picture");
        assertThat(clerk.upload(desk, form, "label.exe", pdf).statusCode()).isEqualTo(303);
        Response read = given().get(page() + "/" + parcel("id") + "/label");
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.contentType()).startsWith("application/pdf");
        assertThat(read.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(read.asByteArray()).isEqualTo(pdf);
        ReturnedGoods other = ReturnedGoods.of(
                staffing, orders, new SampleOrder().line("1", 1, 5_00).freeReturn());
        assertThat(given().get(other.link().replaceAll("^https?://[^/]+", "") + "/way-back/" + parcel("id") + "/label")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @Rule("L-18")
    void the_first_word_of_a_carrier_starts_the_moneys_clock() {
        labelIsReady();
        assertThat(moneyWaits()).isTrue();
        assertThat(Carrier.tells("parcel.handed_over", tracking.toLowerCase(Locale.ROOT))
                        .statusCode())
                .isEqualTo(204);
        assertThat(moneyWaits()).isFalse();
        assertThat(parcel("state").toString()).isEqualTo("HANDED_OVER");
        assertThat(browser.open(goods.link()).asString())
                .contains("Money that is due to you no longer waits for the goods");
    }

    @Test
    @Rule("L-18")
    void a_tracking_number_that_the_customer_writes_is_proof_of_posting() {
        Response sent = browser.submit(page(), page() + "/sending", "tracking", tracking, "words", "");
        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(303);
        assertThat(moneyWaits()).isFalse();
        assertThat(Carrier.tells("parcel.in_transit", tracking).statusCode()).isEqualTo(204);
        assertThat(parcel("state").toString()).isEqualTo("IN_TRANSIT");
    }

    @Test
    void a_label_that_was_scanned_stands_in_the_form_and_with_its_goods_the_parcel_has_arrived() {
        labelIsReady();
        Carrier.tells("parcel.handed_over", tracking);
        Clerk clerk = Clerk.of(goods.owner());
        String dock = "/desk/receive/" + goods.reference();

        Response scanned = clerk.open("/desk/receive?q=" + tracking.toLowerCase(Locale.ROOT));

        assertThat(scanned.getHeader("Location")).endsWith(dock + "?code=" + tracking);
        String label = Jsoup.parse(clerk.open(dock + "?code=" + tracking).asString())
                .select("[name=parcel-code]")
                .val();
        assertThat(label).isEqualTo(tracking);
        Response taken = clerk.sendFrom(
                dock, dock + "/parcel", Map.of("parcel-code", label, "parcel-units-0", "1", "do", "take"));
        assertThat(taken.getHeader("Location")).endsWith(dock + "?done=parcel");
        assertThat(parcel("state").toString()).isEqualTo("DELIVERED");
    }

    @Test
    void what_shows_nothing_is_refused_and_stays_as_it_was_typed() {
        Response none = browser.submit(page(), page() + "/sending", "tracking", " ", "words", "");
        assertThat(none.statusCode()).isEqualTo(400);
        Response wrong = browser.submit(page(), page() + "/sending", "tracking", "<no number>", "words", "by post");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.asString()).contains("&lt;no number&gt;", "by post", "href=\"#tracking\"");
        assertThat(moneyWaits()).isTrue();
    }

    @Test
    @Rule("L-18")
    void goods_that_we_fetch_are_waited_for_no_longer() {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        WITH event AS (
                            INSERT INTO return_parcel_event (parcel_id, seq, to_state, source, at)
                            VALUES (:id, 0, 'REQUESTED', 'CUSTOMER', now()))
                        INSERT INTO return_parcel (id, case_id, number, method, carrier, seq, state)
                        SELECT :id, id, 1, 'PICK_UP', 'BY_HAND', 0, 'REQUESTED' FROM case_file WHERE reference = :reference
                        """)
                .bind("id", UUID.randomUUID())
                .bind("reference", goods.reference())
                .execute());
        watch.run(Duration.ZERO);
        assertThat(moneyWaits()).isFalse();
        assertThat(browser.open(goods.link()).asString()).contains("We fetch the goods.");
    }

    @Test
    void an_event_that_comes_twice_is_one_and_what_comes_late_moves_nothing_back() {
        labelIsReady();
        String id = UUID.randomUUID().toString();
        Instant now = Instant.now();
        IntStream.range(0, 2).forEach(time -> assertThat(
                        Carrier.tells(id, "parcel.in_transit", tracking, now).statusCode())
                .isEqualTo(204));
        Carrier.tells("parcel.handed_over", tracking);
        assertThat(parcel("state").toString()).isEqualTo("IN_TRANSIT");
        Carrier.tells("parcel.delivered", tracking);
        Carrier.tells("parcel.in_transit", tracking);
        Carrier.tells("parcel.lost", tracking);
        assertThat(parcel("state").toString()).isEqualTo("DELIVERED");
        assertThat(way().<List<String>>path("parcels[-1].events.state"))
                .containsExactly("REQUESTED", "LABEL_READY", "IN_TRANSIT", "DELIVERED");
        assertThat(events(tracking)).isEqualTo(5);
    }

    private int events(String number) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT count(*) FROM carrier_event WHERE tracking = :number")
                        .bind("number", number)
                        .mapTo(Integer.class)
                        .one());
    }

    @Test
    void who_is_not_the_carrier_or_says_it_a_week_later_is_not_heard() {
        labelIsReady();
        Instant now = Instant.now();
        assertThat(Carrier.tells("e1", "parcel.delivered", tracking, now.minus(A_WEEK))
                        .statusCode())
                .isEqualTo(400);
        SigningSecret other = SigningSecret.parse("whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        assertThat(Carrier.tells("e1", "parcel.delivered", tracking, now, other).statusCode())
                .isEqualTo(400);
        assertThat(Carrier.send("e1", "{}", now, other, "nobody").statusCode()).isEqualTo(404);
        assertThat(given().contentType("application/json")
                        .body("{}")
                        .post("/api/v1/carriers/omniva/events")
                        .statusCode())
                .isEqualTo(400);
        assertThat(parcel("state").toString()).isEqualTo("LABEL_READY");
    }

    @Test
    void what_a_carrier_says_of_no_parcel_of_ours_is_kept() {
        assertThat(Carrier.tells("parcel.delivered", tracking).statusCode()).isEqualTo(204);
        assertThat(events(tracking)).isEqualTo(1);
    }

    @Test
    void a_silent_parcel_calls_its_owner_once_and_a_lost_one_costs_the_customer_nothing() {
        labelIsReady();
        Carrier.tells("parcel.in_transit", tracking);
        watch.run(A_WEEK.minusHours(1));
        assertThat(notes()).doesNotContain("Ask the carrier where it is");
        watch.run(A_WEEK);
        watch.run(A_WEEK);
        assertThat(notes()).containsOnlyOnce("Ask the carrier where it is");
        goods.done("way-back/" + parcel("id") + "/inquiry", Map.of("words", "Omniva, inquiry 4711"));
        goods.done("way-back/" + parcel("id") + "/loss", Map.of("words", "Omniva says so"));
        assertThat(parcel("state").toString()).isEqualTo("LOST");
        assertThat(moneyWaits()).isFalse();
        assertThat(browser.open(page()).asString()).contains("That costs you nothing");
    }

    @Test
    @Rule("L-18")
    void a_parcel_with_our_label_that_is_lost_before_anybody_saw_it_costs_the_customer_nothing_either() {
        labelIsReady();
        goods.done("way-back/" + parcel("id") + "/loss", Map.of("words", "Left at our own counter"));
        watch.run(Duration.ZERO);
        assertThat(moneyWaits()).isFalse();
    }

    @Test
    void what_was_lost_and_comes_is_noted_and_its_owner_called() {
        labelIsReady();
        Carrier.tells("parcel.lost", tracking);
        watch.run(Duration.ZERO);
        assertThat(notes()).contains("is lost");
        Carrier.tells("parcel.delivered", tracking);
        watch.run(Duration.ZERO);
        assertThat(parcel("state").toString()).isEqualTo("DELIVERED");
        assertThat(notes()).contains("had been lost and has come");
    }

    @Test
    void goods_that_are_not_sent_by_the_day_are_asked_about_once_and_the_withdrawal_stands() {
        watch.run(Duration.ofDays(13));
        assertThat(notes()).doesNotContain("The day for sending");
        watch.run(Duration.ofDays(16));
        watch.run(Duration.ofDays(16));
        assertThat(notes()).containsOnlyOnce("The withdrawal stands all the same");
        assertThat(browser.open(page()).asString()).contains("Please send it by");
        assertThat(goods.handler().read(goods.reference()).path("status").toString())
                .isEqualTo("REMEDY_DUE");
    }

    @Test
    void a_customer_who_may_keep_the_goods_is_waited_for_no_longer() {
        Clerk clerk = Clerk.of(goods.owner());
        String desk = "/desk/case/" + goods.reference() + "/way-back";
        assertThat(clerk.sendFrom(desk, desk + "/keeping", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(moneyWaits()).isFalse();
        assertThat(browser.open(goods.link()).asString()).contains("You may keep the goods.");
    }

    @Test
    void a_parcel_that_is_taken_in_has_come_and_is_found_by_its_number_before() {
        labelIsReady();
        Response found = Clerk.of(goods.owner()).open("/desk/receive?q=" + tracking.toLowerCase(Locale.ROOT));
        assertThat(found.getHeader("Location")).endsWith("/desk/receive/" + goods.reference() + "?code=" + tracking);
        goods.done("parcels", Map.of("code", tracking, "units", List.of(Map.of("line", "1", "quantity", 2))));
        assertThat(parcel("state").toString()).isEqualTo("DELIVERED");
    }

    private String notes() {
        return Clerk.of(goods.owner()).open("/desk/case/" + goods.reference()).asString();
    }
}
