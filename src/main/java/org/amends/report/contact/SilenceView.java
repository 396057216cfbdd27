package org.amends.report.contact;

import io.quarkus.qute.TemplateData;
import org.amends.lifecycle.CaseStatus;
import org.amends.people.Roster;

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

    static SilenceView of(SilenceReport.Row row, Roster roster) {
        return new SilenceView(
                row.reference().text(),
                row.title(),
                row.status(),
                roster.teamName(row.team()),
                roster.name(row.owner()),
                row.longest(),
                row.dead(),
                row.chasers(),
                row.waived());
    }
}
