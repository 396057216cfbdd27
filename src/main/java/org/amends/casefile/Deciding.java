package org.amends.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.amends.lifecycle.Facts;
import org.amends.lifecycle.Lifecycle;
import org.amends.lifecycle.Machine;
import org.amends.lifecycle.Terms;
import org.amends.people.Roster;
import org.amends.people.Rosters;
import org.amends.people.StaffMember;

/** Brings the lifecycle what it needs to know: the time, the terms, and who works here. */
@ApplicationScoped
public class Deciding {

    private final Clock clock;
    private final Terms terms;
    private final Rosters rosters;
    private final Lifecycle complaints = new Lifecycle(Machine.COMPLAINT);

    Deciding(Clock clock, Terms terms, Rosters rosters) {
        this.clock = clock;
        this.terms = terms;
        this.rosters = rosters;
    }

    /** The machine under which a case was filed. */
    public Lifecycle lifecycle(String machine) {
        if (!machine.equals(Machine.COMPLAINT.id())) {
            throw new IllegalStateException("this version of Amends does not know the machine " + machine);
        }
        return complaints;
    }

    /** In whole microseconds, as the database keeps them. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    public Facts facts() {
        return facts(now(), rosters.recent());
    }

    public Facts facts(Instant now, Roster roster) {
        return new Facts(now, terms, person -> roster.member(person)
                .filter(StaffMember::active)
                .isPresent());
    }
}
