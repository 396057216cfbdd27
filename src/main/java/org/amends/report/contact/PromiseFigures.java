package org.amends.report.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.qute.TemplateData;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.amends.people.Roster;
import org.amends.people.Team;

/**
 * The promise report's line for a team as people read it; times in minutes.
 *
 * @param teamId empty for all teams together, and so is {@code team}
 * @param keptPercent of those that were kept or broken
 */
@TemplateData
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record PromiseFigures(
        String teamId,
        String team,
        long due,
        long kept,
        long broken,
        Optional<Long> keptPercent,
        long renegotiated,
        long belowFeasible,
        long padded,
        long callbacks,
        long lateCallbacks,
        Optional<Long> earlyMedian,
        Optional<Long> earlyNinety,
        Optional<Long> lateMedian,
        Optional<Long> lateNinety,
        Optional<Long> toldBeforeMedian,
        Optional<Long> toldBeforeNinety) {

    static List<PromiseFigures> of(List<PromiseReport.Figures> lines, Roster roster) {
        return lines.stream()
                .map(line -> of(line, roster))
                .sorted(Comparator.comparing(
                                (PromiseFigures line) -> !line.teamId().isEmpty())
                        .thenComparing(PromiseFigures::team))
                .toList();
    }

    private static PromiseFigures of(PromiseReport.Figures line, Roster roster) {
        long ended = line.kept() + line.broken();
        return new PromiseFigures(
                line.team().map(Object::toString).orElse(""),
                line.team().flatMap(roster::team).map(Team::name).orElse(""),
                line.due(),
                line.kept(),
                line.broken(),
                ended == 0 ? Optional.empty() : Optional.of(Math.round(100.0 * line.kept() / ended)),
                line.moved(),
                line.early(),
                line.padded(),
                line.callbacks(),
                line.lateCallbacks(),
                line.before().map(PromiseReport.Spread::median),
                line.before().map(PromiseReport.Spread::ninety),
                line.after().map(PromiseReport.Spread::median),
                line.after().map(PromiseReport.Spread::ninety),
                line.told().map(PromiseReport.Spread::median),
                line.told().map(PromiseReport.Spread::ninety));
    }

    /** The team whose promises a number opens. */
    public String whose() {
        return teamId.isEmpty() ? "all" : teamId;
    }
}
