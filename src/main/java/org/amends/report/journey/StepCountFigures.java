package org.amends.report.journey;

import org.amends.journey.Width;

/** How many came to a step of a form who read it in one language on one width of screen. */
public record StepCountFigures(String language, Width width, long reached) {}
