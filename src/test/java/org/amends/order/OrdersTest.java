package org.amends.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.amends.order.Taken.Outcome;
import org.amends.order.snapshot.OrderName;
import org.amends.order.snapshot.OrderSnapshot;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrdersTest {

    private final OrderName name = new OrderName("webshop", "A-" + UUID.randomUUID());

    @Inject
    Orders orders;

    @Inject
    Commitments commitments;

    @Inject
    Jdbi jdbi;

    @Test
    void an_order_is_found_again_by_its_name_and_its_id_just_as_it_was_told() {
        OrderSnapshot order = kettles(2).line("2", 1, 12_00).snapshot();

        Taken taken = orders.take(order);

        assertThat(taken.outcome()).isEqualTo(Outcome.CREATED);
        assertThat(taken.version()).isEqualTo(1);
        assertThat(orders.find(name))
                .hasValueSatisfying(found -> assertThat(found.snapshot()).isEqualTo(order));
        assertThat(orders.find(taken.order())).isEqualTo(orders.find(name));
        assertThat(orders.find(new OrderName("till", name.externalId()))).isEmpty();
    }

    @Test
    void the_seal_can_be_computed_from_what_the_database_keeps() throws Exception {
        Taken taken = orders.take(kettles(2).snapshot());

        String kept =
                jdbi.withHandle(handle -> handle.select("SELECT document FROM shop_order WHERE id = ?", taken.order())
                        .mapTo(String.class)
                        .one());
        byte[] canonical = new JsonCanonicalizer(kept.getBytes(StandardCharsets.UTF_8)).getEncodedUTF8();
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        assertThat(orders.find(name))
                .hasValueSatisfying(found -> assertThat(found.seal()).isEqualTo(digest));
    }

    @Test
    void a_newer_version_replaces_an_older_one_and_never_the_other_way_round() {
        Taken first = orders.take(kettles(2).version(5).snapshot());

        assertThat(orders.take(kettles(3).version(6).snapshot()))
                .isEqualTo(new Taken(first.order(), 6, Outcome.UPDATED));
        assertThat(orders.take(kettles(1).version(5).snapshot())).isEqualTo(new Taken(first.order(), 6, Outcome.OLDER));
        assertThat(orders.take(kettles(3).version(6).snapshot())).isEqualTo(new Taken(first.order(), 6, Outcome.SAME));
        assertThat(orders.take(kettles(4).version(6).snapshot()))
                .isEqualTo(new Taken(first.order(), 6, Outcome.SAME_VERSION_OTHER_CONTENT));
        assertThat(line(first, "1").units()).isEqualTo(3);
    }

    @Test
    void an_order_stays_in_its_currency() {
        Taken first = orders.take(kettles(2).snapshot());

        SampleOrder inYen = new SampleOrder().named(name).in("JPY").version(2).line("1", 2, 6_000);
        assertThat(orders.take(inYen.snapshot()).outcome()).isEqualTo(Outcome.OTHER_CURRENCY);
        assertThat(line(first, "1").paid()).isEqualTo(60_00);
    }

    @Test
    void twenty_versions_at_once_end_with_the_newest() throws Exception {
        List<Callable<Taken>> versions = LongStream.rangeClosed(1, 20)
                .<Callable<Taken>>mapToObj(version -> () ->
                        orders.take(kettles((int) version).version(version).snapshot()))
                .toList();

        List<Taken> taken = atOnce(versions);

        assertThat(taken).extracting(Taken::order).containsOnly(taken.get(0).order());
        assertThat(taken.stream().filter(one -> one.outcome() == Outcome.CREATED))
                .hasSize(1);
        assertThat(orders.find(name)).hasValueSatisfying(found -> {
            assertThat(found.snapshot().version()).isEqualTo(20);
            assertThat(line(taken.get(0), "1").units()).isEqualTo(20);
        });
    }

    @Test
    void a_ceiling_follows_the_shop_but_never_below_what_is_promised_already() {
        Taken taken = orders.take(
                kettles(3).line("2", 2, 20_00).line("3", 1, 5_00).paid(85_00, 0).snapshot());
        commit(taken, Map.of("1", 2, "2", 1));
        ceilings(taken).giveBack("1", "p1", 40_00, 4_00);

        orders.take(new SampleOrder()
                .named(name)
                .version(2)
                .line("1", 1, 30_00)
                .paid(35_00, 0)
                .delivery(0)
                .snapshot());

        assertThat(line(taken, "1")).isEqualTo(new Ceilings.Line(2, 2, 40_00, 40_00));
        assertThat(line(taken, "2")).isEqualTo(new Ceilings.Line(1, 1, 0, 0));
        assertThat(line(taken, "3")).isEqualTo(new Ceilings.Line(0, 0, 0, 0));
        assertThat(ceilings(taken).payment("p1")).isEqualTo(new Ceilings.Payment(44_00, 0, 44_00));
        assertThat(ceilings(taken).deliveryPaid()).isEqualTo(4_00);
    }

    @Test
    void what_was_refunded_elsewhere_counts_without_our_own_refunds() {
        Taken taken = orders.take(kettles(2).paid(64_90, 10_00).snapshot());
        assertThat(ceilings(taken).payment("p1")).isEqualTo(new Ceilings.Payment(64_90, 10_00, 0));

        ceilings(taken).giveBack("1", "p1", 20_00, 0);
        orders.take(kettles(2).version(2).paid(64_90, 35_00).snapshot());
        assertThat(ceilings(taken).payment("p1")).isEqualTo(new Ceilings.Payment(64_90, 15_00, 20_00));

        orders.take(kettles(2).version(3).paid(64_90, 15_00).snapshot());
        assertThat(ceilings(taken).payment("p1").elsewhere()).isZero();
    }

    @Test
    void many_orders_are_taken_together_and_each_is_told_what_became_of_it() {
        OrderName other = new OrderName("webshop", "B-" + UUID.randomUUID());
        orders.take(kettles(2).version(3).snapshot());

        List<Taken> taken = orders.takeAll(List.of(
                new SampleOrder().named(other).line("1", 1, 9_00).findable(),
                kettles(2).version(2).findable()));

        assertThat(taken).extracting(Taken::outcome).containsExactly(Outcome.CREATED, Outcome.OLDER);
        assertThat(orders.find(other)).hasValueSatisfying(found -> assertThat(found.id())
                .isEqualTo(taken.get(0).order()));
        assertThatThrownBy(() ->
                        orders.takeAll(List.of(kettles(1).findable(), kettles(2).findable())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static <T> List<T> atOnce(List<Callable<T>> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> done : threads.invokeAll(tasks)) {
                results.add(done.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private SampleOrder kettles(int units) {
        return new SampleOrder().named(name).line("1", units, units * 30_00L);
    }

    private void commit(Taken taken, Map<String, Integer> units) {
        List<Shortfall> missing = jdbi.inTransaction(handle -> commitments.commit(handle, taken.order(), units));
        assertThat(missing).isEmpty();
    }

    private Ceilings ceilings(Taken taken) {
        return new Ceilings(jdbi, taken.order());
    }

    private Ceilings.Line line(Taken taken, String id) {
        return ceilings(taken).line(id);
    }
}
