package org.amends.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.amends.Rule;
import org.amends.lifecycle.CaseStatus;
import org.amends.lifecycle.Effects;
import org.amends.lifecycle.Event;
import org.amends.lifecycle.Fact;
import org.amends.lifecycle.Verb;
import org.junit.jupiter.api.Test;

/** Which event closes a stage, and which stage is asked about. */
class StageTest {

    private static final Set<CaseStatus> OVER = Set.of(CaseStatus.SETTLED, CaseStatus.CLOSED);
    private static final Effects NONE = new Effects(List.of(), List.of(), List.of(), List.of(), Optional.empty());

    private static Event event(int seq, Verb verb, CaseStatus from, CaseStatus to, Event.ActorKind by) {
        return new Event(
                seq,
                verb,
                Optional.of(from),
                to,
                by,
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH.plusSeconds(seq),
                new UUID(0, 1),
                new Fact.Plain(),
                NONE);
    }

    @Test
    void whatever_brings_a_case_to_its_end_closes_the_last_stage_once() {
        for (Verb verb : Verb.values()) {
            for (CaseStatus from : CaseStatus.values()) {
                for (CaseStatus to : CaseStatus.values()) {
                    boolean ends = OVER.contains(to) && !OVER.contains(from);
                    assertThat(Stage.closedBy(event(1, verb, from, to, Event.ActorKind.SYSTEM))
                                    .equals(Optional.of(Stage.PUT_RIGHT)))
                            .as("%s from %s to %s", verb, from, to)
                            .isEqualTo(ends);
                }
            }
        }
    }

    @Test
    @Rule("S2-1")
    void a_receipt_that_left_by_itself_closes_no_stage_and_a_persons_letter_does() {
        assertThat(Stage.closedBy(acknowledged(Event.ActorKind.SYSTEM))).isEmpty();
        assertThat(Stage.closedBy(acknowledged(Event.ActorKind.STAFF))).contains(Stage.ACKNOWLEDGED);
    }

    private static Event acknowledged(Event.ActorKind by) {
        return event(1, Verb.ACKNOWLEDGE, CaseStatus.RECEIVED, CaseStatus.ACKNOWLEDGED, by);
    }

    @Test
    void of_any_history_the_stage_that_closed_last_is_asked_about() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int walk = 0; walk < 1_000; walk++) {
            List<Event> events = new ArrayList<>();
            Optional<Integer> last = Optional.empty();
            CaseStatus at = CaseStatus.RECEIVED;
            for (int seq = 1; seq <= random.nextInt(12); seq++) {
                CaseStatus to = CaseStatus.values()[random.nextInt(CaseStatus.values().length)];
                Verb verb = Verb.values()[random.nextInt(Verb.values().length)];
                Event event = event(seq, verb, at, to, Event.ActorKind.STAFF);
                events.add(event);
                last = Stage.closedBy(event).isPresent() ? Optional.of(seq) : last;
                at = to;
            }
            assertThat(ClosedStage.last(events).map(ClosedStage::seq))
                    .as("seed %d, walk %d", seed, walk)
                    .isEqualTo(last);
        }
    }
}
