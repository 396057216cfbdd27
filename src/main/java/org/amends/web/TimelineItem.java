package org.amends.web;

import io.quarkus.qute.TemplateData;
import java.time.Instant;

/**
 * One thing that happened, for the tag {@code timeline}.
 *
 * @param icon a name that the tag {@code icon} knows
 * @param tone late, soon, good, info or nothing
 * @param by who or what did it, as a sentence of a few words
 * @param words what was said, verbatim, or nothing
 * @param mine whether the reader of the page said it
 */
@TemplateData
public record TimelineItem(
        String icon, String tone, String title, Instant at, String by, String words, String language, boolean mine) {}
