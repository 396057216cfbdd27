package org.amends.report.journey;

import java.util.List;

/**
 * The way of customers in figures.
 *
 * @param forms step by step, in the order of each form
 * @param statuses in the order of a case
 * @param backward moves of cases, the most frequent first
 */
public record JourneyFigures(
        List<FormStepFigures> forms, List<StatusFigures> statuses, List<BackwardFigures> backward) {}
