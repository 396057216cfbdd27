package org.amends.policy;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.amends.policy.pack.Difference;

/**
 * Everything that the page of one version shows.
 *
 * @param lines of its text; empty until the reader has opened it
 * @param obstacles what keeps it from going live
 * @param opened whether the reader did, and approved whether they did
 * @param compared the version in force with which it is compared; empty if there is no other
 * @param refused why what the reader just asked for was not done
 */
@TemplateData
public record PackSheet(
        PackView.Detail pack,
        List<SourceLine> lines,
        List<SourceLine.Said> obstacles,
        boolean opened,
        boolean approved,
        Optional<Integer> compared,
        List<Changed> differences,
        List<Case> cases,
        Optional<String> moreCases,
        List<String> clocks,
        List<SourceLine.Said> refused) {

    /** @param change its word in the texts */
    @TemplateData
    public record Changed(String about, Difference.Change change, String before, String after) {

        static Changed of(Difference difference) {
            return new Changed(difference.about(), difference.change(), difference.before(), difference.after());
        }
    }

    @TemplateData
    public record Case(String reference, String status, Instant receivedAt, Optional<Instant> dueAt) {

        static Case of(PackCases.Row row) {
            return new Case(row.reference(), row.status().name(), row.receivedAt(), row.dueAt());
        }
    }

    /** Whether it may be activated right now. */
    public boolean ready() {
        return obstacles.isEmpty()
                && pack.summary().state() != PackState.IN_FORCE
                && pack.summary().state() != PackState.COMING;
    }

    public boolean rules() {
        return pack.summary().state() == PackState.IN_FORCE || pack.summary().state() == PackState.COMING;
    }
}
