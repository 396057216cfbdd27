package org.amends.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.amends.Rule;
import org.amends.admin.ConnectedHouse;
import org.amends.casefile.FiledCase;
import org.amends.identity.FrontDoor;
import org.amends.outbox.kafka.EmbeddedKafka;
import org.amends.outbox.kafka.EmbeddedKafka.Written;
import org.amends.outbox.receiver.StandInReceiver.Received;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.amends.remedy.refund.RefundDeeds;
import org.amends.remedy.refund.RefundSender;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happened is written to a topic of the house's own Kafka: at least once, a case's events in their order. */
@QuarkusTest
@TestProfile(ConnectedHouse.class)
class KafkaDeliveryTest {

    private static final Duration NOW = Duration.ZERO;

    @Inject
    Staffing staffing;

    @Inject
    WebhookSender sender;

    @Inject
    RefundSender refunds;

    @Inject
    Jdbi jdbi;

    /** Put here by {@link KafkaOn}. */
    @SuppressWarnings("NullAway.Init")
    EmbeddedKafka kafka;

    private final String topic = "events-" + UUID.randomUUID();

    /** What other tests left behind is nobody's any more. */
    @BeforeEach
    void nobodyElseListens() {
        jdbi.useHandle(handle -> handle.execute("UPDATE webhook_endpoint SET enabled = false"));
    }

    private Subscription open(String... events) {
        kafka.create(topic, 4);
        return Subscription.to("kafka:" + topic, staffing, events);
    }

    @Test
    void a_test_call_counts_the_brokers_that_are_there() {
        FrontDoor.as(staffing.hire(StaffRole.ADMIN))
                .post("/api/v1/connectors/kafka/tests")
                .then()
                .statusCode(200)
                .body("test.good", equalTo(true))
                .body("test.said", equalTo("1 brokers"));
    }

    private List<Written> of(FiledCase filed) {
        return kafka.read(topic).stream()
                .filter(one -> one.key().filter(filed.reference()::equals).isPresent())
                .toList();
    }

    private static List<Integer> versions(List<Written> events) {
        return events.stream()
                .map(one -> JsonPath.from(one.data()).getInt("version"))
                .toList();
    }

    private static List<Integer> upTo(FiledCase filed) {
        return IntStream.rangeClosed(0, filed.read().<Integer>path("version"))
                .boxed()
                .toList();
    }

    @Test
    void an_event_has_every_attribute_and_says_what_a_webhook_is_told() {
        try (Subscription subscription = open();
                Hook hook = Hook.open(staffing)) {
            FiledCase filed = FiledCase.file(staffing).acknowledged();

            sender.run(NOW);

            List<Received> told = hook.receiver().of(filed.reference());
            List<Written> written = of(filed);
            assertThat(written).hasSameSizeAs(told).hasSizeGreaterThan(1);
            for (int i = 0; i < told.size(); i++) {
                Received webhook = told.get(i);
                Written event = written.get(i);
                assertThat(event.key()).contains(filed.reference());
                assertThat(event.headers())
                        .containsEntry("ce_specversion", "1.0")
                        .containsEntry("ce_id", webhook.id())
                        .containsEntry("ce_source", KafkaOn.SOURCE)
                        .containsEntry("ce_type", webhook.type())
                        .containsEntry("ce_subject", filed.reference())
                        .containsEntry("ce_partitionkey", filed.reference())
                        .containsEntry("content-type", "application/json")
                        .containsOnlyKeys(
                                "ce_specversion",
                                "ce_id",
                                "ce_source",
                                "ce_type",
                                "ce_subject",
                                "ce_time",
                                "ce_partitionkey",
                                "content-type");
                assertThat(event.event().getTime().toInstant())
                        .isEqualTo(Instant.parse(webhook.json().getString("timestamp")));
                assertThat(JsonPath.from(event.data()).getMap(""))
                        .isEqualTo(webhook.json().getMap("data"));
            }
            assertThat(subscription.deliveries("PENDING")).isEmpty();
            assertThat(subscription.deliveries("DELIVERED", filed.reference()))
                    .hasSameSizeAs(written)
                    .noneMatch(one -> one.containsKey("lastStatus"));
        }
    }

    @Test
    void notes_of_colleagues_stay_in_the_house() {
        try (Subscription subscription = open("case.noted")) {
            FiledCase filed = FiledCase.file(staffing).begun();
            filed.act(filed.asOwner(), "notes", Map.of("words", "She shouts; the driver is a friend of mine"));

            sender.run(NOW);

            assertThat(of(filed)).singleElement().satisfies(one -> assertThat(one.data())
                    .doesNotContain("friend of mine"));
            assertThat(subscription.deliveries("PENDING")).isEmpty();
        }
    }

    @Test
    @Rule("P9")
    void eight_cases_at_once_and_three_senders_keep_the_order_of_each_case_in_one_partition() {
        try (Subscription subscription = open()) {
            List<CompletableFuture<FiledCase>> filing = IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> FiledCase.file(staffing).begun()))
                    .toList();
            List<CompletableFuture<Void>> sending = IntStream.range(0, 3)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> {
                        while (filing.stream().anyMatch(one -> !one.isDone())) {
                            sender.run(NOW);
                        }
                    }))
                    .toList();
            sending.forEach(CompletableFuture::join);
            sender.run(NOW);

            assertThat(filing.stream().map(CompletableFuture::join)).allSatisfy(filed -> {
                List<Written> events = of(filed);
                assertThat(versions(events)).isEqualTo(upTo(filed));
                assertThat(events.stream().map(Written::partition).distinct()).hasSize(1);
                assertThat(events.stream().map(one -> one.event().getId())).doesNotHaveDuplicates();
            });
            assertThat(kafka.read(topic).stream().map(Written::partition).distinct())
                    .hasSizeGreaterThan(1);
            assertThat(subscription.deliveries("PENDING")).isEmpty();
        }
    }

    @Test
    void the_money_of_a_case_comes_in_its_partition() {
        try (Subscription subscription = open("case.filed", "refund.sent")) {
            RefundDeeds deeds = RefundDeeds.owing(staffing);
            String refund = deeds.approved(Map.of());
            refunds.run(NOW);

            sender.run(NOW);

            List<Written> events = of(deeds.filed());
            assertThat(events.stream().map(one -> one.event().getType())).containsExactly("case.filed", "refund.sent");
            assertThat(events.get(1).partition()).isEqualTo(events.get(0).partition());
            assertThat(events.get(1).event().getId()).startsWith("refund_" + refund);
            assertThat(events.get(1).event().getSubject())
                    .isEqualTo(deeds.filed().reference());
            assertThat(subscription.deliveries("PENDING")).isEmpty();
        }
    }

    @Test
    @Rule("P9")
    void a_broker_that_is_down_is_told_later_all_of_it_and_in_order_and_holds_no_webhook_up() {
        try (Subscription subscription = open();
                Hook hook = Hook.open(staffing)) {
            FiledCase filed = FiledCase.file(staffing);
            sendUntilAllAreTold(subscription);
            int written = of(filed).size();
            long told = versions(of(filed)).stream().distinct().count();
            assertThat(told).isPositive();
            kafka.stop();
            try {
                filed.begun();
                FiledCase.file(staffing);
                sender.run(NOW);
                filed.act(filed.asOwner(), "notes", Map.of("words", "Still down"));
                sender.run(NOW);
            } finally {
                kafka.startAgain();
            }

            int events = filed.read().<Integer>path("version") + 1;
            assertThat(hook.receiver().of(filed.reference())).hasSize(events);
            assertThat(of(filed)).hasSize(written);
            assertThat(subscription.deliveries("PENDING", filed.reference()))
                    .hasSize(events - (int) told)
                    .filteredOn(one -> one.containsKey("lastError"))
                    .singleElement()
                    .satisfies(one -> assertThat(one.get("lastError")).isIn("TIMEOUT", "CONNECTION"));

            sendUntilAllAreTold(subscription);

            assertThat(subscription.deliveries("PENDING")).isEmpty();
            assertThat(subscription.deliveries("DEAD")).isEmpty();
            assertThat(versions(of(filed)).stream().distinct()).isEqualTo(upTo(filed));
            assertThat(versions(of(filed))).isSorted();
        }
    }

    /** However slow the broker may be: what was not acknowledged in time is sent again. */
    private void sendUntilAllAreTold(Subscription subscription) {
        for (int day = 0;
                day < RetrySchedule.MOST && !subscription.deliveries("PENDING").isEmpty();
                day++) {
            sender.run(Duration.ofDays(day));
        }
    }

    @Test
    @Rule("P9")
    void what_a_topic_that_is_not_there_never_took_is_given_up_and_is_written_when_it_is_ordered_again() {
        try (Subscription subscription = Subscription.to("kafka:" + topic, staffing, "case.filed")) {
            FiledCase filed = FiledCase.file(staffing);

            sender.run(NOW);
            assertThat(subscription.deliveries("PENDING")).singleElement().satisfies(one -> assertThat(one)
                    .containsEntry("lastError", "TOPIC"));
            jdbi.useHandle(handle -> handle.createUpdate(
                            "UPDATE webhook_delivery SET attempts = :most - 1 WHERE endpoint_id = :id")
                    .bind("most", RetrySchedule.MOST)
                    .bind("id", UUID.fromString(subscription.id()))
                    .execute());
            sender.run(Duration.ofDays(1));

            Map<String, Object> dead = subscription.deliveries("DEAD").get(0);
            assertThat(dead)
                    .containsEntry("reference", filed.reference())
                    .containsEntry("lastError", "TOPIC")
                    .doesNotContainKey("lastStatus");

            kafka.create(topic, 1);
            Hook.post(filed.asManager(), subscription.path("/deliveries/" + dead.get("number") + "/replay"), "")
                    .then()
                    .statusCode(200);
            sender.run(NOW);
            assertThat(of(filed))
                    .singleElement()
                    .satisfies(one -> assertThat(one.event().getId()).isEqualTo(dead.get("messageId")));
        }
    }

    @Test
    void a_test_call_is_an_event_about_nothing_and_has_no_status() {
        try (Subscription subscription = open("case.filed")) {
            Hook.post(subscription.asAdmin(), subscription.path("/test"), "")
                    .then()
                    .statusCode(200)
                    .body("arrived", equalTo(true))
                    .body("status", nullValue())
                    .body("failure", nullValue());

            assertThat(kafka.read(topic)).singleElement().satisfies(ping -> {
                assertThat(ping.key()).isEmpty();
                assertThat(ping.event().getType()).isEqualTo("test.ping");
                assertThat(ping.event().getSubject()).isNull();
                assertThat(ping.data()).isEqualTo("{}");
            });
        }
    }

    @Test
    void there_is_no_secret_to_show_or_to_draw_anew_and_a_topic_never_becomes_a_webhook() {
        String token = FrontDoor.token(staffing.hire(StaffRole.ADMIN));
        Response added = Subscription.added(token, " Kafka:" + topic, "case.filed");
        added.then()
                .body("secret", nullValue())
                .body("endpoint.protocol", equalTo("KAFKA"))
                .body("endpoint.url", equalTo("kafka:" + topic));
        Subscription subscription = new Subscription(token, added);

        Hook.post(subscription.asAdmin(), subscription.path("/secret"), Map.of("version", 1))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/webhook-unsigned"));
        Map<String, Object> change = new HashMap<>(Subscription.terms("https://shop.test/hooks"));
        change.put("version", 1);
        change.put("enabled", true);
        subscription
                .asAdmin()
                .contentType("application/json")
                .body(change)
                .put(subscription.path(""))
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("other-protocol"));
        subscription.read().then().body("version", equalTo(1)).body("url", equalTo("kafka:" + topic));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kafka:",
                "kafka:.",
                "kafka:..",
                "kafka:__consumer_offsets",
                "KAFKA:__transaction_state",
                "kafka://10.0.0.1:9092/events",
                "kafka:events?acks=0",
                "kafka:../events",
                "kafka:two words",
                "kafka:события"
            })
    void what_is_no_topic_of_ours_is_refused(String address) {
        Hook.post(
                        FrontDoor.as(staffing.hire(StaffRole.ADMIN)),
                        Subscription.PATH,
                        Subscription.terms(address, "case.filed"))
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("url"))
                .body("errors.code", hasItem("not-a-topic"));
    }
}
