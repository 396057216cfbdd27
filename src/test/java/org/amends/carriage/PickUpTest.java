package org.amends.carriage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.amends.Rule;
import org.amends.customer.CustomerForm;
import org.amends.desk.Clerk;
import org.amends.goods.ReturnedGoods;
import org.amends.identity.FrontDoor;
import org.amends.time.OrganisationCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever has goods fetched chooses the hours among those that the shop promised. */
@QuarkusTest
class PickUpTest {

    @Inject
    FetchingShop shop;

    @Inject
    OrganisationCalendar calendar;

    private final CustomerForm browser = new CustomerForm();

    @SuppressWarnings("NullAway.Init")
    private FetchingShop.Fetched fetched;

    @SuppressWarnings("NullAway.Init")
    private ReturnedGoods goods;

    @BeforeEach
    void a_shop_that_fetches() {
        fetched = shop.open();
        goods = fetched.goods();
    }

    @AfterEach
    void it_fetches_no_more() {
        shop.close(fetched);
    }

    @Test
    void times_are_offered_on_the_next_working_days_and_never_today() {
        List<String> offered = fetched.way().path("pickUps.from");
        assertThat(offered).hasSize(10).isSorted();
        Instant first = Instant.parse(offered.get(0));
        assertThat(first).isAfter(Instant.now());
        assertThat(first.atZone(calendar.zone()).toLocalTime()).isEqualTo(LocalTime.of(9, 0));
        assertThat(Instant.parse(fetched.way().path("pickUps[0].until"))
                        .atZone(calendar.zone())
                        .toLocalTime())
                .isEqualTo(LocalTime.of(12, 30));
    }

    @Test
    void what_the_customer_chooses_is_kept_and_both_sides_read_it() {
        String time = fetched.way().path("pickUps[1].from");
        assertThat(browser.open(fetched.page()).asString()).contains("value=\"" + time + "\"", "When we come for it");

        Response asked =
                browser.submit(fetched.page(), fetched.page() + "/request", "method", "PICK_UP", "pickUpFrom", time);

        assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(303);
        assertThat(fetched.way().<String>path("parcels[0].pickUp.from")).isEqualTo(time);
        assertThat(browser.open(fetched.page()).asString()).contains("13:00–17:00");
        assertThat(Clerk.of(goods.owner())
                        .open("/desk/case/" + goods.reference() + "/way-back")
                        .asString())
                .contains("13:00–17:00");
        assertThat(Clerk.of(goods.owner())
                        .open("/desk/case/" + goods.reference())
                        .asString())
                .contains("13:00–17:00");
    }

    @Test
    @Rule("S2-11")
    void whoever_lives_elsewhere_reads_the_hours_of_their_clock_with_its_name() {
        given(FrontDoor.as(goods.owner()))
                .contentType("application/json")
                .body(Map.of("timeZone", "Asia/Tokyo"))
                .put("/api/v1/cases/" + goods.reference() + "/time-zone");

        browser.submit(
                fetched.page(),
                fetched.page() + "/request",
                "method",
                "PICK_UP",
                "pickUpFrom",
                fetched.way().<String>path("pickUps[1].from"));

        assertThat(Clerk.of(goods.owner())
                        .open("/desk/case/" + goods.reference())
                        .asString())
                .contains("22:00–02:00 (Japan Time)");
    }

    @Test
    void a_time_that_nobody_comes_at_is_refused_and_what_was_chosen_stays() {
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("method", "PICK_UP"),
                Map.of("method", "PICK_UP", "pickUpFrom", "2026-01-01T03:00:00Z"),
                Map.of("method", "MAIL_LABEL", "pickUpFrom", fetched.way().<String>path("pickUps[0].from")))) {
            Response refused = goods.send("way-back", wrong);
            assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(400);
            assertThat(refused.<String>path("errors[0].field")).isEqualTo("pickUpFrom");
        }
        Response page = browser.submit(fetched.page(), fetched.page() + "/request", "method", "PICK_UP");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.asString()).contains("id=\"pickUpFrom-error\"", "value=\"PICK_UP\" selected");
        assertThat(fetched.way().<List<?>>path("parcels")).isEmpty();
    }
}
