package org.amends.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amends.policy.pack.Basis;
import org.amends.policy.pack.Duty;
import org.amends.policy.pack.Fault;
import org.amends.policy.pack.Trigger;

/** What staff read of packs. */
final class PackView {

    private PackView() {}

    /**
     * One version of a pack.
     *
     * @param production false for what nobody may activate
     * @param validFrom absent for one that can no longer be read
     * @param approvals how many different people opened and approved it
     * @param shipped whether it came with Amends
     * @param uploadedBy empty for what came with Amends
     */
    @TemplateData
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Summary(
            String id,
            int version,
            String title,
            PackState state,
            boolean production,
            Optional<LocalDate> validFrom,
            boolean shipped,
            Optional<Somebody> uploadedBy,
            Instant uploadedAt,
            int approvals) {

        public String ref() {
            return id + "@" + version;
        }
    }

    @TemplateData
    public record Somebody(UUID person, String name) {}

    @TemplateData
    public record ApprovedBy(UUID person, String name, Instant openedAt, Instant approvedAt) {}

    /**
     * @param clock where it is written: {@code pack@version/clock}
     * @param limit in words close to the file
     */
    @TemplateData
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record ClockView(
            String clock,
            String id,
            Duty duty,
            Basis basis,
            Optional<String> ref,
            Set<Trigger> start,
            Set<Trigger> stop,
            String limit,
            String calendar,
            boolean optional) {}

    /**
     * @param text as it was uploaded, to the letter
     * @param sha256 of the text; an approval names it
     * @param clocks its own and the inherited ones
     * @param obstacles what keeps it from going live, with the line where there is one; empty if nothing does
     */
    @TemplateData
    public record Detail(
            @JsonUnwrapped Summary summary,
            String sha256,
            String text,
            List<ClockView> clocks,
            List<Somebody> openedBy,
            List<ApprovedBy> approvedBy,
            List<Fault> obstacles) {}
}
