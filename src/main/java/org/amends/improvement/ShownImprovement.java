package org.amends.improvement;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;

/**
 * An improvement as its page shows it.
 *
 * @param about the step or the cause, in the reader's language
 * @param behind where its numbers are
 * @param choices where it may go, where it is first
 * @param changes the newest first
 */
@TemplateData
public record ShownImprovement(
        String id,
        int version,
        String title,
        String about,
        String behind,
        String figure,
        String state,
        List<String> choices,
        boolean measurable,
        boolean over,
        List<Line> measurements,
        List<Change> changes) {

    /** @param value with its unit; empty where there was nothing to measure by */
    @TemplateData
    public record Line(String moment, String value, long of, long days, Instant until) {}

    /** @param fields that changed; empty for its beginning */
    @TemplateData
    public record Change(String by, Instant at, String fields) {}
}
