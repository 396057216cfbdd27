package org.amends.report.journey;

import jakarta.enterprise.context.Dependent;

/** The tables of the report, for its pages. */
@Dependent
record JourneyTables(
        FormStepTable forms,
        StatusTable statuses,
        BackwardTable backward,
        StepCountTable readers,
        StatusStayTable cases,
        ObstacleTable obstacles) {}
