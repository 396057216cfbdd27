package org.amends.erasure;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.amends.people.Roster;
import org.amends.people.StaffMember;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A hold as people read it.
 *
 * @param reviewOn the day, in the organisation's zone, on which somebody looks whether it is still needed
 * @param lifted absent while it stands
 */
@TemplateData
@Schema(name = "LegalHold")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record LegalHoldView(
        UUID id,
        String reference,
        Instant at,
        Optional<String> by,
        String reason,
        LocalDate reviewOn,
        Optional<Lifted> lifted) {

    @TemplateData
    @Schema(name = "LegalHoldLifting")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Lifted(Instant at, Optional<String> by, String reason) {}

    static LegalHoldView of(LegalHold hold, Roster roster) {
        return new LegalHoldView(
                hold.id(),
                hold.reference().text(),
                hold.at(),
                name(hold.by(), roster),
                hold.reason(),
                hold.reviewOn(),
                hold.lifted().map(lifting -> new Lifted(lifting.at(), name(lifting.by(), roster), lifting.reason())));
    }

    private static Optional<String> name(UUID person, Roster roster) {
        return roster.member(person).map(StaffMember::name);
    }
}
