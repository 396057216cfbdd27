package org.amends.report;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.amends.lifecycle.CaseStatus;
import org.amends.people.Roster;
import org.amends.people.StaffMember;
import org.amends.people.Team;

/**
 * How long an open case's customer heard nothing from a person.
 *
 * @param longestMinutes without a word, the time that goes on now included
 * @param deadMinutes of all silences together, what goes beyond the first day of each
 * @param chasers how often the customer had to come after us
 * @param waived how many messages of the customer were said to need no answer
 */
@TemplateData
public record SilenceView(
        String reference,
        String title,
        CaseStatus status,
        String team,
        String owner,
        long longestMinutes,
        long deadMinutes,
        long chasers,
        long waived) {

    static final List<String> HEADER = List.of(
            "reference",
            "title",
            "status",
            "team",
            "owner",
            "longest minutes",
            "dead minutes",
            "chasers",
            "waived answers");

    static SilenceView of(SilenceReport.Row row, Roster roster) {
        return new SilenceView(
                row.reference().text(),
                row.title(),
                row.status(),
                roster.team(row.team()).map(Team::name).orElse(""),
                roster.member(row.owner()).map(StaffMember::name).orElse(""),
                row.longest(),
                row.dead(),
                row.chasers(),
                row.waived());
    }

    public long longestHours() {
        return longestMinutes / 60;
    }

    public long deadHours() {
        return deadMinutes / 60;
    }

    List<String> cells() {
        return List.of(
                reference,
                title,
                status.name(),
                team,
                owner,
                String.valueOf(longestMinutes),
                String.valueOf(deadMinutes),
                String.valueOf(chasers),
                String.valueOf(waived));
    }
}
