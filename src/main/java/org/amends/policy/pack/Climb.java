package org.amends.policy.pack;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.amends.time.Budget;
import org.amends.time.DueDate;
import org.amends.time.Term;

/** Turns a ladder into instants. */
final class Climb {

    private final Ruling ruling;
    private final Budget budget;
    private final List<LadderInstant> steps = new ArrayList<>();

    Climb(Ruling ruling) {
        this.ruling = ruling;
        this.budget = new Budget(
                ruling.from(),
                ruling.due(),
                ruling.clock().limit(),
                ruling.armed().calendar());
    }

    List<LadderInstant> steps(int raised) {
        ruling.clock().warnAt().forEach(fraction -> warn(fraction, Role.OWNER));
        ruling.armed().ladder().ifPresent(ladder -> {
            ladder.warnings().forEach(rung -> warn(rung.at().orElseThrow(), rung.to()));
            List<LadderRung> calls = ladder.calls();
            call(calls.subList(Math.max(0, Math.min(raised, calls.size() - 1)), calls.size()));
        });
        steps.sort(Comparator.comparing(LadderInstant::at).thenComparing(LadderInstant::kind));
        return numbered();
    }

    private void warn(double fraction, Role to) {
        Instant at = budget.at(fraction).truncatedTo(ChronoUnit.MICROS);
        boolean said = steps.stream().anyMatch(step -> step.at().equals(at) && step.to() == to);
        if (!said) {
            steps.add(new LadderInstant(0, LadderInstant.Kind.WARN, to, at, Optional.empty()));
        }
    }

    /** The lowest call comes when it is due; each further one at its fraction, or when the one below was not accepted. */
    private void call(List<LadderRung> rungs) {
        Instant at = ruling.due();
        Optional<Instant> acceptBy = Optional.empty();
        for (int i = 0; i < rungs.size(); i++) {
            LadderRung rung = rungs.get(i);
            if (i > 0) {
                at = next(at, rung, acceptBy);
            }
            acceptBy = accepted(at, rung.mustAcceptWithin());
            steps.add(new LadderInstant(0, LadderInstant.Kind.CALL, rung.to(), at, acceptBy));
        }
    }

    private Instant next(Instant before, LadderRung rung, Optional<Instant> acceptBy) {
        Instant latest = acceptBy.orElse(Instant.MAX);
        Instant own =
                rung.at().isPresent() ? budget.at(rung.at().getAsDouble()).truncatedTo(ChronoUnit.MICROS) : Instant.MAX;
        Instant at = own.isBefore(latest) ? own : latest;
        return at.equals(Instant.MAX) || at.isBefore(before) ? before : at;
    }

    private Optional<Instant> accepted(Instant at, Optional<Term> within) {
        return within.map(
                term -> DueDate.of(at, term, ruling.armed().calendar()).truncatedTo(ChronoUnit.MICROS));
    }

    private List<LadderInstant> numbered() {
        List<LadderInstant> numbered = new ArrayList<>(steps.size());
        for (LadderInstant step : steps) {
            numbered.add(new LadderInstant(numbered.size(), step.kind(), step.to(), step.at(), step.acceptBy()));
        }
        return List.copyOf(numbered);
    }
}
