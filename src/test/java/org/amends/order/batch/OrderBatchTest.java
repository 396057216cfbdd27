package org.amends.order.batch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amends.identity.FrontDoor;
import org.amends.order.Orders;
import org.amends.order.snapshot.OrderName;
import org.amends.order.snapshot.OrderSnapshot;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrderBatchTest {

    private static final String HEADER = "source,external_id,version,currency,concluded_at,consumer,country,"
            + "concluded_online,payment_id,payment_method,captured,delivery_paid,email,line_id,title,units,paid,tax,"
            + "delivered_at\n";

    private final String run = UUID.randomUUID().toString().substring(0, 13);

    @Inject
    Staffing staffing;

    @Inject
    Orders orders;

    @Inject
    OrderBatches batches;

    @Test
    void each_line_of_json_is_taken_or_refused_by_itself() {
        JsonPath report = send(
                        "application/x-ndjson",
                        String.join(
                                "\n",
                                json("A", 1, 1),
                                "",
                                json("B", 1, 0),
                                "{\"source\": \"webshop\", \"externalId\"",
                                "{\"externalId\": \"X\"}",
                                json("A", 2, 3),
                                json("A", 1, 1),
                                "null",
                                "{\"source\": \"webshop\", \"externalId\": \"C\", \"order\": {\"colour\": 1}}",
                                json("D", 1, 1)))
                .jsonPath();

        assertThat(report.getList("orders.line")).isEqualTo(List.of(1, 3, 4, 5, 6, 7, 8, 9, 10));
        assertThat(report.getList("orders.outcome"))
                .isEqualTo(List.of(
                        "created", "refused", "refused", "refused", "updated", "ignored", "refused", "refused",
                        "created"));
        assertThat(report.getString("orders[1].errors[0].field")).isEqualTo("order.line_items[0].quantity.total");
        assertThat(report.getString("orders[1].externalId")).isEqualTo("B" + run);
        assertThat(report.getString("orders[2].errors[0].code")).isEqualTo("json.malformed");
        assertThat(report.getString("orders[5].reason")).isEqualTo("older");
        assertThat(report.getString("orders[7].errors[0].field")).isEqualTo("order.colour");
        assertThat(report.getInt("created")).isEqualTo(2);
        assertThat(report.getInt("refused")).isEqualTo(5);
        assertThat(stored("A").lines().get(0).ordered()).isEqualTo(3);
    }

    @Test
    void the_rows_of_a_table_become_orders_with_their_lines_and_deliveries() {
        JsonPath report = send(
                        "text/csv",
                        "\uFEFF" + HEADER
                                + row("A", "1", "\"Kettle, \"\"steel\"\"\"", "2", "6000", "2026-11-20T12:00:00Z")
                                + row("A", "2", "Lid", "1", "500", "2026-11-20T12:00:00Z")
                                + row("B", "1", "Pot", "1", "100", ""))
                .jsonPath();

        assertThat(report.getList("orders.line")).isEqualTo(List.of(2, 4));
        assertThat(report.getInt("created")).isEqualTo(2);
        OrderSnapshot order = stored("A");
        assertThat(order.lines()).extracting("title").containsExactly("Kettle, \"steel\"", "Lid");
        assertThat(order.deliveries()).hasSize(1);
        assertThat(order.deliveries().get(0).lines()).hasSize(2);
        assertThat(order.lines().get(0).tax().minor()).isEqualTo(100);
        assertThat(order.delivery().standard().minor()).isEqualTo(490);
        assertThat(stored("B").deliveries()).isEmpty();
    }

    @Test
    void a_bad_row_refuses_its_order_at_its_column_and_no_other_one() {
        JsonPath report = send(
                        "text/csv",
                        HEADER
                                + row("A", "1", "Kettle", "two", "6000", "")
                                + row("B", "1", "Kettle", "0", "6000", "")
                                + row("C", "1", "Kettle", "1", "59.99", "")
                                + row("D", "1", "Kettle", "1", "", "")
                                + row("E", "1", "Kettle", "1", "50", "")
                                + "webshop,F\n"
                                + row("G", "1", "Kettle", "1", "6000", "yesterday")
                                + row("H", "1", "Kettle", "1", "6000", "")
                                + row("A", "2", "Lid", "1", "500", ""))
                .jsonPath();

        assertThat(report.getList("orders.outcome"))
                .isEqualTo(List.of(
                        "refused", "refused", "refused", "refused", "refused", "refused", "refused", "created",
                        "refused"));
        assertThat(report.getList("orders.errors.collect { it ? it[0].field : null }"))
                .startsWith("units", "units", "paid", "paid", "tax", "", "delivered_at");
        assertThat(report.getString("orders[8].errors[0].code")).isEqualTo("csv.apart");
    }

    @Test
    void a_file_that_breaks_off_or_is_none_is_said_and_what_came_before_is_kept() {
        JsonPath quotes = send("text/csv", HEADER + row("A", "1", "Kettle", "1", "6000", "") + "webshop,\"B\"x,1\n")
                .jsonPath();
        assertThat(quotes.getList("orders.outcome")).isEqualTo(List.of("created", "refused"));
        assertThat(quotes.getString("orders[1].errors[0].code")).isEqualTo("csv.malformed");

        JsonPath latin = send("application/x-ndjson", new byte[] {'{', (byte) 0xe4, '}', '\n'})
                .jsonPath();
        assertThat(latin.getString("orders[0].errors[0].code")).isEqualTo("batch.not-utf-8");

        assertThat(send("text/csv", "source,external_id,colour\n").statusCode()).isEqualTo(400);
        assertThat(send("text/csv", "source,version\n").jsonPath().getString("errors[0].field"))
                .isEqualTo("external_id");
        assertThat(send("text/csv", HEADER).jsonPath().getInt("created")).isZero();
        assertThat(post(StaffRole.SHOP, "application/json", "[]".getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void only_shops_and_those_who_run_the_place_send_files() {
        for (StaffRole role : StaffRole.values()) {
            boolean may =
                    List.of(StaffRole.SHOP, StaffRole.MANAGER, StaffRole.ADMIN).contains(role);
            assertThat(post(role, "text/csv", HEADER.getBytes(StandardCharsets.UTF_8))
                            .statusCode())
                    .as(role.name())
                    .isEqualTo(may ? 200 : 403);
        }
    }

    @Test
    void a_file_may_be_larger_than_any_other_body() throws Exception {
        byte[] large = (HEADER + row("A", "1", "x".repeat(400), "1", "6000", "").repeat(4_000))
                .getBytes(StandardCharsets.UTF_8);
        assertThat(large.length).isGreaterThan(1_500_000);
        assertThat(send("text/csv", large).jsonPath().getString("orders[0].errors[0].field"))
                .isEqualTo("line_items");

        byte[] other = (" ".repeat(2_000_000) + "{}").getBytes(StandardCharsets.UTF_8);
        assertThat(put(HttpRequest.BodyPublishers.ofByteArray(other))).isEqualTo(413);
        assertThat(put(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(other))))
                .isIn(413, -1);
    }

    @Test
    void after_a_hundred_thousand_lines_the_rest_is_not_read() throws IOException {
        String file = "\n".repeat(100_000) + json("A", 1, 1);
        BatchReport report = batches.ndjson(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));

        assertThat(report.orders()).singleElement().satisfies(entry -> {
            assertThat(entry.line()).isEqualTo(100_001);
            assertThat(entry.errors().get(0).code()).isEqualTo("batch.too-long");
        });
    }

    /** As many lines as the sample of a real shop has; the bound is for a busy machine. */
    @Test
    void a_year_of_a_shop_is_loaded_within_a_minute() throws IOException {
        int lines = 37_587;
        String file = HEADER
                + IntStream.range(0, lines)
                        .mapToObj(i -> row(
                                "Y" + i / 16, Integer.toString(i % 16), "Kettle", "2", "6000", "2026-11-20T12:00:00Z"))
                        .collect(Collectors.joining());
        long begun = System.nanoTime();
        BatchReport report = batches.csv(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
        long millis = (System.nanoTime() - begun) / 1_000_000;

        System.out.printf("load: %d lines, %d orders in %d ms%n", lines, report.created(), millis);
        assertThat(report.created()).isEqualTo((lines + 15) / 16);
        assertThat(millis).isLessThan(60_000);
    }

    private String json(String number, long version, int units) {
        return """
            {"source": "webshop", "externalId": "%s", "order": {"currency": "EUR", "line_items": [{"id": "1", \
            "item": {"title": "Kettle"}, "quantity": {"total": %d}, "totals": [{"type": "total", "amount": 100}]}], \
            "x-returns": {"version": %d, "consumer": true, "country": "EE", "concludedOnline": true, "payments": [], \
            "contractConcludedAt": "2026-11-17T09:12:00Z"}}}""".formatted(number + run, units, version);
    }

    private String row(String number, String line, String title, String units, String paid, String deliveredAt) {
        return Stream.of(
                        "webshop",
                        number + run,
                        "1",
                        "EUR",
                        "2026-11-17T09:12:00Z",
                        "true",
                        "EE",
                        "true",
                        "p",
                        "card",
                        "10000",
                        "490",
                        "",
                        line,
                        title,
                        units,
                        paid,
                        "100",
                        deliveredAt)
                .collect(Collectors.joining(",", "", "\n"));
    }

    private OrderSnapshot stored(String number) {
        return orders.find(new OrderName("webshop", number + run)).orElseThrow().snapshot();
    }

    private Response send(String type, String file) {
        return send(type, file.getBytes(StandardCharsets.UTF_8));
    }

    private Response send(String type, byte[] file) {
        return post(StaffRole.SHOP, type, file);
    }

    private Response post(StaffRole role, String type, byte[] file) {
        return given().header("Authorization", "Bearer " + FrontDoor.token(staffing.hire(role)))
                .config(io.restassured.config.RestAssuredConfig.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs("application/x-ndjson", io.restassured.http.ContentType.TEXT)
                                .encodeContentTypeAs("text/csv", io.restassured.http.ContentType.TEXT)))
                .header("Content-Type", type)
                .body(file)
                .post("/api/v1/orders/batches");
    }

    /** With or without saying how much will come; -1 when the connection is cut. */
    private int put(HttpRequest.BodyPublisher body) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        "http://localhost:" + io.restassured.RestAssured.port + "/api/v1/orders/webshop/" + run))
                .header("Authorization", "Bearer " + FrontDoor.token(staffing.hire(StaffRole.SHOP)))
                .header("Content-Type", "application/json")
                .PUT(body)
                .build();
        try {
            return HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .build()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException cut) {
            return -1;
        }
    }
}
