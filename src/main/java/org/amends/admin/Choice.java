package org.amends.admin;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.amends.people.Roster;
import org.amends.people.StaffMember;
import org.amends.people.Team;

/** One of a list that a form offers. */
@TemplateData
public record Choice(String id, String name) {

    static List<Choice> teams(Roster roster) {
        return roster.teams().stream().map(Choice::of).toList();
    }

    /** Everybody who works here; a shop's program is nobody's colleague. */
    static List<Choice> people(Roster roster) {
        return roster.members().stream()
                .filter(StaffMember::active)
                .filter(member -> !member.program())
                .map(member -> new Choice(member.id().toString(), member.name()))
                .toList();
    }

    private static Choice of(Team team) {
        return new Choice(team.id().toString(), team.name());
    }
}
