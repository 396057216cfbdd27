package org.amends.desk.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.amends.desk.Clerk;
import org.amends.desk.Withdrawals;
import org.amends.order.Orders;
import org.amends.order.SampleOrder;
import org.amends.order.snapshot.OrderSnapshot;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders for whoever looks after them. */
@QuarkusTest
class OrdersPageTest {

    private static final String HEADER =
            "source,external_id,version,currency,concluded_at,consumer,country,concluded_online,line_id,title,units,paid,tax\n";

    @Inject
    Staffing staffing;

    @Inject
    Orders orders;

    @Inject
    Jdbi jdbi;

    private Clerk administrator;

    @BeforeEach
    void somebody_who_looks_after_them() {
        administrator = Clerk.of(staffing.hire(StaffRole.ADMIN));
    }

    @Test
    void of_a_file_with_a_bad_line_the_good_ones_are_taken_and_the_report_names_the_other() {
        String good = UUID.randomUUID().toString();
        String bad = UUID.randomUUID().toString();
        Response report = upload(HEADER + row(good, "1", "6000") + row(bad, "1", "a lot"), "page");
        assertThat(report.statusCode()).isEqualTo(200);
        assertThat(report.asString())
                .contains("What became of the file", "webshop/" + bad, "paid: ", "Refused")
                .doesNotContain("webshop/" + good);
        assertThat(look("webshop", good)).contains("Kettle", "€60.00");
        assertThat(look("webshop", bad)).contains("We know no such order.", "value=\"" + bad + "\"");
        assertThat(upload(HEADER + row(good, "1", "6000"), "page").asString())
                .contains("We hold this version already.");
    }

    @Test
    void the_report_is_a_file_as_well_and_no_cell_of_it_is_a_formula() {
        Response report = upload(HEADER + row("=cmd()", "1", "a lot"), "file");
        assertThat(report.getHeader("Content-Disposition")).contains("orders-report.csv");
        assertThat(report.asString())
                .startsWith("line,source,external_id,outcome,why\r\n")
                .contains("2,webshop,'=cmd(),refused,");
    }

    @Test
    void lines_of_json_are_known_by_their_first_brace() {
        assertThat(upload("{\"source\":\"webshop\"}\n", "page").asString()).contains("externalId", "Refused");
    }

    @Test
    void what_is_no_file_of_orders_is_said_in_a_sentence_and_never_an_error() {
        assertThat(upload("source,external_id,colour\n", "page").asString())
                .contains("href=\"#file\"", "a column that is not described");
        assertThat(upload("", "page").asString()).contains("Choose a file that has something in it.");
        for (byte[] junk : new byte[][] {
            {0, 1, 2, 3},
            {(byte) 0xff, (byte) 0xfe, 0x41, 0x0a},
            "\"".getBytes(StandardCharsets.UTF_8),
            "{".getBytes(StandardCharsets.UTF_8),
            "   \n\n".getBytes(StandardCharsets.UTF_8)
        }) {
            assertThat(administrator
                            .upload("/desk/orders", "<b>.csv", junk, Map.of("step", "page"))
                            .statusCode())
                    .isIn(200, 422);
        }
    }

    @Test
    void an_order_shows_its_ceilings_and_the_cases_that_speak_for_its_units() {
        OrderSnapshot order =
                new SampleOrder().line("1", 2, 45_90).line("2", 1, 10_00).snapshot();
        orders.take(order);
        String before = look(order.name().source(), order.name().externalId());
        assertThat(before).contains("Kettle 1", "Kettle 2", "€45.90", "€10.00", "None.");
        String reference = Withdrawals.matched(staffing.hire(StaffRole.LEAD), order);
        assertThat(look(order.name().source(), order.name().externalId())).contains(reference);
    }

    @Test
    void a_shop_that_does_not_answer_is_shown_with_its_trouble() {
        String shop = "shop-" + UUID.randomUUID();
        jdbi.useHandle(handle -> handle.execute(
                "INSERT INTO order_source (name, tried_at, taken, refused, trouble) VALUES (?, now(), 7, 2, 'the shop answered 503')",
                shop));
        assertThat(administrator.open("/desk/orders").asString())
                .contains(shop, "7 taken, 2 refused", "Not connected", "the shop answered 503");
    }

    @Test
    void only_managers_and_administrators_see_it() {
        for (StaffRole role : new StaffRole[] {StaffRole.AGENT, StaffRole.LEAD, StaffRole.AUDITOR, StaffRole.SHOP}) {
            assertThat(Clerk.of(staffing.hire(role)).open("/desk/orders").statusCode())
                    .isEqualTo(403);
        }
        assertThat(Clerk.of(staffing.hire(StaffRole.MANAGER))
                        .open("/desk/orders")
                        .asString())
                .contains("href=\"/desk/orders\"", "Shops that orders are fetched from");
    }

    private Response upload(String file, String step) {
        return administrator.upload(
                "/desk/orders", "orders.csv", file.getBytes(StandardCharsets.UTF_8), Map.of("step", step));
    }

    private String look(String source, String number) {
        return administrator
                .open("/desk/orders?source=" + source + "&externalId=" + number)
                .asString();
    }

    private static String row(String number, String units, String paid) {
        return "webshop," + number + ",1,EUR,2026-11-03T13:22:00Z,true,EE,true,1,Kettle," + units + "," + paid + ",0\n";
    }
}
