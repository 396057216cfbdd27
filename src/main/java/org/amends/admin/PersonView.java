package org.amends.admin;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.amends.people.Absence;
import org.amends.people.Roster;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;

/**
 * Somebody who works here, or worked here, as a page shows them.
 *
 * @param deputy who stands in at this moment; empty for somebody who is here
 */
@TemplateData
public record PersonView(
        UUID id,
        String username,
        String name,
        String email,
        List<StaffRole> roles,
        String team,
        boolean active,
        boolean present,
        String deputy) {

    /**
     * A time away.
     *
     * @param asked who was asked to stand in
     * @param accepted whether they said yes
     * @param mine whether the reader was asked and has not answered
     */
    @TemplateData
    public record Away(
            UUID id, Instant from, Instant until, String asked, boolean accepted, boolean mine, boolean over) {

        static Away of(Absence absence, UUID reader, Roster roster) {
            boolean over = !absence.endsAt().isAfter(roster.at());
            return new Away(
                    absence.id(),
                    absence.startsAt(),
                    absence.endsAt(),
                    absence.deputyId().map(roster::name).orElse(""),
                    absence.acceptedAt().isPresent(),
                    !over
                            && absence.acceptedAt().isEmpty()
                            && absence.deputyId().filter(reader::equals).isPresent(),
                    over);
        }
    }

    static PersonView of(StaffMember member, Roster roster) {
        return new PersonView(
                member.id(),
                member.username(),
                member.name(),
                member.email().orElse(""),
                member.roles().stream().sorted().toList(),
                roster.teamName(member.teamId()),
                member.active(),
                roster.present(member),
                roster.deputyOf(member).map(StaffMember::name).orElse(""));
    }
}
