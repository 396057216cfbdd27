package org.amends.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amends.customer.CustomerForm;
import org.amends.identity.FrontDoor;
import org.amends.letter.Handler;
import org.amends.order.Orders;
import org.amends.order.SampleOrder;
import org.amends.order.StoredOrder;
import org.amends.order.snapshot.OrderName;
import org.amends.order.snapshot.OrderSnapshot;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;

/** Two faulty kettles at 45.90 each, claimed and matched with their order, in the hands of a lead. */
public final class ExchangingCase {

    private final StaffMember owner;
    private final Handler handler;
    private final String reference;
    private final String link;
    private final UUID order;
    private final OrderName name;
    private final CustomerForm browser = new CustomerForm();

    private ExchangingCase(StaffMember owner, Response filed, StoredOrder order) {
        this.owner = owner;
        this.handler = new Handler(owner);
        this.reference = filed.path("reference");
        this.link = filed.<String>path("link").replaceAll("^https?://[^/]+", "");
        this.order = order.id();
        this.name = order.snapshot().name();
    }

    public static ExchangingCase of(Staffing staffing, Orders orders) {
        StaffMember owner = staffing.hire(StaffRole.LEAD);
        OrderSnapshot sample = new SampleOrder()
                .line("1", 2, 91_80)
                .line("2", 1, 10_00)
                .paid(106_70, 0)
                .snapshot();
        orders.take(sample);
        StoredOrder stored = orders.find(sample.name()).orElseThrow();
        Response filed = given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of(
                        "reason", "DEFECTIVE",
                        "wish", "REPLACEMENT",
                        "goods", "Both kettles",
                        "story", "They do not boil.",
                        "name", "Anna Tamm",
                        "email", "anna@example.org",
                        "language", "en"))
                .post("/api/v1/returns");
        assertThat(filed.statusCode()).as(filed.asString()).isEqualTo(201);
        ExchangingCase made = new ExchangingCase(owner, filed, stored);
        made.handler.take(made.reference);
        made.handler.act(
                made.reference,
                "order",
                Map.of(
                        "source",
                        sample.name().source(),
                        "externalId",
                        sample.name().externalId(),
                        "units",
                        List.of(Map.of("line", "1", "quantity", 2))));
        made.handler.act(made.reference, "start", Map.of());
        return made;
    }

    public StaffMember owner() {
        return owner;
    }

    public Handler handler() {
        return handler;
    }

    public String reference() {
        return reference;
    }

    public String link() {
        return link;
    }

    UUID order() {
        return order;
    }

    CustomerForm browser() {
        return browser;
    }

    /** @param price minor units for all that goes out */
    public static Map<String, Object> exchange(int quantity, long price) {
        return remedy(
                "EXCHANGE",
                Map.of(
                        "line", "1",
                        "quantity", quantity,
                        "article", "Kettle, red",
                        "articleNumber", "K-2",
                        "price", Map.of("minor", price, "currency", "EUR")));
    }

    static Map<String, Object> replacement(int quantity) {
        return remedy("REPLACEMENT", Map.of("line", "1", "quantity", quantity, "article", "The same kettle"));
    }

    static Map<String, Object> remedy(String kind, Map<String, ?> goods) {
        return Map.of("kind", kind, "what", "Another kettle for yours", "exchange", goods);
    }

    public static Map<String, Object> refund(long minor) {
        return Map.of(
                "kind",
                "REFUND",
                "what",
                "The price of the kettle",
                "amount",
                Map.of("minor", minor, "currency", "EUR"),
                "reckoning",
                Map.of("rule", "The price that you paid, in full"));
    }

    @SafeVarargs
    final Response decide(Map<String, Object>... remedies) {
        String by = Instant.now().plus(Duration.ofHours(50)).toString();
        List<Map<String, Object>> whole = new ArrayList<>();
        for (Map<String, Object> remedy : remedies) {
            Map<String, Object> one = new HashMap<>(remedy);
            one.put("owner", owner.id());
            one.put("by", by);
            whole.add(one);
        }
        return handler.send(
                reference,
                "decisions",
                Map.of(
                        "outcome", "UPHELD",
                        "finding", "The kettles do not boil.",
                        "evidence", "We tried them",
                        "answers",
                                List.of(Map.of("point", 1, "outcome", "UPHELD", "answer", "You get another kettle.")),
                        "wantedAnswer", "You asked for another one, and you get it.",
                        "remedies", whole,
                        "letter",
                                Map.of(
                                        "language",
                                        "en",
                                        "text",
                                        "Dear Anna Tamm, the kettles do not boil, and we send you another.",
                                        "nextStep",
                                        Map.of("what", "I send you another kettle", "by", by))));
    }

    @SafeVarargs
    public final ExchangingCase decided(Map<String, Object>... remedies) {
        Response done = decide(remedies);
        assertThat(done.statusCode()).as(done.asString()).isEqualTo(200);
        return this;
    }

    /** The customer would rather have their money now. */
    public ExchangingCase wantsMoney() {
        handler.act(reference, "claim/choices", Map.of("remedy", "REFUND", "words", "By telephone today"));
        return this;
    }

    public ExchangingCase accepted() {
        Response done = browser.submit(link, link + "/accept");
        assertThat(done.statusCode()).as(done.asString()).isEqualTo(303);
        return this;
    }

    Response send(String path, Map<String, ?> body) {
        return handler.send(reference, "exchanges/1/" + path, body);
    }

    /** Money back for a line of the order. */
    Response propose(int remedy, String line, long minor) {
        return given(FrontDoor.as(owner))
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", read().getHeader("ETag"))
                .body(Map.of(
                        "minor",
                        minor,
                        "order",
                        Map.of(
                                "source",
                                name.source(),
                                "externalId",
                                name.externalId(),
                                "lines",
                                List.of(Map.of("line", line, "minor", minor)))))
                .post("/api/v1/cases/" + reference + "/remedies/" + remedy + "/refunds");
    }

    Response list() {
        return given(FrontDoor.as(owner)).get("/api/v1/cases/" + reference + "/exchanges");
    }

    String state() {
        return list().path("state[0]");
    }

    Response read() {
        return handler.read(reference);
    }

    String status() {
        return read().path("status");
    }
}
