package org.amends.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import org.amends.lifecycle.Command;
import org.amends.people.Rosters;
import org.amends.people.StaffMember;

/** Finds out whom a note mentions. */
@ApplicationScoped
public class Noting {

    private final Rosters rosters;

    Noting(Rosters rosters) {
        this.rosters = rosters;
    }

    /** Whoever writes it needs not be told. */
    public Command.Note note(String words, StaffMember writer) {
        return new Command.Note(
                words,
                Mentions.in(words, rosters.recent()).stream()
                        .map(StaffMember::id)
                        .filter(id -> !id.equals(writer.id()))
                        .toList());
    }
}
