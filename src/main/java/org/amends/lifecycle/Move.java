package org.amends.lifecycle;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One row of a machine: from one status, by a verb, to another.
 *
 * @param from empty for filing
 * @param by who may; any one of them is enough
 * @param given chooses between moves that share from and verb; empty means in every other case
 * @param guards all have to hold
 * @param starts the deadlines that begin; those that the command dates itself are begun by the command
 * @param fulfils the deadlines whose duty is done by it
 * @param supersedes the deadlines that no longer apply; {@link #endsEverything} means all
 * @param raised whether what starts begins one rung up
 */
public record Move(
        Optional<CaseStatus> from,
        Verb verb,
        CaseStatus to,
        Set<Party> by,
        Optional<Given> given,
        List<Guard> guards,
        Set<DeadlineKind> starts,
        Set<DeadlineKind> fulfils,
        Set<DeadlineKind> supersedes,
        boolean endsEverything,
        boolean raised) {

    static Row on(Verb verb) {
        return new Row(verb);
    }

    /** @param command empty while nothing is written yet */
    boolean appliesTo(CaseState state, Optional<Command> command) {
        return given.map(condition -> condition.holds(state, command)).orElse(true);
    }

    boolean entersWaiting() {
        return to == CaseStatus.WAITING_FOR_CUSTOMER && !from.equals(Optional.of(to));
    }

    boolean leavesWaiting() {
        return to != CaseStatus.WAITING_FOR_CUSTOMER && from.equals(Optional.of(CaseStatus.WAITING_FOR_CUSTOMER));
    }

    Move guardedAlsoBy(Guard... first) {
        List<Guard> all = Stream.concat(Stream.of(first), guards.stream()).toList();
        return new Move(from, verb, to, by, given, all, starts, fulfils, supersedes, endsEverything, raised);
    }

    Move insteadFrom(CaseStatus other) {
        return new Move(
                Optional.of(other), verb, to, by, given, guards, starts, fulfils, supersedes, endsEverything, raised);
    }

    /** The same under a condition, where it ends one more duty without a verdict. */
    Move givenAlso(Given condition, DeadlineKind superseded) {
        Set<DeadlineKind> all = EnumSet.of(superseded);
        all.addAll(supersedes);
        return new Move(
                from, verb, to, by, Optional.of(condition), guards, starts, fulfils, all, endsEverything, raised);
    }

    boolean allows(Set<Party> parties) {
        return by.stream().anyMatch(parties::contains);
    }

    /** Writes rows of the machine as sentences. */
    static final class Row {
        private final Verb verb;
        private final Set<Party> by = EnumSet.noneOf(Party.class);
        private final Set<DeadlineKind> starts = EnumSet.noneOf(DeadlineKind.class);
        private final Set<DeadlineKind> fulfils = EnumSet.noneOf(DeadlineKind.class);
        private final Set<DeadlineKind> supersedes = EnumSet.noneOf(DeadlineKind.class);
        private List<Guard> guards = List.of();
        private Optional<Given> given = Optional.empty();
        private boolean endsEverything;
        private boolean raised;

        private Row(Verb verb) {
            this.verb = verb;
        }

        Row by(Party first, Party... others) {
            by.addAll(EnumSet.of(first, others));
            return this;
        }

        Row given(Given condition) {
            given = Optional.of(condition);
            return this;
        }

        Row guardedBy(Guard... all) {
            guards = List.of(all);
            return this;
        }

        Row starts(DeadlineKind first, DeadlineKind... others) {
            starts.addAll(EnumSet.of(first, others));
            return this;
        }

        Row fulfils(DeadlineKind first, DeadlineKind... others) {
            fulfils.addAll(EnumSet.of(first, others));
            return this;
        }

        Row supersedes(DeadlineKind first, DeadlineKind... others) {
            supersedes.addAll(EnumSet.of(first, others));
            return this;
        }

        Row restarts(DeadlineKind kind) {
            return fulfils(kind).starts(kind);
        }

        Row endsEverything() {
            endsEverything = true;
            return this;
        }

        Row oneRungUp() {
            raised = true;
            return this;
        }

        List<Move> begins(CaseStatus to) {
            return List.of(move(Optional.empty(), to));
        }

        List<Move> from(CaseStatus from, CaseStatus to) {
            return List.of(move(Optional.of(from), to));
        }

        List<Move> within(Set<CaseStatus> statuses) {
            return statuses.stream().map(s -> move(Optional.of(s), s)).toList();
        }

        List<Move> fromEach(Set<CaseStatus> statuses, CaseStatus to) {
            return statuses.stream().map(s -> move(Optional.of(s), to)).toList();
        }

        private Move move(Optional<CaseStatus> from, CaseStatus to) {
            return new Move(
                    from,
                    verb,
                    to,
                    Set.copyOf(by),
                    given,
                    guards,
                    Set.copyOf(starts),
                    Set.copyOf(fulfils),
                    Set.copyOf(supersedes),
                    endsEverything,
                    raised);
        }
    }
}
