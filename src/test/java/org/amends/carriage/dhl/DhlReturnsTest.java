package org.amends.carriage.dhl;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.amends.admin.ConnectedHouse;
import org.amends.carriage.CarriageWatch;
import org.amends.carriage.dhl.StandInDhl.Fault;
import org.amends.desk.Clerk;
import org.amends.goods.ReturnedGoods;
import org.amends.identity.FrontDoor;
import org.amends.order.Orders;
import org.amends.order.SampleOrder;
import org.amends.people.Staffing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the carrier does, a wish becomes one label, or a colleague hears of it. */
@QuarkusTest
@TestProfile(ConnectedHouse.class)
class DhlReturnsTest {

    private static final Map<String, String> BERLIN = Map.of(
            "name",
            "Anna Tamm",
            "street",
            "Unter den Linden 1",
            "postcode",
            "10117",
            "city",
            "Berlin",
            "country",
            "DE");
    private static final Duration PAST_THE_LEASE = Duration.ofMinutes(3);
    private static final Duration PAST_ALL_PATIENCE = Duration.ofHours(2);

    @Inject
    Staffing staffing;

    @Inject
    Orders orders;

    @Inject
    CarriageWatch watch;

    @SuppressWarnings("NullAway.Init")
    StandInDhl dhl;

    @SuppressWarnings("NullAway.Init")
    private ReturnedGoods goods;

    @BeforeEach
    void goods_for_whose_way_back_the_shop_pays() {
        goods = ReturnedGoods.of(
                staffing, orders, new SampleOrder().line("1", 2, 45_90).freeReturn());
    }

    private void asked() {
        goods.done("way-back", Map.of("method", "MAIL_LABEL", "from", BERLIN));
    }

    private Response way() {
        return given(FrontDoor.as(goods.owner())).get("/api/v1/cases/" + goods.reference() + "/way-back");
    }

    private List<String> states() {
        return way().path("parcels.state");
    }

    @Test
    void a_label_comes_with_its_number_and_nobody_has_to_make_it() {
        asked();
        assertThat(dhl.asked(goods.reference())).isEmpty();
        watch.run(Duration.ZERO);
        assertThat(states()).containsExactly("LABEL_READY");
        assertThat(way().<String>path("parcels[0].tracking")).startsWith("99999");
        assertThat(dhl.asked(goods.reference())).singleElement().satisfies(body -> {
            assertThat(body.at("/receiverId").asText()).isEqualTo("deu");
            assertThat(body.at("/shipper/country").asText()).isEqualTo("DEU");
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"SILENT_AFTER_EFFECT", "TROUBLE_500", "NO_JSON"})
    void when_no_answer_can_be_read_it_is_asked_again_after_a_while(Fault fault) {
        dhl.fail(goods.reference(), fault);
        asked();
        watch.run(Duration.ZERO);
        watch.run(Duration.ZERO);
        assertThat(states()).containsExactly("REQUESTED");
        assertThat(dhl.asked(goods.reference())).hasSize(1);
        watch.run(PAST_THE_LEASE);
        assertThat(states()).containsExactly("LABEL_READY");
        assertThat(dhl.asked(goods.reference())).hasSize(2);
    }

    @Test
    void what_is_refused_or_never_answered_becomes_the_owners() {
        dhl.fail(goods.reference(), Fault.REFUSED_400);
        asked();
        watch.run(Duration.ZERO);
        watch.run(Duration.ZERO);
        assertThat(states()).containsExactly("LABEL_FAILED");
        assertThat(Clerk.of(goods.owner())
                        .open("/desk/case/" + goods.reference())
                        .asString())
                .containsOnlyOnce("Make it by hand and attach it");
        goods.done(
                "way-back/" + way().path("parcels[0].id") + "/label",
                Map.of("instructions", "Bring it to our counter."));
        assertThat(states()).containsExactly("LABEL_READY");
    }

    @Test
    void a_carrier_that_is_silent_for_long_is_given_up() {
        dhl.fail(goods.reference(), Fault.TROUBLE_500, Fault.TROUBLE_500);
        asked();
        watch.run(Duration.ZERO);
        watch.run(PAST_ALL_PATIENCE);
        assertThat(states()).containsExactly("LABEL_FAILED");
    }

    @Test
    void two_replicas_ask_once() throws Exception {
        asked();
        ExecutorService replicas = Executors.newFixedThreadPool(2);
        try {
            Callable<Boolean> run = () -> {
                watch.run(Duration.ZERO);
                return true;
            };
            replicas.invokeAll(List.of(run, run));
        } finally {
            replicas.shutdownNow();
        }
        assertThat(dhl.asked(goods.reference())).hasSize(1);
        assertThat(states()).containsExactly("LABEL_READY");
    }

    @Test
    void whoever_does_not_say_where_it_comes_from_is_asked_for_it() {
        goods.refused("way-back", Map.of("method", "MAIL_LABEL"), 400, "from");
        assertThat(states()).isEmpty();
    }

    @Test
    void from_a_country_that_the_carrier_does_not_serve_the_owner_makes_it() {
        goods.done(
                "way-back",
                Map.of(
                        "method",
                        "MAIL_LABEL",
                        "from",
                        Map.of("name", "A", "street", "B 1", "postcode", "1", "city", "C", "country", "ee")));
        watch.run(Duration.ZERO);
        assertThat(states()).containsExactly("LABEL_FAILED");
        assertThat(dhl.asked(goods.reference())).isEmpty();
    }
}
