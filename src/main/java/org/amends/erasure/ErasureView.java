package org.amends.erasure;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.Optional;
import org.amends.people.Roster;
import org.amends.people.StaffMember;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An erasure as people read it.
 *
 * @param by absent when the time for which cases are kept was over
 */
@TemplateData
@Schema(name = "Erasure")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ErasureView(String reference, Instant at, Optional<String> by, String reason) {

    static ErasureView of(Erasure erasure, Roster roster) {
        return new ErasureView(
                erasure.reference().text(),
                erasure.at(),
                erasure.by().flatMap(roster::member).map(StaffMember::name),
                erasure.reason());
    }
}
