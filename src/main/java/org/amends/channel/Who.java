package org.amends.channel;

import io.quarkus.qute.TemplateData;
import java.util.Optional;
import java.util.UUID;
import org.amends.people.Roster;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A colleague by name. */
@Schema(name = "Who")
@TemplateData
public record Who(UUID id, String name) {

    /** As a form sends it. */
    public String key() {
        return id.toString();
    }

    public static Who of(UUID id, Roster roster) {
        return new Who(id, roster.name(id));
    }

    /** Who is asked in place of somebody who is away. */
    static Optional<Who> deputyOf(UUID id, Roster roster) {
        return roster.member(id).flatMap(roster::deputyOf).map(deputy -> new Who(deputy.id(), deputy.name()));
    }
}
