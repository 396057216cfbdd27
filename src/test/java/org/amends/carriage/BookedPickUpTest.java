package org.amends.carriage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.amends.admin.ConnectedHouse;
import org.amends.customer.CustomerForm;
import org.amends.desk.Clerk;
import org.amends.goods.ReturnedGoods;
import org.amends.testing.PostgresResource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The hours that a customer chose are those for which the courier is booked, whatever happens on the way. */
@QuarkusTest
@TestProfile(ConnectedHouse.class)
class BookedPickUpTest {

    private static final Duration PAST_THE_LEASE = Duration.ofMinutes(3);

    @Inject
    FetchingShop shop;

    @Inject
    CarriageWatch watch;

    @SuppressWarnings("NullAway.Init")
    StandInCourier.Bookings courier;

    private final CustomerForm browser = new CustomerForm();

    @SuppressWarnings("NullAway.Init")
    private FetchingShop.Fetched fetched;

    @SuppressWarnings("NullAway.Init")
    private ReturnedGoods goods;

    @BeforeEach
    void a_shop_that_has_goods_fetched_by_a_courier() {
        fetched = shop.open();
        goods = fetched.goods();
    }

    @AfterEach
    void it_does_no_more() {
        shop.close(fetched);
    }

    /** What the customer presses, for the second of the times that are offered. */
    private String chosen() {
        String time = fetched.way().path("pickUps[1].from");
        Response asked =
                browser.submit(fetched.page(), fetched.page() + "/request", "method", "PICK_UP", "pickUpFrom", time);
        assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(303);
        return time;
    }

    private void assertBooked(JsonNode booking, String from, String until) {
        assertThat(booking.path("from").asText()).isEqualTo(from);
        assertThat(booking.path("until").asText()).isEqualTo(until);
    }

    private void timePasses() {
        Jdbi.create(PostgresResource.superuserJdbcUrl()).useHandle(handle -> handle.createUpdate("""
                        UPDATE return_parcel p SET pick_up_from = now() - interval '2 hours', pick_up_until = now()
                        FROM case_file c WHERE c.id = p.case_id AND c.reference = :reference
                        """)
                .bind("reference", goods.reference())
                .execute());
    }

    @Test
    void the_courier_is_booked_for_the_hours_that_the_customer_chose() {
        String until = fetched.way().path("pickUps[1].until");
        String from = chosen();
        assertThat(courier.about(goods.reference())).isEmpty();

        watch.run(Duration.ZERO);

        assertThat(courier.about(goods.reference()))
                .singleElement()
                .satisfies(booking -> assertBooked(booking, from, until));
        assertThat(fetched.way().<String>path("parcels[0].state")).isEqualTo("LABEL_READY");
        assertThat(fetched.way().<String>path("parcels[0].tracking")).startsWith("CO");
    }

    @Test
    void a_courier_that_did_not_answer_is_asked_for_the_same_hours_under_the_same_key() {
        String until = fetched.way().path("pickUps[1].until");
        String from = chosen();
        courier.answer(goods.reference(), 0, 503);
        watch.run(Duration.ZERO);
        watch.run(PAST_THE_LEASE);
        watch.run(PAST_THE_LEASE.multipliedBy(2));

        List<JsonNode> bookings = courier.about(goods.reference());

        assertThat(bookings).hasSize(3).allSatisfy(booking -> assertBooked(booking, from, until));
        assertThat(bookings.stream().map(one -> one.path("key").asText()).distinct())
                .hasSize(1);
        assertThat(fetched.way().<List<String>>path("parcels.state")).containsExactly("LABEL_READY");
    }

    @Test
    void when_nobody_drives_then_the_owner_reads_which_hours_were_wanted() {
        courier.answer(goods.reference(), 409);
        String from = chosen();
        watch.run(Duration.ZERO);
        assertThat(fetched.way().<String>path("parcels[0].state")).isEqualTo("LABEL_FAILED");
        assertThat(fetched.way().<String>path("parcels[0].pickUp.from")).isEqualTo(from);
        assertThat(Clerk.of(goods.owner())
                        .open("/desk/case/" + goods.reference() + "/way-back")
                        .asString())
                .contains("13:00–17:00");
    }

    @Test
    void another_booking_in_place_of_one_is_for_the_same_hours_and_none_is_made_for_hours_that_are_over() {
        String until = fetched.way().path("pickUps[1].until");
        String from = chosen();
        watch.run(Duration.ZERO);
        Clerk clerk = Clerk.of(goods.owner());
        String page = "/desk/case/" + goods.reference() + "/way-back";
        String again = page + "/" + fetched.way().path("parcels[0].id") + "/again";
        assertThat(clerk.sendFrom(page, again, Map.of()).statusCode()).isEqualTo(303);
        watch.run(Duration.ZERO);
        assertThat(courier.about(goods.reference()))
                .hasSize(2)
                .allSatisfy(booking -> assertBooked(booking, from, until));

        timePasses();
        String last = page + "/" + fetched.way().path("parcels[-1].id") + "/again";
        Response over = clerk.sendFrom(page, last, Map.of());

        assertThat(over.statusCode()).isEqualTo(409);
        assertThat(over.asString()).contains("is over");
        assertThat(courier.about(goods.reference())).hasSize(2);
    }
}
