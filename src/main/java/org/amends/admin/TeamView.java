package org.amends.admin;

import io.quarkus.qute.TemplateData;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.amends.people.Roster;
import org.amends.people.Team;

/**
 * A team with its people, those who left at the end.
 *
 * @param limit how many open cases one of them can care for
 */
@TemplateData
public record TeamView(UUID id, String name, String lead, String executive, int limit, List<PersonView> people) {

    static TeamView of(Team team, Roster roster) {
        return new TeamView(
                team.id(),
                team.name(),
                roster.name(team.leadId()),
                roster.name(team.executiveId()),
                team.openCaseLimit(),
                roster.members().stream()
                        .filter(member -> member.teamId().equals(team.id()))
                        .map(member -> PersonView.of(member, roster))
                        .sorted(Comparator.comparing(person -> !person.active()))
                        .toList());
    }
}
