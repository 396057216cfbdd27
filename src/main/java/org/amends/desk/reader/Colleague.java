package org.amends.desk.reader;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.amends.people.Roster;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;

/** Somebody whom a case can be given to, and whether they are in. */
@TemplateData
public record Colleague(String id, String name, boolean present) {

    /** Whoever works on cases, those who are in first. */
    public static List<Colleague> of(Roster roster) {
        return roster.members().stream()
                .filter(StaffMember::active)
                .filter(Colleague::worksOnCases)
                .map(member -> new Colleague(member.id().toString(), member.name(), roster.present(member)))
                .sorted(java.util.Comparator.comparing((Colleague colleague) -> !colleague.present()))
                .toList();
    }

    /** Whoever works here or has worked here, by name; a shop's program does not. */
    public static List<Colleague> everybody(Roster roster) {
        return roster.members().stream()
                .filter(member -> !member.program())
                .map(member -> new Colleague(member.id().toString(), member.name(), true))
                .toList();
    }

    private static boolean worksOnCases(StaffMember member) {
        return member.has(StaffRole.AGENT) || member.has(StaffRole.LEAD) || member.has(StaffRole.MANAGER);
    }
}
