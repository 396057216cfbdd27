package org.amends.report.journey;

import org.amends.lifecycle.CaseStatus;
import org.amends.lifecycle.Verb;

/** How often cases went back from one status to one that lies before it, by what. */
public record BackwardFigures(CaseStatus from, CaseStatus to, Verb by, long cases) {}
