package org.amends.desk;

import jakarta.enterprise.context.ApplicationScoped;
import org.amends.deadline.AwaitedAcceptances;
import org.amends.people.StaffMember;

/** Knows of whoever looks at a page what its frame says to them. */
@ApplicationScoped
public class Readers {

    private final AwaitedAcceptances awaited;
    private final Unanswered unanswered;

    Readers(AwaitedAcceptances awaited, Unanswered unanswered) {
        this.awaited = awaited;
        this.unanswered = unanswered;
    }

    public Reader of(StaffMember member) {
        return Reader.of(member, awaited.of(member.id()), unanswered.by(member));
    }
}
