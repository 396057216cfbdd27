package org.amends.report.effort;

import java.time.Instant;
import org.amends.lifecycle.CaseStatus;

/** A case and what it cost its customer. */
public record EffortCase(
        String reference,
        String title,
        CaseStatus status,
        Instant receivedAt,
        int contacts,
        int chasers,
        int asked,
        int channels,
        int transfers,
        int repeats) {}
