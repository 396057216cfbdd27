package org.amends.report.letter;

import io.quarkus.qute.TemplateData;
import java.util.Optional;
import org.amends.people.Roster;
import org.amends.people.Team;

/**
 * How a team's letters were.
 *
 * @param teamId empty for all teams together, and so is {@code team}
 * @param theirWay in their language, by their channel and in their form of address
 * @param theirWayPercent rounded down: 99.9 % is not everybody; empty where no letter was sent
 * @param readBacks acknowledgements that said how we understood the complaint
 * @param corrected how many of these the customer put right
 * @param correctedPercent rounded up: 0.1 % is not nobody; empty where nothing was read back
 */
@TemplateData
public record LetterFigures(
        String teamId,
        String team,
        long letters,
        long theirWay,
        Optional<Long> theirWayPercent,
        long readBacks,
        long corrected,
        Optional<Long> correctedPercent) {

    static LetterFigures of(LetterReport.Line line, Roster roster) {
        return new LetterFigures(
                line.team().map(Object::toString).orElse(""),
                line.team().flatMap(roster::team).map(Team::name).orElse(""),
                line.letters(),
                line.theirWay(),
                share(line.letters(), line.theirWay() * 100),
                line.readBacks(),
                line.corrected(),
                share(line.readBacks(), line.corrected() * 100 + line.readBacks() - 1));
    }

    private static Optional<Long> share(long of, long hundredfold) {
        return of == 0 ? Optional.empty() : Optional.of(hundredfold / of);
    }
}
