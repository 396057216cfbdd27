package org.amends.desk;

import io.quarkus.qute.TemplateData;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;

/**
 * Who looks at a page.
 *
 * @param acts whether they may do something to a case, and not only read it
 * @param reports whether the reports are open to them
 */
@TemplateData
public record Reader(String id, String name, boolean acts, boolean reports) {

    public static Reader of(StaffMember member) {
        boolean leads = member.has(StaffRole.LEAD) || member.has(StaffRole.MANAGER);
        return new Reader(
                member.id().toString(),
                member.name(),
                leads || member.has(StaffRole.AGENT),
                leads || member.has(StaffRole.AUDITOR));
    }
}
