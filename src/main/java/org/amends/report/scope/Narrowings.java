package org.amends.report.scope;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amends.people.Rosters;
import org.amends.report.sheet.Said;
import org.amends.report.sheet.Value;

/** Says by what a report was narrowed, for a file that is read away from its page. */
@ApplicationScoped
public class Narrowings {

    private final Rosters rosters;

    Narrowings(Rosters rosters) {
        this.rosters = rosters;
    }

    /** The same for a report that counts cases: with how many there were for the orders of the time. */
    public List<Said> counted(Said sentence, ReportScope scope, Denominator denominator) {
        return Stream.concat(of(sentence, scope).stream(), Stream.of(denominator.said()))
                .toList();
    }

    /** @param sentence what the report speaks of */
    public List<Said> of(Said sentence, ReportScope scope) {
        List<Said> said = new ArrayList<>(List.of(sentence));
        scope.team()
                .ifPresent(
                        id -> said.add(narrowed("report.team", rosters.recent().teamName(id))));
        scope.status().ifPresent(status -> said.add(narrowed("report.silence.status", Said.of("desk.status", status))));
        scope.outcome()
                .ifPresent(outcome -> said.add(narrowed("report.comeBack.outcome", Said.of("desk.outcome", outcome))));
        scope.handled()
                .ifPresent(handled ->
                        said.add(narrowed("report.comeBack.handledHead", Said.of("report.comeBack.handled", handled))));
        scope.cause().ifPresent(code -> said.add(narrowed("report.causes.cause", CauseText.of(code))));
        scope.month().ifPresent(month -> said.add(narrowed("report.causes.month", new Value.Month(month))));
        scope.person()
                .ifPresent(
                        id -> said.add(narrowed("report.owner", rosters.recent().name(id))));
        if (scope.late() != Late.ALL) {
            said.add(narrowed("report.what", Said.of("report.lateOf", scope.late())));
        }
        scope.effort()
                .ifPresent(from -> said.add(new Said(
                        "report.effort.atLeast",
                        Map.of("of", Said.of("report.effort.of", from.effort()), "n", from.atLeast()))));
        scope.stage().ifPresent(stage -> said.add(narrowed("report.voice.stage", Said.of("desk.fair.stage", stage))));
        scope.fairness().ifPresent(one -> said.add(narrowed("report.voice.answer", Said.of("desk.fair.answer", one))));
        scope.week().ifPresent(monday -> said.add(narrowed("report.workload.week", new Value.Day(monday))));
        scope.passage().step().ifPresent(step -> said.add(narrowed("report.journey.step", StepText.of(step))));
        scope.passage()
                .moment()
                .ifPresent(moment -> said.add(narrowed("report.moments.moment", Said.of("report.moments.of", moment))));
        scope.passage()
                .then()
                .ifPresent(then -> said.add(narrowed("report.moments.thenHead", Said.of("report.moments.then", then))));
        return said;
    }

    private static Said narrowed(String by, Object to) {
        return new Said("report.narrowed", Map.of("by", Said.of(by), "to", to));
    }
}
