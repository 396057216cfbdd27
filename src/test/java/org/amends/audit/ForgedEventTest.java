package org.amends.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.amends.Rule;
import org.amends.testing.PostgresResource;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The service's role may call append_events. What it may not write through that one door, and what is named if it does. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForgedEventTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String APPEND = "SELECT append_events(:events, '[]', cast(:words AS jsonb), '[]', NULL)";

    private LivedCase lived;

    @BeforeAll
    void a_case_lives() {
        lived = LivedCase.live();
    }

    private record Forgery(String sentence, FindingCode code, Consumer<ObjectNode> change) {
        @Override
        public String toString() {
            return sentence;
        }
    }

    static List<Forgery> named() {
        return List.of(
                new Forgery("a duty ends without a verdict", FindingCode.EFFECT_IMPOSSIBLE, e -> e.putArray("ended")
                        .add(7777)),
                new Forgery("a promise that is not due is judged missed", FindingCode.VERDICT_UNTRUE, e -> e.putArray(
                                "judged")
                        .addObject()
                        .put("deadline", 7777)
                        .put("verdict", "MISSED")),
                new Forgery("a ladder is quieted that nobody accepted", FindingCode.EFFECT_IMPOSSIBLE, e -> e.putArray(
                                "quieted")
                        .add(7777)),
                new Forgery("a rung fires before its time", FindingCode.EFFECT_IMPOSSIBLE, e -> e.putObject("fired")
                        .put("deadline", 7777)
                        .put("level", 0)
                        .put("notified", e.get("owner").asText())),
                new Forgery("an event has no facts", FindingCode.EVENT_UNREADABLE, e -> e.remove("fact")));
    }

    static List<Forgery> refused() {
        return List.of(
                new Forgery(
                        "it lies about where the case was", FindingCode.MOVE_ILLEGAL, e -> e.put("from", "RECEIVED")),
                new Forgery("it makes a move that is none", FindingCode.MOVE_ILLEGAL, e -> e.put("to", "CLOSED")),
                new Forgery(
                        "it gives a verdict twice",
                        FindingCode.EFFECT_IMPOSSIBLE,
                        e -> e.putArray("judged").addObject().put("deadline", 1).put("verdict", "MET")),
                new Forgery(
                        "it looks at a deadline that has ended", FindingCode.EFFECT_IMPOSSIBLE, e -> e.putObject("next")
                                .put("deadline", 1)
                                .put("dueAt", e.get("at").asText())),
                new Forgery(
                        "it leaves an open case without a deadline",
                        FindingCode.EFFECT_IMPOSSIBLE,
                        e -> e.putNull("next")),
                new Forgery(
                        "it makes nobody the owner",
                        FindingCode.EFFECT_IMPOSSIBLE,
                        e -> e.put("owner", "00000000-0000-0007-0000-000000000007")),
                new Forgery("it is of another machine", FindingCode.MOVE_ILLEGAL, e -> e.put("machine", "complaint-0")),
                new Forgery(
                        "it dates itself in another form",
                        FindingCode.EVENT_COLUMNS_DIFFER,
                        e -> e.put("at", "2026-11-24T10:00:00Z")),
                new Forgery("it is of an unknown form", FindingCode.EVENT_UNREADABLE, e -> e.put("v", 2)));
    }

    @Test
    @Rule("P6")
    void an_honest_event_passes_so_that_the_forgeries_fail_for_their_lies() {
        service().inTransaction(handle -> {
            assertThat(append(handle, canonical(note()), "[]")).isEqualTo(1);
            assertThat(Attacker.proof(handle).result().findings()).isEmpty();
            return handle;
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    @Rule("P6")
    @Rule("S3-11")
    void a_forged_event_is_refused(Forgery forgery) {
        ObjectNode event = note();
        forgery.change().accept(event);

        assertThatThrownBy(() -> service().inTransaction(handle -> append(handle, canonical(event), "[]")))
                .isInstanceOf(JdbiException.class);
    }

    @Test
    @Rule("P6")
    void an_event_for_a_version_that_has_passed_moves_nothing() {
        ObjectNode event = note();
        event.put("seq", lived.read().state().version());

        assertThat(service().<Integer>inTransaction(handle -> append(handle, canonical(event), "[]")))
                .isZero();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("named")
    @Rule("P5")
    void what_no_constraint_can_refuse_is_named(Forgery forgery) {
        ObjectNode event = note();
        forgery.change().accept(event);
        String open = String.valueOf(Attacker.openDeadline(lived));
        byte[] bytes = canonical(event).replace("7777", open).getBytes(StandardCharsets.UTF_8);

        assertNamed(new String(bytes, StandardCharsets.UTF_8), "[]", forgery.code());
    }

    @Test
    @Rule("P5")
    void bytes_in_another_form_than_rfc_8785_are_named() {
        assertNamed(canonical(note()).replace("\"v\":1", "\"v\": 1"), "[]", FindingCode.EVENT_NOT_CANONICAL);
    }

    @Test
    @Rule("P5")
    void words_without_a_digest_are_named() {
        String words = "[{\"case\":\"%s\",\"seq\":%d,\"field\":\"words\",\"body\":\"x\",\"salt\":\"00\"}]"
                .formatted(lived.id(), lived.read().state().version() + 1);

        assertNamed(canonical(note()), words, FindingCode.WORDS_ADDED);
    }

    private void assertNamed(String event, String words, FindingCode code) {
        List<Finding> findings = service().inTransaction(handle -> {
            assertThat(append(handle, event, words)).isEqualTo(1);
            return Attacker.proof(handle).result().findings();
        });
        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.caseReference()).contains(lived.reference().text());
        });
    }

    private static int append(Handle handle, String event, String words) {
        return handle.createQuery(APPEND)
                .bindArray(
                        "events",
                        byte[].class,
                        Stream.of(event.getBytes(StandardCharsets.UTF_8)).toList())
                .bind("words", words)
                .mapTo(Integer.class)
                .one();
    }

    /** A note by the service, as the next event of the case. */
    private ObjectNode note() {
        try {
            var log = lived.read().log();
            ObjectNode event =
                    (ObjectNode) JSON.readTree(log.get(log.size() - 1).canonical());
            event.put("seq", log.size())
                    .put("verb", "NOTE")
                    .put("from", event.get("to").asText());
            List.of("started", "ended", "judged", "quieted").forEach(event::putArray);
            event.putNull("fired");
            event.putObject("fact");
            event.putObject("words");
            return event;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String canonical(ObjectNode event) {
        try {
            return new JsonCanonicalizer(JSON.writeValueAsBytes(event)).getEncodedString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Attacker service() {
        return new Attacker(PostgresResource.application(), "SET LOCAL ROLE amends_app");
    }
}
