package org.amends.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.amends.casefile.CaseMoves;
import org.amends.lifecycle.CaseState;
import org.amends.lifecycle.Colleagues;
import org.amends.lifecycle.Command;
import org.amends.lifecycle.OpenDeadline;
import org.amends.people.Roster;
import org.amends.people.Rosters;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Fires every rung whose time has come: once, in whichever replica claims it first. There is no leader; all replicas
 * sweep at once, on the database's clock. A claim lasts as long as its transaction, so a replica that dies leaves the
 * rung to the others.
 */
@ApplicationScoped
public class EscalationSweep {

    /** Fires the canary in the same breath, so that it is silent whenever the claim is; see the table. */
    private static final String CLAIM = """
            WITH canary_fired AS (
                UPDATE canary SET fired_at = now(), due_at = now() + :canary
                WHERE one = (SELECT one FROM canary WHERE due_at <= now() FOR UPDATE SKIP LOCKED))
            SELECT case_id, number, level, action, rung, at FROM claim_due_steps(:most, :ahead)
            """;

    private static final Logger LOG = Logger.getLogger(EscalationSweep.class);

    /** The classes of SQLSTATE: connection, transaction rollback, resources, operator's intervention, lock. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "57", "55");

    private final Jdbi jdbi;
    private final Rosters rosters;
    private final CaseMoves cases;
    private final StepsAside aside;
    private final DeadlineConfig config;
    private final SweepConfig watch;

    EscalationSweep(
            Jdbi jdbi, Rosters rosters, CaseMoves cases, StepsAside aside, DeadlineConfig config, SweepConfig watch) {
        this.jdbi = jdbi;
        this.rosters = rosters;
        this.cases = cases;
        this.aside = aside;
        this.config = config;
        this.watch = watch;
    }

    /** @param handled those that fired, and those that were set aside */
    private record Swept(int fired, int handled) {

        private static final Swept NOTHING = new Swept(0, 0);

        private Swept and(Swept more) {
            return new Swept(fired + more.fired, handled + more.handled);
        }
    }

    /** One batch of what is due now; returns of how many cases. */
    int batch() {
        return sweepOnce(Duration.ZERO).handled();
    }

    /**
     * Fires until nothing is due.
     *
     * @param ahead how far to look ahead of the database's clock; zero but in tests
     * @return how many rungs fired
     */
    public int run(Duration ahead) {
        Swept all = Swept.NOTHING;
        Swept batch = sweepOnce(ahead);
        while (batch.handled() > 0) {
            all = all.and(batch);
            batch = sweepOnce(ahead);
        }
        return all.fired();
    }

    /** A batch of which one case is damaged fails as a whole; then each step goes alone, and only that one is set aside. */
    private Swept sweepOnce(Duration ahead) {
        try {
            return jdbi.inTransaction(handle -> fire(handle, claim(handle, ahead, config.sweepBatch())));
        } catch (RuntimeException e) {
            LOG.errorf(
                    "A batch of due steps failed (%s); they are fired one by one",
                    e.getClass().getName());
            return oneByOne(ahead);
        }
    }

    private Swept oneByOne(Duration ahead) {
        Swept all = Swept.NOTHING;
        for (int i = 0; i < config.sweepBatch(); i++) {
            Swept one = alone(ahead);
            if (one.handled() == 0) {
                return all;
            }
            all = all.and(one);
        }
        return all;
    }

    /** @throws RuntimeException when not even a claim is possible, as without a database */
    private Swept alone(Duration ahead) {
        List<DueStep> claimed = new ArrayList<>();
        try {
            return jdbi.inTransaction(handle -> {
                Map<UUID, DueStep> step = claim(handle, ahead, 1);
                claimed.addAll(step.values());
                return fire(handle, step);
            });
        } catch (RuntimeException e) {
            if (claimed.isEmpty() || isPassing(e)) {
                throw e;
            }
            jdbi.useTransaction(handle ->
                    claimed.forEach(step -> aside.put(handle, step, e.getClass().getName())));
            return new Swept(0, claimed.size());
        }
    }

    /** A lost connection, a server that stops, a lock that somebody else held: the next sweep will do. */
    private static boolean isPassing(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(cause -> String.valueOf(((SQLException) cause).getSQLState()))
                .anyMatch(state -> PASSING.stream().anyMatch(state::startsWith));
    }

    /** One step a case at a time, for each changes the case; a case's other steps come in the next round. */
    private Map<UUID, DueStep> claim(Handle handle, Duration ahead, int most) {
        List<DueStep> due = handle.createQuery(CLAIM)
                .bind("most", most)
                .bind("ahead", ahead)
                .bind("canary", watch.canaryEvery())
                .map((row, context) -> DueStep.read(row))
                .list();
        Map<UUID, DueStep> firstByCase = new LinkedHashMap<>();
        due.forEach(step -> firstByCase.putIfAbsent(step.caseId(), step));
        return firstByCase;
    }

    private Swept fire(Handle handle, Map<UUID, DueStep> steps) {
        if (steps.isEmpty()) {
            return Swept.NOTHING;
        }
        Instant now = steps.values().iterator().next().at();
        Roster roster = rosters.at(handle, now);
        CaseMoves.Moved moved = cases.moveAll(handle, now, roster, List.copyOf(steps.keySet()), (file, facts) -> {
            DueStep step = Optional.ofNullable(steps.get(file.id())).orElseThrow();
            return command(step, file.state(), facts.colleagues());
        });
        moved.refused().forEach((caseId, why) -> Optional.ofNullable(steps.get(caseId))
                .ifPresent(step -> aside.put(handle, step, why)));
        return new Swept(moved.count(), moved.count() + moved.refused().size());
    }

    private static Command command(DueStep step, CaseState state, Colleagues colleagues) {
        return switch (step.action()) {
            case WARN ->
                new Command.Warn(
                        step.deadline(), step.level(), step.rung().orElseThrow(), reached(step, state, colleagues));
            case ESCALATE ->
                new Command.Escalate(
                        step.deadline(), step.level(), step.rung().orElseThrow(), reached(step, state, colleagues));
            case REMIND -> new Command.Remind(step.deadline(), step.level());
            case LAPSE -> new Command.Lapse(step.deadline(), step.level());
            case EXPIRE -> new Command.Expire(step.deadline(), step.level());
        };
    }

    private static UUID reached(DueStep step, CaseState state, Colleagues colleagues) {
        UUID owing =
                state.openDeadline(step.deadline()).map(OpenDeadline::owedBy).orElse(state.owner());
        return colleagues.answering(step.rung().orElseThrow(), owing, state.team(), state.named());
    }
}
