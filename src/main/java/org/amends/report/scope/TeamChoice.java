package org.amends.report.scope;

import io.quarkus.qute.TemplateData;
import org.amends.people.Team;

/** A team by which a report can be narrowed. */
@TemplateData
public record TeamChoice(String id, String name) {

    public static TeamChoice of(Team team) {
        return new TeamChoice(team.id().toString(), team.name());
    }
}
