package org.amends.report.letter;

import io.quarkus.qute.TemplateData;
import java.time.Instant;

/**
 * A letter behind a number of the report.
 *
 * @param at when it was written; when it was put right, where the list is of corrections
 * @param language whether it was in the language in which its reader wants to be answered
 * @param channel whether it went by mail to whoever gave an address, and to nobody else
 * @param form whether it spoke to them as they want to be spoken to
 */
@TemplateData
public record ListedLetter(
        String reference, String title, Instant at, boolean language, boolean channel, boolean form) {}
