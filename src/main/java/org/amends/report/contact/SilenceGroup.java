package org.amends.report.contact;

import io.quarkus.qute.TemplateData;
import org.amends.lifecycle.CaseStatus;
import org.amends.people.Roster;

/**
 * The silences of a team's open cases in one status, in minutes.
 *
 * @param chasers how often their customers had to come after us
 * @param waived how many messages of their customers were said to need no answer
 */
@TemplateData
public record SilenceGroup(
        String teamId,
        String team,
        CaseStatus status,
        long cases,
        long longestMedian,
        long longestNinety,
        long deadMedian,
        long deadNinety,
        long chasers,
        long waived) {

    static SilenceGroup of(SilenceReport.Group group, Roster roster) {
        return new SilenceGroup(
                group.team().toString(),
                roster.teamName(group.team()),
                group.status(),
                group.cases(),
                group.longest().median(),
                group.longest().ninety(),
                group.dead().median(),
                group.dead().ninety(),
                group.chasers(),
                group.waived());
    }
}
