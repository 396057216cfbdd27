package org.amends.policy;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.amends.lifecycle.DeadlineKind;
import org.amends.lifecycle.Machine;
import org.amends.policy.pack.Duty;
import org.amends.policy.pack.Trigger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A pack may start a duty exactly by what the lifecycle starts it by; so no clock of a pack is in vain. */
class StartedByTest {

    @ParameterizedTest
    @EnumSource(
            value = Duty.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"REFUND", "ATTENTION"})
    void a_pack_may_start_a_duty_by_what_the_lifecycle_starts_it_by(Duty duty) {
        DeadlineKind kind = DeadlineKind.valueOf(duty.name());

        assertThat(startedBy(kind)).isEqualTo(duty.mayStart());
    }

    private static Set<Trigger> startedBy(DeadlineKind kind) {
        return Stream.of(Machine.COMPLAINT)
                .flatMap(machine -> machine.moves().stream())
                .filter(move -> move.starts().contains(kind))
                .map(move -> StartedBy.of(kind, move.verb()))
                .collect(toSet());
    }
}
