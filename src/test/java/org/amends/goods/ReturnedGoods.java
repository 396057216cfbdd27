package org.amends.goods;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amends.identity.FrontDoor;
import org.amends.letter.Handler;
import org.amends.order.Orders;
import org.amends.order.SampleOrder;
import org.amends.order.snapshot.OrderSnapshot;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.amends.photo.Pictures;

/** A withdrawal of two kettles and a lid whose order is matched, through the public API. */
public final class ReturnedGoods {

    private final StaffMember owner;
    private final Handler handler;
    private final String reference;
    private final String link;

    private ReturnedGoods(StaffMember owner, String reference, String link) {
        this.owner = owner;
        this.handler = new Handler(owner);
        this.reference = reference;
        this.link = link;
    }

    public static ReturnedGoods of(Staffing staffing, Orders orders) {
        return of(staffing, orders, new SampleOrder().line("1", 2, 45_90).line("2", 1, 10_00));
    }

    public static ReturnedGoods of(Staffing staffing, Orders orders, SampleOrder sample) {
        StaffMember owner = staffing.hire(StaffRole.LEAD);
        OrderSnapshot order = sample.snapshot();
        orders.take(order);
        Response declared = given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("name", "Anna Tamm", "order", "1007", "email", "anna@example.org", "language", "en"))
                .post("/api/v1/withdrawals");
        ReturnedGoods goods = new ReturnedGoods(owner, declared.path("reference"), declared.<String>path("link"));
        if (!goods.handler
                .read(goods.reference)
                .path("owner.id")
                .equals(owner.id().toString())) {
            goods.handler.act(goods.reference, "owner", Map.of("to", owner.id(), "reason", "I take this one"));
        }
        goods.done(
                "order",
                Map.of(
                        "source", order.name().source(),
                        "externalId", order.name().externalId()));
        return goods;
    }

    public StaffMember owner() {
        return owner;
    }

    public String reference() {
        return reference;
    }

    public Handler handler() {
        return handler;
    }

    /** The customer's private page. */
    public String link() {
        return link;
    }

    public Response read() {
        return given(FrontDoor.as(owner)).get("/api/v1/cases/" + reference + "/goods");
    }

    public Response send(String path, Map<String, ?> body) {
        return handler.send(reference, path, body);
    }

    Response sendAs(StaffMember member, String path, Map<String, ?> body) {
        return given(FrontDoor.as(member))
                .contentType("application/json")
                .header("If-Match", handler.read(reference).getHeader("ETag"))
                .body(body)
                .post("/api/v1/cases/" + reference + "/" + path);
    }

    public void done(String path, Map<String, ?> body) {
        Response done = send(path, body);
        assertThat(done.statusCode()).as(path + ": " + done.asString()).isEqualTo(200);
    }

    public void refused(String path, Map<String, ?> body, int status, String field) {
        Response refused = send(path, body);
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(status);
        assertThat(refused.<String>path("errors[0].field"))
                .as(refused.asString())
                .isEqualTo(field);
    }

    public void parcel(int kettles, int lids) {
        done("parcels", Map.of("units", counted(kettles, lids)));
    }

    static List<Map<String, Object>> counted(int kettles, int lids) {
        List<Map<String, Object>> units = new ArrayList<>();
        if (kettles > 0) {
            units.add(Map.of("line", "1", "quantity", kettles));
        }
        if (lids > 0) {
            units.add(Map.of("line", "2", "quantity", lids));
        }
        return units;
    }

    String photograph(boolean forCustomer) {
        RequestSpecification as = FrontDoor.as(owner);
        Response sent = given(as)
                .contentType("image/png")
                .header("If-Match", handler.read(reference).getHeader("ETag"))
                .body(Pictures.png())
                .post("/api/v1/cases/" + reference + "/photographs?shows=LINE&line=1&forCustomer=" + forCustomer);
        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(200);
        return given(as).get("/api/v1/cases/" + reference + "/photographs").path("items[-1].id");
    }

    Map<String, Object> graded(String grade, int quantity) {
        Map<String, Object> said = new HashMap<>(Map.of("line", "1", "grade", grade, "quantity", quantity));
        if (grade.compareTo("B") > 0) {
            said.put("photographs", List.of(photograph(true)));
        }
        return said;
    }
}
