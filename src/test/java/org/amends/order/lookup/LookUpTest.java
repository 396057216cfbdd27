package org.amends.order.lookup;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.amends.identity.FrontDoor;
import org.amends.identity.RemoteAddress;
import org.amends.identity.Secret;
import org.amends.order.Commitments;
import org.amends.order.Orders;
import org.amends.order.SampleOrder;
import org.amends.order.snapshot.OrderName;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LookUpTest {

    private final String number =
            "L" + UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
    private final String phone = "+372" + (1_000_000_000L + Math.abs(number.hashCode()) % 9_000_000);

    @Inject
    Orders orders;

    @Inject
    Commitments commitments;

    @Inject
    LookUp lookUp;

    @Inject
    Staffing staffing;

    @Inject
    Jdbi jdbi;

    @Inject
    RandomGenerator random;

    @Test
    void an_order_that_a_shop_sent_is_found_in_each_of_the_seven_ways_however_it_is_written() {
        String amount = Integer.toString(1_000 + random.nextInt(1_000_000));
        put("""
            {"currency": "EUR", "line_items": [{"id": "1", "item": {"title": "Kettle"}, "quantity": {"total": 1},
              "totals": [{"type": "total", "amount": 100}]}],
             "x-returns": {"version": 1, "consumer": true, "country": "EE", "concludedOnline": true,
               "contractConcludedAt": "2026-11-17T09:12:00Z", "receiptNo": "R-%1$s", "giftCode": "G-%1$s",
               "payments": [{"id": "p", "method": "card", "captured": %3$s, "cardLast4": "1881"}],
               "identities": {"email": "Anna.Tamm@Example.org", "phone": "%2$s", "postcode": "101 11",
                              "loyaltyId": "C-%1$s"}}}""".formatted(number, phone, amount));
        UUID order = orders.find(new OrderName("webshop", number)).orElseThrow().id();

        List.of(
                        "{\"orderEmail\": {\"order\": \"#%s\", \"email\": \" anna.tamm@example.ORG\"}}",
                        "{\"orderPostcode\": {\"order\": \" %s \", \"postcode\": \"10111\"}}",
                        "{\"phone\": \"" + phone.replace("+", "00").replaceFirst("(.{6})", "$1 ") + "\"}",
                        "{\"card\": {\"lastFour\": \"1881\", \"date\": \"2026-11-18\", \"currency\": \"EUR\", \"amount\": "
                                + amount + "}}",
                        "{\"loyaltyNumber\": \"c %s\"}",
                        "{\"receiptNumber\": \"r%s\"}",
                        "{\"giftCode\": \"G%s\"}")
                .forEach(way ->
                        assertThat(orderBehind(way.formatted(number))).as(way).hasValue(order));
        assertThat(orderBehind(
                        "{\"orderEmail\": {\"order\": \"%s\", \"email\": \"eve@example.org\"}}".formatted(number)))
                .isEmpty();
    }

    @Test
    void a_shop_may_send_hashes_in_place_of_addresses() {
        String hash = Spelling.emailHash("bob@example.org").orElseThrow();
        put("""
            {"currency": "EUR", "line_items": [{"id": "1", "item": {"title": "Kettle"}, "quantity": {"total": 1},
              "totals": [{"type": "total", "amount": 100}]}],
             "x-returns": {"version": 1, "consumer": true, "country": "EE", "concludedOnline": true, "payments": [],
               "contractConcludedAt": "2026-11-17T09:12:00Z", "identities": {"emailHash": "%s"}}}""".formatted(hash));

        assertThat(orderBehind(
                        "{\"orderEmail\": {\"order\": \"%s\", \"email\": \"bob@example.org\"}}".formatted(number)))
                .isPresent();
    }

    @Test
    void of_several_orders_it_is_the_newest_of_which_something_is_left() {
        LookupKey key = new LookupKey.Phone(Spelling.phoneHash(phone).orElseThrow());
        UUID oldest = take("2026-09-01T10:00:00Z", key);
        UUID middle = take("2026-10-01T10:00:00Z", key);
        UUID newest = take("2026-11-01T10:00:00Z", key);

        assertThat(lookUp.find(key)).hasValue(newest);
        commitAll(newest);
        assertThat(lookUp.find(key)).hasValue(middle);
        commitAll(middle);
        commitAll(oldest);
        assertThat(lookUp.find(key)).hasValue(newest);
    }

    @Test
    void a_key_that_a_newer_version_does_not_have_finds_nothing_any_more() {
        LookupKey old = new LookupKey.Receipt("R1" + number);
        LookupKey kept = new LookupKey.Receipt("R2" + number);
        SampleOrder order =
                new SampleOrder().named(new OrderName("till", number)).line("1", 1, 100);
        orders.take(order.findable(old, kept));
        orders.take(order.version(2).findable(kept));

        assertThat(lookUp.find(old)).isEmpty();
        assertThat(lookUp.find(kept)).isPresent();
    }

    @Test
    void nothing_that_a_customer_knows_can_be_read_in_the_database() {
        LookupKey key = new LookupKey.Phone(Spelling.phoneHash(phone).orElseThrow());
        take("2026-11-01T10:00:00Z", key);

        String plain = Spelling.phoneHash(phone).orElseThrow();
        assertThat(count("SELECT count(*) FROM order_key WHERE encode(digest, 'hex') = ?", plain))
                .isZero();
        assertThat(count("SELECT count(*) FROM shop_order WHERE document::text LIKE '%' || ? || '%'", phone))
                .isZero();
    }

    @Test
    void a_hit_and_a_miss_answer_alike() {
        take(
                "2026-11-01T10:00:00Z",
                new LookupKey.OrderEmail(
                        number, Spelling.emailHash("a@example.org").orElseThrow()));
        Response hit = ask("{\"orderEmail\": {\"order\": \"%s\", \"email\": \"a@example.org\"}}".formatted(number));
        Response miss = ask("{\"orderEmail\": {\"order\": \"%s\", \"email\": \"b@example.org\"}}".formatted(number));

        assertThat(hit.statusCode()).isEqualTo(200).isEqualTo(miss.statusCode());
        assertThat(withoutTicket(hit)).isEqualTo(withoutTicket(miss)).contains("\"ticket\":\"aml_\"");
        assertThat(headers(hit)).isEqualTo(headers(miss)).containsKey("Cache-Control");
        assertThat(lookUp.orderOf(ticket(hit))).isPresent();
        assertThat(lookUp.orderOf(ticket(miss))).isEmpty();
    }

    /** Loosely: the machine of the tests has other things to do. */
    @Test
    void a_hit_takes_about_as_long_as_a_miss() {
        LookupKey hit = new LookupKey.Receipt("HIT" + number);
        LookupKey miss = new LookupKey.Receipt("MISS" + number);
        take("2026-11-01T10:00:00Z", hit);
        IntStream.range(0, 50).forEach(i -> List.of(hit, miss).forEach(lookUp::ticket));

        long[] hits = new long[300];
        long[] misses = new long[300];
        for (int i = 0; i < hits.length; i++) {
            hits[i] = nanos(hit);
            misses[i] = nanos(miss);
        }
        double ratio = (double) median(hits) / median(misses);
        System.out.printf("look-up: hit %d µs, miss %d µs%n", median(hits) / 1_000, median(misses) / 1_000);
        assertThat(ratio).isBetween(0.5, 2.0);
    }

    @Test
    void a_ticket_is_over_after_its_time_and_a_made_up_one_is_good_for_nothing() {
        LookupKey key = new LookupKey.Receipt("T" + number);
        take("2026-11-01T10:00:00Z", key);
        Secret ticket = lookUp.ticket(key);
        assertThat(lookUp.orderOf(ticket)).isPresent();

        LookUp later = new LookUp(
                jdbi, digests(), new Limits(0, 0, 0), random, Clock.offset(Clock.systemUTC(), Duration.ofMinutes(31)));
        assertThat(later.orderOf(ticket)).isEmpty();
        assertThat(lookUp.orderOf(new Secret("aml_AAAAAAAAAAAAAAAAAAAAAA"))).isEmpty();
    }

    @Test
    void what_can_be_no_key_is_said_at_its_field_whatever_there_is() {
        Map.of(
                        "{}", "",
                        "{\"phone\": \"+3725551234\", \"giftCode\": \"X\"}", "",
                        "{\"phone\": \"5551234\"}", "phone",
                        "{\"orderEmail\": {\"order\": \"1\", \"email\": \"nobody\"}}", "orderEmail.email",
                        "{\"orderEmail\": {\"email\": \"a@b.ee\"}}", "orderEmail.order",
                        "{\"card\": {\"lastFour\": \"42\", \"date\": \"2026-11-18\", \"amount\": 1, \"currency\": \"EUR\"}}",
                                "card.lastFour",
                        "{\"card\": {\"lastFour\": \"4242\", \"date\": \"2026-11-18\", \"amount\": 1.5, \"currency\": \"EUR\"}}",
                                "card.amount",
                        "{\"card\": {\"lastFour\": \"4242\", \"date\": \"2026-11-18\", \"amount\": 1, \"currency\": \"EURO\"}}",
                                "card.currency",
                        "{\"giftCode\": \" - \"}", "giftCode",
                        "{\"order\": \"1\"}", "order")
                .forEach((body, field) -> {
                    Response answer = ask(body);
                    assertThat(answer.statusCode()).as(body).isEqualTo(400);
                    assertThat(answer.jsonPath().getString("errors[0].field"))
                            .as(body)
                            .isEqualTo(field);
                });
    }

    @Test
    void one_order_or_one_contact_is_asked_for_a_few_times_only_from_however_many_addresses() {
        LookupPace byOrder = pace(new Limits(0, 3, 0));
        assertThat(IntStream.range(0, 4).mapToObj(i -> byOrder.take(email(number, "x" + i), address())
                        .isEmpty()))
                .containsExactly(true, true, true, false);
        assertThat(byOrder.take(email("other" + number, "x"), address())).isEmpty();

        LookupPace byContact = pace(new Limits(0, 0, 3));
        assertThat(IntStream.range(0, 4).mapToObj(i -> byContact
                        .take(email(number + i, "eve" + number), address())
                        .isEmpty()))
                .containsExactly(true, true, true, false);

        LookupPace byAddress = pace(new Limits(3, 0, 0));
        RemoteAddress home = new RemoteAddress("home-" + UUID.randomUUID());
        assertThat(IntStream.range(0, 4)
                        .mapToObj(i ->
                                byAddress.take(email(number + i, "y" + i), home).isEmpty()))
                .containsExactly(true, true, true, false);
        assertThat(byAddress.take(email(number, "z"), home))
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofMinutes(19), Duration.ofMinutes(21)));
    }

    @Test
    void who_asks_too_often_is_told_when_to_come_again() {
        String way = "{\"orderEmail\": {\"order\": \"%s\", \"email\": \"guess@example.org\"}}".formatted(number);
        IntStream.range(0, 10).forEach(i -> assertThat(ask(way).statusCode()).isEqualTo(200));

        Response refused = ask(way);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).matches("[1-9][0-9]*");
        assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/too-many-lookups");
    }

    private UUID take(String concludedAt, LookupKey... keys) {
        return orders.take(new SampleOrder()
                        .concludedAt(Instant.parse(concludedAt))
                        .line("1", 1, 100)
                        .findable(keys))
                .order();
    }

    private void commitAll(UUID order) {
        jdbi.useTransaction(handle -> commitments.commit(handle, order, Map.of("1", 1)));
    }

    private void put(String order) {
        FrontDoor.as(staffing.hire(StaffRole.SHOP))
                .contentType("application/json")
                .body(order)
                .put("/api/v1/orders/webshop/{number}", number)
                .then()
                .statusCode(201);
    }

    private Optional<UUID> orderBehind(String way) {
        Response answer = ask(way);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return lookUp.orderOf(ticket(answer)).map(LookUp.Found::order);
    }

    private static Response ask(String way) {
        return given().contentType("application/json").body(way).post("/api/v1/order-lookups");
    }

    private static Secret ticket(Response answer) {
        return new Secret(answer.jsonPath().getString("ticket"));
    }

    private static String withoutTicket(Response answer) {
        return answer.asString().replaceAll("aml_[A-Za-z0-9_-]{22}", "aml_");
    }

    private static Map<String, String> headers(Response answer) {
        Map<String, String> headers = new TreeMap<>();
        for (Header header : answer.headers()) {
            headers.put(header.getName(), header.getValue());
        }
        return headers;
    }

    private long nanos(LookupKey key) {
        long begun = System.nanoTime();
        lookUp.ticket(key);
        return System.nanoTime() - begun;
    }

    private int count(String sql, String argument) {
        return jdbi.withHandle(
                handle -> handle.select(sql, argument).mapTo(int.class).one());
    }

    private static long median(long[] times) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static LookupKey email(String number, String who) {
        return new LookupKey.OrderEmail(
                number, Spelling.emailHash(who + "@example.org").orElseThrow());
    }

    private RemoteAddress address() {
        return new RemoteAddress("elsewhere-" + UUID.randomUUID());
    }

    private LookupPace pace(Limits limits) {
        return new LookupPace(jdbi, Clock.systemUTC(), limits, digests());
    }

    private KeyDigests digests() {
        return new KeyDigests(jdbi, new Limits(0, 0, 0), random);
    }

    private record Limits(int mostByAddress, int mostByOrder, int mostByContact) implements LookupConfig {
        @Override
        public Optional<String> secret() {
            return Optional.empty();
        }

        @Override
        public Duration ticketLifetime() {
            return Duration.ofMinutes(30);
        }
    }
}
