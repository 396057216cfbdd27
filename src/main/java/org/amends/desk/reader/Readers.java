package org.amends.desk.reader;

import jakarta.enterprise.context.ApplicationScoped;
import org.amends.deadline.AwaitedAcceptances;
import org.amends.desk.letter.HeldLetters;
import org.amends.people.StaffMember;

/** Knows of whoever looks at a page what its frame says to them. */
@ApplicationScoped
public class Readers {

    private final AwaitedAcceptances awaited;
    private final Unanswered unanswered;
    private final MailsOfNobody mails;
    private final HeldLetters held;
    private final Shortcuts shortcuts;

    Readers(
            AwaitedAcceptances awaited,
            Unanswered unanswered,
            MailsOfNobody mails,
            HeldLetters held,
            Shortcuts shortcuts) {
        this.awaited = awaited;
        this.unanswered = unanswered;
        this.mails = mails;
        this.held = held;
        this.shortcuts = shortcuts;
    }

    public Reader of(StaffMember member) {
        int ofNobody = Reader.governs(member) ? mails.count() : 0;
        return Reader.of(
                member,
                awaited.of(member.id()),
                unanswered.by(member),
                ofNobody,
                held.of(member.id()),
                !shortcuts.areOff(member.id()));
    }
}
