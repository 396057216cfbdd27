package org.amends.deadline;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseMoves;
import org.amends.lifecycle.CaseState;
import org.amends.lifecycle.Colleagues;
import org.amends.lifecycle.Command;
import org.amends.lifecycle.LadderStep;
import org.amends.lifecycle.OpenDeadline;
import org.amends.lifecycle.Rung;
import org.amends.people.Roster;
import org.amends.people.Rosters;
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

    private final Jdbi jdbi;
    private final Rosters rosters;
    private final CaseMoves cases;
    private final DeadlineConfig config;
    private final SweepConfig watch;

    EscalationSweep(Jdbi jdbi, Rosters rosters, CaseMoves cases, DeadlineConfig config, SweepConfig watch) {
        this.jdbi = jdbi;
        this.rosters = rosters;
        this.cases = cases;
        this.config = config;
        this.watch = watch;
    }

    private record DueStep(
            UUID caseId, int deadline, int level, LadderStep.Action action, Optional<Rung> rung, Instant at) {}

    @Scheduled(
            every = "{amends.deadlines.sweep-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "escalation-sweep")
    void tick() {
        run(Duration.ZERO);
    }

    /**
     * Fires until nothing is due.
     *
     * @param ahead how far to look ahead of the database's clock; zero but in tests
     * @return how many rungs fired
     */
    public int run(Duration ahead) {
        int fired = 0;
        int batch = sweepOnce(ahead);
        while (batch > 0) {
            fired += batch;
            batch = sweepOnce(ahead);
        }
        return fired;
    }

    private int sweepOnce(Duration ahead) {
        return jdbi.inTransaction(handle -> {
            Map<UUID, DueStep> steps = claim(handle, ahead);
            return steps.isEmpty() ? 0 : fire(handle, steps);
        });
    }

    /** One step a case at a time, for each changes the case; a case's other steps come in the next round. */
    private Map<UUID, DueStep> claim(Handle handle, Duration ahead) {
        List<DueStep> due = handle.createQuery(CLAIM)
                .bind("most", config.sweepBatch())
                .bind("ahead", ahead)
                .bind("canary", watch.canaryEvery())
                .map((row, context) -> new DueStep(
                        row.getObject("case_id", UUID.class),
                        row.getInt("number"),
                        row.getInt("level"),
                        LadderStep.Action.valueOf(row.getString("action")),
                        Optional.ofNullable(row.getString("rung")).map(Rung::valueOf),
                        row.getObject("at", OffsetDateTime.class).toInstant().truncatedTo(ChronoUnit.MICROS)))
                .list();
        Map<UUID, DueStep> firstByCase = new LinkedHashMap<>();
        due.forEach(step -> firstByCase.putIfAbsent(step.caseId(), step));
        return firstByCase;
    }

    private int fire(Handle handle, Map<UUID, DueStep> steps) {
        Instant now = steps.values().iterator().next().at();
        Roster roster = rosters.at(handle, now);
        return cases.moveAll(handle, now, roster, List.copyOf(steps.keySet()), (file, facts) -> {
            DueStep step = Optional.ofNullable(steps.get(file.id())).orElseThrow();
            return command(step, file.state(), facts.colleagues());
        });
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
