package org.amends.desk.reader;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.amends.deadline.AwaitedAcceptances;
import org.amends.desk.letter.HeldLetter;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;

/**
 * Who looks at a page.
 *
 * @param acts whether they may do something to a case, and not only read it
 * @param packs whether parcels and goods are open to them
 * @param reports whether the reports are open to them
 * @param leads whether they give cases to others at once, and share with their team
 * @param governs whether the rules are theirs: policy packs and calendars
 * @param administers whether accounts and the house itself are theirs
 * @param reached how many late duties await their acceptance
 * @param unanswered how much else waits for them: calls to return, channels that have fallen silent
 * @param mailsOfNobody how many mails need a person whom only those who govern can name; 0 for everybody else
 * @param held letters of theirs that can still be taken back, or could not go out
 * @param keys whether single keys do something for them
 */
@TemplateData
public record Reader(
        String id,
        String name,
        boolean acts,
        boolean packs,
        boolean reports,
        boolean leads,
        boolean governs,
        boolean administers,
        int reached,
        int unanswered,
        int mailsOfNobody,
        List<HeldLetter> held,
        boolean keys) {

    static Reader of(
            StaffMember member, int reached, int unanswered, int mailsOfNobody, List<HeldLetter> held, boolean keys) {
        boolean leads = member.has(StaffRole.LEAD) || member.has(StaffRole.MANAGER);
        return new Reader(
                member.id().toString(),
                member.name(),
                leads || member.has(StaffRole.AGENT),
                leads || member.has(StaffRole.AGENT) || member.has(StaffRole.WAREHOUSE),
                leads || member.has(StaffRole.AUDITOR),
                leads,
                governs(member),
                member.has(StaffRole.ADMIN),
                reached,
                unanswered,
                mailsOfNobody,
                held,
                keys);
    }

    static boolean governs(StaffMember member) {
        return member.has(StaffRole.MANAGER) || member.has(StaffRole.ADMIN);
    }

    /** Whether what customers wrote is open to them. */
    public boolean reads() {
        return acts || reports;
    }

    /** As people read it: what is not counted to its end has a plus. */
    public String reachedText() {
        return reached < AwaitedAcceptances.MOST ? String.valueOf(reached) : reached - 1 + "+";
    }
}
