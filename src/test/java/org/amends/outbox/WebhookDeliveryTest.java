package org.amends.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.amends.Rule;
import org.amends.casefile.FiledCase;
import org.amends.outbox.receiver.Answer;
import org.amends.outbox.receiver.Failure;
import org.amends.outbox.receiver.StandInReceiver.Received;
import org.amends.outbox.receiver.StandInReceiver.Reply;
import org.amends.people.Staffing;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happened reaches whoever wants to know: signed, at least once, a case's events in their order. */
@QuarkusTest
class WebhookDeliveryTest {

    private static final Duration NOW = Duration.ZERO;
    private static final int ATTEMPTS = 10;

    @Inject
    Staffing staffing;

    @Inject
    WebhookSender sender;

    @Inject
    DeliveryQueue queue;

    @Inject
    Receivers receivers;

    @Inject
    MessageWriter writer;

    @Inject
    Transports transports;

    @Inject
    Jdbi jdbi;

    /** What other tests left behind is nobody's any more. */
    @BeforeEach
    void nobodyElseListens() {
        jdbi.useHandle(handle -> handle.execute("UPDATE webhook_endpoint SET enabled = false"));
    }

    @Test
    void a_message_is_signed_and_tells_how_the_case_stands() {
        try (Hook hook = Hook.open(staffing)) {
            FiledCase filed = FiledCase.file(staffing).acknowledged();

            sender.run(NOW);

            List<Received> told = hook.receiver().of(filed.reference());
            assertThat(told).isNotEmpty().allMatch(message -> Hook.isSignedWith(hook.secret(), message));
            assertThat(told.get(0).type()).isEqualTo("case.filed");
            assertThat(told.get(0).json().getString("timestamp"))
                    .isEqualTo(told.get(0).json().getString("data.happened.at"));
            Received last = told.get(told.size() - 1);
            assertThat(last.type()).isEqualTo("case.acknowledged");
            assertThat(last.json().getString("data.status"))
                    .isEqualTo(filed.read().path("status"));
            assertThat(last.json().getString("data.customer.name")).isEqualTo("Anna Tamm");
            assertThat(last.json().getList("data.deadlines")).isNotEmpty();
            assertThat(Math.abs(Long.parseLong(last.timestamp()) - Instant.now().getEpochSecond()))
                    .isLessThan(30);
            assertThat(last.id()).doesNotContain(".");
        }
    }

    @Test
    void a_message_that_was_changed_on_its_way_does_not_carry_a_good_signature() {
        try (Hook hook = Hook.open(staffing, "case.filed")) {
            FiledCase filed = FiledCase.file(staffing);
            sender.run(NOW);
            Received told = hook.receiver().of(filed.reference()).get(0);
            assertThat(Hook.isSignedWith(hook.secret(), told)).isTrue();
            assertThat(Hook.isSignedWith(
                            hook.secret(),
                            new Received(told.id(), told.timestamp(), told.signature(), "", told.body() + " ")))
                    .isFalse();
        }
    }

    @Test
    void notes_of_colleagues_and_whose_conduct_it_is_about_stay_in_the_house() {
        try (Hook hook = Hook.open(staffing)) {
            FiledCase filed = FiledCase.file(staffing).begun();
            filed.act(filed.asOwner(), "notes", Map.of("words", "She shouts; the driver is a friend of mine"));

            sender.run(NOW);

            List<Received> told = hook.receiver().of(filed.reference());
            assertThat(told.stream().map(Received::type)).contains("case.noted");
            assertThat(told).noneMatch(message -> message.body().contains("friend of mine"));
            assertThat(told).noneMatch(message -> message.json().getMap("data").containsKey("named"));
            assertThat(told.stream().map(Received::version))
                    .containsExactlyElementsOf(
                            IntStream.range(0, told.size()).boxed().toList());
        }
    }

    @Test
    void an_endpoint_hears_of_the_events_that_it_wants_and_a_house_without_one_writes_nothing() {
        int before = rows();
        FiledCase untold = FiledCase.file(staffing);
        assertThat(rows()).isEqualTo(before);
        try (Hook hook = Hook.open(staffing, "case.started", "case.noted")) {
            FiledCase filed = FiledCase.file(staffing).begun();

            sender.run(NOW);

            assertThat(hook.receiver().received().stream().map(Received::type)).containsExactly("case.started");
            assertThat(hook.receiver().of(filed.reference())).hasSize(1);
            assertThat(hook.receiver().of(untold.reference())).isEmpty();
        }
    }

    private int rows() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM webhook_delivery")
                .mapTo(Integer.class)
                .one());
    }

    @Test
    @Rule("P9")
    void an_event_does_not_overtake_an_earlier_one_of_its_case_and_other_cases_go_on() {
        try (Hook hook = Hook.open(staffing)) {
            FiledCase stuck = FiledCase.file(staffing).begun();
            FiledCase other = FiledCase.file(staffing).begun();
            Set<String> failed = ConcurrentHashMap.newKeySet();
            hook.receiver().answer(message -> {
                boolean once = stuck.reference().equals(message.reference())
                        && message.version() == 1
                        && failed.add(message.id());
                return Reply.of(once ? 500 : 200);
            });

            sender.run(NOW);

            assertThat(versions(hook, stuck)).containsExactly(0, 1);
            assertThat(versions(hook, other)).hasSizeGreaterThan(2).isSorted();
            stuck.act(stuck.asOwner(), "notes", Map.of("words", "One more"));
            sender.run(NOW);
            assertThat(versions(hook, stuck)).containsExactly(0, 1);

            sender.run(Duration.ofMinutes(1));

            int newest = stuck.read().path("version");
            List<Integer> all = versions(hook, stuck);
            assertThat(all.subList(0, 2)).containsExactly(0, 1);
            assertThat(all.subList(2, all.size()))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, newest).boxed().toList());
            assertThat(hook.deliveries("PENDING")).isEmpty();
        }
    }

    private static List<Integer> versions(Hook hook, FiledCase filed) {
        return hook.receiver().of(filed.reference()).stream()
                .map(Received::version)
                .toList();
    }

    @Test
    @Rule("P9")
    void a_sender_that_died_between_the_call_and_the_note_of_it_is_followed_by_one_that_sends_the_same_again() {
        try (Hook hook = Hook.open(staffing, "case.filed")) {
            FiledCase filed = FiledCase.file(staffing);
            UUID id = UUID.fromString(hook.id());
            Due due = queue.lease(id, 1, NOW).get(0);
            Receiver receiver = receivers.find(id).orElseThrow();
            Message message = writer.write(due);
            transports.to(receiver).send(message, receiver).join();

            sender.run(NOW);
            assertThat(hook.receiver().of(filed.reference())).hasSize(1);
            sender.run(Duration.ofMinutes(2));

            List<Received> told = hook.receiver().of(filed.reference());
            assertThat(told).hasSize(2);
            assertThat(told.get(1).id()).isEqualTo(told.get(0).id());
            assertThat(told.get(1).body()).isEqualTo(told.get(0).body());
            sender.run(Duration.ofMinutes(5));
            assertThat(hook.receiver().of(filed.reference())).hasSize(2);
        }
    }

    @Test
    void the_result_of_an_attempt_that_is_over_changes_nothing() {
        try (Hook hook = Hook.open(staffing, "case.filed")) {
            FiledCase filed = FiledCase.file(staffing);
            UUID id = UUID.fromString(hook.id());
            Due first = queue.lease(id, 1, NOW).get(0);
            Due second = queue.lease(id, 1, Duration.ofMinutes(2)).get(0);

            queue.dead(first, Answer.failed(Failure.TIMEOUT));

            assertThat(second.attempts()).isEqualTo(2);
            assertThat(hook.deliveries("PENDING", filed.reference())).hasSize(1);
        }
    }

    @Test
    @Rule("P9")
    void what_is_given_up_is_seen_with_its_case_and_is_sent_again_under_its_id() {
        try (Hook hook = Hook.open(staffing, "case.filed", "case.acknowledged")) {
            FiledCase filed = FiledCase.file(staffing).acknowledged();
            hook.receiver().answer(message -> Reply.of(message.version() == 0 ? 503 : 200));
            for (int i = 1; i < ATTEMPTS; i++) {
                sender.run(Duration.ofDays(2L * i));
                assertThat(hook.deliveries("DEAD")).isEmpty();
            }
            assertThat(versions(hook, filed)).hasSize(ATTEMPTS - 1).containsOnly(0);

            sender.run(Duration.ofDays(2L * ATTEMPTS));

            Map<String, Object> dead = hook.deliveries("DEAD").get(0);
            assertThat(dead)
                    .containsEntry("reference", filed.reference())
                    .containsEntry("type", "case.filed")
                    .containsEntry("attempts", ATTEMPTS)
                    .containsEntry("lastStatus", 503)
                    .containsEntry("lastError", "STATUS");
            sender.run(NOW);
            assertThat(types(hook, filed)).hasSize(ATTEMPTS + 1).endsWith("case.filed", "case.acknowledged");
            assertThat(filed.asManager()
                            .get("/api/v1/reports/dead-letters?limit=500")
                            .jsonPath()
                            .getList("items.reference"))
                    .contains(filed.reference());

            hook.receiver().answer(message -> Reply.of(200));
            Hook.post(filed.asManager(), hook.path("/deliveries/" + dead.get("number") + "/replay"), "")
                    .then()
                    .statusCode(200)
                    .body("messages", equalTo(1));
            sender.run(NOW);

            assertThat(hook.deliveries("DEAD")).isEmpty();
            List<Received> filings = hook.receiver().of(filed.reference()).stream()
                    .filter(message -> message.version() == 0)
                    .toList();
            assertThat(filings).hasSize(ATTEMPTS + 1);
            assertThat(filings.stream().map(Received::id)).containsOnly((String) dead.get("messageId"));
            assertThat(filings.stream().map(Received::body).distinct()).hasSize(1);
            Hook.post(hook.asAdmin(), hook.path("/deliveries/" + dead.get("number") + "/replay"), "")
                    .then()
                    .statusCode(409);
        }
    }

    private static List<String> types(Hook hook, FiledCase filed) {
        return hook.receiver().of(filed.reference()).stream()
                .map(Received::type)
                .toList();
    }

    @Test
    void everything_since_a_moment_is_sent_again_also_what_happened_before_the_endpoint_was_there() {
        Instant before = Instant.now().minusSeconds(2);
        FiledCase filed = FiledCase.file(staffing).begun();
        try (Hook hook = Hook.open(staffing)) {
            filed.act(filed.asOwner(), "notes", Map.of("words", "While it listens"));
            sender.run(NOW);
            assertThat(hook.receiver().of(filed.reference())).hasSize(1);

            Hook.post(hook.asAdmin(), hook.path("/replay"), Map.of("since", before.toString()))
                    .then()
                    .statusCode(200);
            sender.run(NOW);

            int newest = filed.read().path("version");
            List<Received> told = hook.receiver().of(filed.reference());
            assertThat(told.subList(1, told.size()).stream().map(Received::version))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(0, newest).boxed().toList());
            assertThat(told.get(told.size() - 1).id()).isEqualTo(told.get(0).id());
        }
    }

    @Test
    void for_a_day_the_former_secret_signs_along_with_the_new_one() {
        try (Hook hook = Hook.open(staffing, "case.filed")) {
            String former = hook.secret();
            hook.rotate();
            FiledCase filed = FiledCase.file(staffing);
            sender.run(NOW);

            Received told = hook.receiver().of(filed.reference()).get(0);
            assertThat(hook.secret()).isNotEqualTo(former);
            assertThat(Hook.isSignedWith(former, told)).isTrue();
            assertThat(Hook.isSignedWith(hook.secret(), told)).isTrue();

            jdbi.useHandle(
                    handle -> handle.createUpdate("UPDATE webhook_endpoint SET former_until = now() WHERE id = :id")
                            .bind("id", UUID.fromString(hook.id()))
                            .execute());
            FiledCase next = FiledCase.file(staffing);
            sender.run(NOW);
            Received later = hook.receiver().of(next.reference()).get(0);
            assertThat(Hook.isSignedWith(former, later)).isFalse();
            assertThat(Hook.isSignedWith(hook.secret(), later)).isTrue();
        }
    }

    @Test
    void a_receiver_that_says_that_it_is_gone_is_switched_off_and_what_waited_for_it_is_given_up() {
        try (Hook hook = Hook.open(staffing)) {
            hook.receiver().answer(message -> Reply.of(410));
            FiledCase filed = FiledCase.file(staffing).begun();

            sender.run(NOW);

            assertThat(hook.receiver().of(filed.reference())).hasSize(1);
            hook.read().then().body("enabled", equalTo(false));
            assertThat(hook.deliveries("PENDING")).isEmpty();
            assertThat(hook.deliveries("DEAD", filed.reference()))
                    .hasSizeGreaterThan(2)
                    .allMatch(dead -> "GONE".equals(dead.get("lastError")));
            hook.asAdmin().get(hook.path("/changes")).then().body("[0].deed", equalTo("GONE"));
            Hook.post(hook.asAdmin(), hook.path("/replay"), Map.of()).then().statusCode(409);

            hook.receiver().answer(message -> Reply.of(200));
            hook.switched(true).then().statusCode(200);
            Hook.post(hook.asAdmin(), hook.path("/replay"), Map.of()).then().statusCode(200);
            sender.run(NOW);
            assertThat(hook.deliveries("DEAD")).isEmpty();
            assertThat(versions(hook, filed).subList(1, versions(hook, filed).size()))
                    .startsWith(0)
                    .isSorted();
        }
    }

    @Test
    void a_receiver_is_left_alone_for_as_long_as_it_asks() {
        try (Hook hook = Hook.open(staffing, "case.filed")) {
            hook.receiver().answer(message -> Reply.of(429).with("Retry-After", "7200"));
            FiledCase filed = FiledCase.file(staffing);
            sender.run(NOW);

            Instant next = Instant.parse((String)
                    hook.deliveries("PENDING", filed.reference()).get(0).get("nextAttempt"));
            assertThat(next)
                    .isBetween(Instant.now().plusSeconds(7_100), Instant.now().plusSeconds(7_300));
            sender.run(Duration.ofMinutes(100));
            assertThat(hook.receiver().of(filed.reference())).hasSize(1);
        }
    }

    @Test
    void a_slow_receiver_holds_nobody_else_up_and_is_given_up_when_its_time_is_over() {
        try (Hook slow = Hook.open(staffing, "case.filed");
                Hook quick = Hook.open(staffing, "case.filed")) {
            slow.receiver().answer(message -> Reply.of(200).after(8_000));
            List<FiledCase> all = IntStream.range(0, 12)
                    .mapToObj(i -> FiledCase.file(staffing))
                    .toList();
            CompletableFuture<Void> run = CompletableFuture.runAsync(() -> sender.run(NOW));

            Instant began = Instant.now();
            while (quick.receiver().received().size() < all.size()
                    && Instant.now().isBefore(began.plusSeconds(2))) {
                Thread.onSpinWait();
            }
            assertThat(quick.receiver().received()).hasSize(all.size());
            assertThat(run).isNotDone();

            run.join();
            assertThat(slow.deliveries("PENDING")).allMatch(waits -> "TIMEOUT".equals(waits.get("lastError")));
        }
    }

    @Test
    @Rule("P9")
    void two_senders_at_once_send_each_message_once_and_in_order() {
        try (Hook hook = Hook.open(staffing)) {
            List<FiledCase> all = IntStream.range(0, 6)
                    .mapToObj(i -> FiledCase.file(staffing).begun())
                    .toList();

            CompletableFuture.allOf(IntStream.range(0, 3)
                            .mapToObj(i -> CompletableFuture.runAsync(() -> sender.run(NOW)))
                            .toArray(CompletableFuture[]::new))
                    .join();

            assertThat(hook.receiver().received().stream().map(Received::id)).doesNotHaveDuplicates();
            assertThat(all).allSatisfy(filed -> assertThat(versions(hook, filed))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(0, filed.read().<Integer>path("version"))
                                    .boxed()
                                    .toList()));
        }
    }

    @Test
    void what_arrived_is_forgotten_after_a_month_and_what_did_not_is_kept() {
        try (Hook hook = Hook.open(staffing, "case.filed")) {
            FiledCase arrived = FiledCase.file(staffing);
            sender.run(NOW);
            hook.receiver().answer(message -> Reply.of(410));
            FiledCase dead = FiledCase.file(staffing);
            sender.run(NOW);
            jdbi.useHandle(handle -> handle.createUpdate(
                            "UPDATE webhook_delivery SET ended_at = now() - INTERVAL '31 days' WHERE endpoint_id = :id")
                    .bind("id", UUID.fromString(hook.id()))
                    .execute());

            queue.forgetOld();

            assertThat(hook.deliveries("", arrived.reference())).isEmpty();
            assertThat(hook.deliveries("", dead.reference())).hasSize(1);
        }
    }
}
