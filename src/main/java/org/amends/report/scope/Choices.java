package org.amends.report.scope;

import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.amends.people.Rosters;
import org.amends.report.sheet.Said;
import org.amends.report.sheet.Sheets;
import org.amends.report.sheet.Value;

/** What a report's page offers to narrow it by, and what was chosen. */
@ApplicationScoped
public class Choices {

    private final Rosters rosters;
    private final Denominators denominators;
    private final Sheets sheets;

    Choices(Rosters rosters, Denominators denominators, Sheets sheets) {
        this.rosters = rosters;
        this.denominators = denominators;
        this.sheets = sheets;
    }

    /**
     * @param team the chosen one's id; empty for all
     * @param status the chosen one; empty for every status
     * @param month the chosen one in words, and {@code week}'s Monday likewise; empty for all of the report's time
     * @param per how many cases there were for the orders of the same time, in words
     * @param late the chosen duties; empty for all
     * @param query of the page and of its files, with its question mark; empty when nothing is narrowed
     */
    @TemplateData
    public record Made(
            List<TeamChoice> teams,
            String team,
            String status,
            int days,
            String month,
            String week,
            String per,
            String late,
            String query) {

        /** The times that are offered, in days; the one that was asked for is among them. */
        public List<Integer> spans() {
            return Stream.concat(Stream.of(30, 90, 365), Stream.of(days))
                    .distinct()
                    .sorted()
                    .toList();
        }

        /** Whether there is a team to choose. */
        public boolean choosesTeam() {
            return teams.size() > 1;
        }

        /** By which the board of promises knows the same. */
        public String whose() {
            return team.isEmpty() ? "all" : team;
        }

        /** As an address goes on after it. */
        public String more() {
            return query.isEmpty() ? "?" : query + "&";
        }
    }

    /** For a report that counts something else than cases: beside it stand the cases that came in. */
    public Made made(ReportScope scope) {
        return made(scope, denominators.ofArrivals(scope).saidOfArrivals(scope.days()));
    }

    /** For a report that counts cases. */
    public Made made(ReportScope scope, Denominator counted) {
        return made(scope, counted.said());
    }

    private Made made(ReportScope scope, Said per) {
        return new Made(
                rosters.recent().teams().stream().map(TeamChoice::of).toList(),
                scope.team().map(UUID::toString).orElse(""),
                scope.status().map(Enum::name).orElse(""),
                scope.days(),
                scope.month().map(Value.Month::new).map(sheets::text).orElse(""),
                scope.week().map(Value.Day::new).map(sheets::text).orElse(""),
                sheets.text(per),
                scope.late() == Late.ALL ? "" : scope.late().name(),
                scope.query());
    }
}
