package org.amends.desk.casepage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amends.desk.Clerk;
import org.amends.desk.Complaints;
import org.amends.identity.FrontDoor;
import org.amends.order.Orders;
import org.amends.order.SampleOrder;
import org.amends.order.lookup.LookupKey;
import org.amends.order.lookup.Spelling;
import org.amends.order.snapshot.OrderSnapshot;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A withdrawal on the page of its owner. */
@QuarkusTest
class GoodsOnTheDeskTest {

    @Inject
    Staffing staffing;

    @Inject
    Orders orders;

    private StaffMember lead;
    private String reference;
    private Clerk clerk;
    private OrderSnapshot order;

    @BeforeEach
    void a_withdrawal_whose_order_nobody_found() {
        lead = staffing.hire(StaffRole.LEAD);
        order = new SampleOrder().line("1", 2, 45_90).line("2", 1, 10_00).snapshot();
        orders.take(order);
        clerk = Clerk.of(lead);
        reference = declared(Map.of());
    }

    private String declared(Map<String, String> more) {
        Map<String, String> notice = new HashMap<>(
                Map.of("name", "Anna Tamm", "order", "1007", "email", "anna@example.org", "language", "en"));
        notice.putAll(more);
        String declared = given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(notice)
                .post("/api/v1/withdrawals")
                .path("reference");
        if (!Complaints.read(lead, declared).path("owner.id").equals(lead.id().toString())) {
            Complaints.act(lead, declared, "owner", Map.of("to", lead.id(), "reason", "I take this one"));
        }
        return declared;
    }

    @Test
    void of_who_keeps_a_part_the_owner_names_the_lines() {
        reference = declared(Map.of("goods", "one kettle"));
        assertThat(page()).contains("Anna keeps the rest of the order");
        Map<String, String> named = new HashMap<>(Map.of(
                "order-source", order.name().source(),
                "order-externalId", order.name().externalId()));
        Response refused = clerk.submit(reference, "order", named);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("Say which lines they withdraw from.");
        named.put("order-units-0-line", "1");
        named.put("order-units-0-quantity", "1");
        done("order", named, "MATCH_ORDER");
        assertThat(page())
                .containsPattern("<td[^>]*>Kettle 1</td><td[^>]*>1</td>")
                .doesNotContain("Kettle 2");
    }

    @Test
    void what_the_order_is_made_of_is_shown_so_that_nobody_has_to_know_its_lines() {
        reference = declared(Map.of("goods", "one kettle"));
        assertThat(page()).doesNotContain("order-units-", ">Match the order</button>");
        Map<String, String> named = new HashMap<>(Map.of(
                "order-source",
                order.name().source(),
                "order-externalId",
                order.name().externalId(),
                "do",
                "show"));
        Response shown = clerk.submit(reference, "order", named);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(lines(shown.asString()))
                .containsExactly("Kettle 1: 2 of 2 can come back", "Kettle 2: 1 of 1 can come back");
        assertThat(page()).as("nothing is done by looking").contains("The order is not found yet");

        named.put("do", "");
        named.putAll(hidden(shown.asString()));
        named.put("order-units-1-quantity", "1");
        done("order", named, "MATCH_ORDER");
        assertThat(page())
                .containsPattern("<td[^>]*>Kettle 2</td><td[^>]*>1</td>")
                .doesNotContain("Kettle 1");
    }

    @Test
    void the_order_that_the_filing_points_to_stands_in_the_form_with_what_was_named_first() {
        String email = UUID.randomUUID() + "@example.org";
        SampleOrder sold = new SampleOrder().line("1", 2, 45_90).line("2", 1, 10_00);
        OrderSnapshot pointedTo = sold.snapshot();
        orders.take(sold.findable(new LookupKey.OrderEmail(
                Spelling.code(pointedTo.name().externalId()).orElseThrow(),
                Spelling.emailHash(email).orElseThrow())));
        reference = declared(
                Map.of("order", pointedTo.name().externalId(), "email", email, "goods", "kettle or kettle 2 or so"));

        String page = page();

        assertThat(page).contains("value=\"" + pointedTo.name().externalId() + "\"");
        assertThat(lines(page)).containsExactly("Kettle 2: 1 of 1 can come back", "Kettle 1: 2 of 2 can come back");
        Map<String, String> counted = new HashMap<>(hidden(page));
        counted.put("order-source", pointedTo.name().source());
        counted.put("order-externalId", pointedTo.name().externalId());
        counted.put("order-units-0-quantity", "2");
        Response tooMany = clerk.submit(reference, "order", counted);
        assertThat(tooMany.statusCode()).isEqualTo(422);
        assertThat(tooMany.asString()).contains("href=\"#order-units-0-quantity\"");
        counted.put("order-units-0-quantity", "1");
        done("order", counted, "MATCH_ORDER");
    }

    @Test
    void a_number_typed_beside_a_line_of_one_order_is_not_taken_for_another_ones() {
        reference = declared(Map.of("goods", "one kettle"));
        OrderSnapshot other = new SampleOrder().line("7", 3, 30_00).snapshot();
        orders.take(other);
        Map<String, String> shown = new HashMap<>(Map.of(
                "order-source", other.name().source(),
                "order-externalId", other.name().externalId(),
                "order-units-0-line", "1",
                "order-units-0-quantity", "2",
                "do", "show"));
        String page = clerk.submit(reference, "order", shown).asString();
        assertThat(lines(page)).containsExactly("Kettle 7: 3 of 3 can come back");
        assertThat(Jsoup.parse(page).select("[name=order-units-0-quantity]").val())
                .isEmpty();
    }

    @Test
    void an_order_that_is_looked_for_and_not_there_is_said_beside_its_number() {
        Response refused = clerk.submit(
                reference, "order", Map.of("order-source", "webshop", "order-externalId", "not there", "do", "show"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("value=\"not there\"", "href=\"#order-externalId\"");
    }

    private static List<String> lines(String page) {
        return Jsoup.parse(page).select("#order fieldset .field").stream()
                .map(field -> field.select("label").text() + ": "
                        + field.select(".hint").text())
                .toList();
    }

    /** What the page has chosen itself beside each line. */
    private static Map<String, String> hidden(String page) {
        return Jsoup.parse(page).select("#order input[type=hidden][name^=order-units-]").stream()
                .collect(Collectors.toMap(input -> input.attr("name"), input -> input.val()));
    }

    @Test
    void the_first_thing_to_do_is_to_find_the_order() {
        assertThat(page())
                .contains("The order is not found yet", "id=\"order\" open")
                .doesNotContain("id=\"goods\"", "Not decided");
    }

    @Test
    void an_order_that_there_is_not_leaves_the_number_where_it_was_typed() {
        Response refused =
                clerk.submit(reference, "order", Map.of("order-source", "webshop", "order-externalId", "not <there>"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("value=\"not &lt;there&gt;\"", "href=\"#order-externalId\"");
        assertThat(clerk.submit(reference, "order", Map.of()).asString()).contains("Write the order number.");
    }

    @Test
    void an_owner_sees_what_law_and_promise_say_side_by_side_as_it_was_when_the_order_was_found() {
        assertThat(page()).doesNotContain("What law and promise say");
        assertThat(evaluation().statusCode()).isEqualTo(404);
        matched();
        assertThat(page()).contains("What law and promise say", "By law", "It was bought by a consumer.");
        Response read = evaluation();
        assertThat(read.<List<String>>path("lines.title")).containsExactly("Kettle 1", "Kettle 2");
        assertThat(read.<List<String>>path("lines[0].sides.source")).contains("LAW");
        assertThat(read.<List<Boolean>>path("lines[0].sides.decides")).containsOnlyOnce(true);
    }

    private Response evaluation() {
        return FrontDoor.as(lead).get("/api/v1/cases/" + reference + "/goods/evaluation");
    }

    @Test
    void goods_are_taken_in_as_they_come_and_what_is_missing_is_seen() {
        matched();
        assertThat(page())
                .contains("Kettle 1", "Kettle 2", "The money may wait for these goods")
                .contains("The money is owed", "60.80 EUR", "href=\"/desk/receive/" + reference + "\"");
        Complaints.act(lead, reference, "parcels", Map.of("units", List.of(Map.of("line", "1", "quantity", 2))));
        assertThat(page())
                .containsPattern("<td[^>]*>Kettle 1</td><td[^>]*>2</td><td[^>]*>2</td>")
                .contains("took goods in");
        Complaints.act(lead, reference, "parcels", Map.of("units", List.of(Map.of("line", "2", "quantity", 1))));
        assertThat(page()).doesNotContain("The money may wait for these goods");
    }

    @Test
    void what_a_customer_says_of_sending_is_taken_down() {
        matched();
        assertThat(clerk.submit(reference, "goods/sending", Map.of()).asString())
                .contains("Write what shows that the goods were sent.");
        done("goods/sending", Map.of("sent-proof", "Omniva, RR123456789EE"), "SEND_GOODS");
        assertThat(page()).contains("RR123456789EE").doesNotContain("The money may wait for these goods");
    }

    private void matched() {
        done(
                "order",
                Map.of(
                        "order-source", order.name().source(),
                        "order-externalId", order.name().externalId()),
                "MATCH_ORDER");
    }

    private void done(String action, Map<String, String> typed, String verb) {
        Response done = clerk.submit(reference, action, typed);
        assertThat(done.statusCode()).as(done.asString()).isEqualTo(303);
        assertThat(done.getHeader("Location")).endsWith("?done=" + verb);
    }

    private String page() {
        return clerk.open("/desk/case/" + reference).asString();
    }
}
