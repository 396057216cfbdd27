package org.amends.disclosure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.amends.casefile.CaseReference;
import org.amends.people.Roster;
import org.amends.people.StaffMember;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A disclosure as people read it. */
@Schema(name = "Disclosure")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record DisclosureView(String reference, List<String> cases, Instant at, Optional<String> by, String reason) {

    static DisclosureView of(Disclosure disclosure, Roster roster) {
        return new DisclosureView(
                disclosure.reference().text(),
                disclosure.cases().stream().map(CaseReference::text).toList(),
                disclosure.at(),
                roster.member(disclosure.by()).map(StaffMember::name),
                disclosure.reason());
    }
}
