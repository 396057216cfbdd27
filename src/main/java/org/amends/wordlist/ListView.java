package org.amends.wordlist;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.qute.TemplateData;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What staff read of word lists. */
final class ListView {

    private ListView() {}

    /**
     * One version of a list.
     *
     * @param approvals how many different people opened and approved it
     * @param shipped whether it came with Amends
     * @param uploadedBy empty for what came with Amends
     */
    @TemplateData
    @Schema(name = "WordListSummary")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Summary(
            String language,
            String version,
            ListState state,
            boolean shipped,
            Optional<Somebody> uploadedBy,
            Instant uploadedAt,
            int approvals) {}

    @TemplateData
    @Schema(name = "WordListPerson")
    public record Somebody(UUID person, String name) {}

    @TemplateData
    @Schema(name = "WordListApproval")
    public record ApprovedBy(UUID person, String name, Instant openedAt, Instant approvedAt) {}

    /**
     * Why something is refused.
     *
     * @param line counted from 1; 0 when it is about the list as a whole
     * @param code names the rule and never changes
     * @param message a sentence in the reader's language
     */
    @TemplateData
    @Schema(name = "WordListFault")
    @RegisterForReflection
    public record Said(int line, String code, String message) {}

    /**
     * Past letters were read with it.
     *
     * @param against the list that was in force then
     * @param letters how many were read
     * @param newlyBlocked how many of them it would keep here, which the list in force lets go
     */
    @TemplateData
    @Schema(name = "WordListDryRun")
    public record RunBy(
            UUID person,
            String name,
            Instant at,
            String against,
            int letters,
            int newlyBlocked,
            int newlyWarned,
            int noLongerBlocked,
            int noLongerWarned) {}

    /**
     * @param text as it was uploaded, to the letter
     * @param sha256 of the text; an approval names it
     * @param dryRuns the last ones, the newest first
     * @param obstacles what keeps it from going live at the reader's hands; empty if nothing does
     */
    @TemplateData
    @Schema(name = "WordList")
    public record Detail(
            @JsonUnwrapped Summary summary,
            String sha256,
            String text,
            List<Somebody> openedBy,
            List<ApprovedBy> approvedBy,
            List<RunBy> dryRuns,
            List<Said> obstacles) {}

    /** @param number in the text that has the line */
    @TemplateData
    @Schema(name = "WordListLine")
    public record Line(int number, String text) {}

    /** @param blockingRemoved how many of the removed lines kept letters here */
    @TemplateData
    @Schema(name = "WordListComparison")
    public record Comparison(List<Line> added, List<Line> removed, int blockingRemoved) {}

    /**
     * A letter that the list would treat otherwise.
     *
     * @param sentAt when it went out
     * @param change {@code BLOCKED} or {@code WARNED} as the list in force does not, {@code NOT_BLOCKED} or {@code
     *     NOT_WARNED} as it does
     * @param check the check that finds it, for instance {@code ACK-15}
     * @param phrase empty for what has no place in the letter
     * @param excerpt the phrase with what stands around it
     */
    @TemplateData
    @Schema(name = "WordListReread")
    public record Reread(
            String reference, Instant sentAt, Change change, String check, String phrase, String excerpt) {}

    /**
     * @param against the list in force
     * @param letters how many were read, the newest in that language
     * @param rows the first hundred differences
     * @param more whether there are others
     */
    @TemplateData
    @Schema(name = "WordListDryRunResult")
    public record DryRunResult(
            String version,
            String against,
            int letters,
            int newlyBlocked,
            int newlyWarned,
            int noLongerBlocked,
            int noLongerWarned,
            List<Reread> rows,
            boolean more) {}

    /**
     * @param before the version that was read until then
     * @param after the version that was read from then on
     * @param retired whether the house went back to the list that comes with Amends
     */
    @TemplateData
    @Schema(name = "WordListActivation")
    public record Activated(String language, String before, String after, boolean retired, Somebody by, Instant at) {}
}
