package org.amends.report.workload;

import java.time.LocalDate;

/**
 * What came in in one week against what was closed.
 *
 * @param monday its first day
 * @param growth by how many cases the desk has more at its end; negative when it has less
 */
public record WorkloadWeek(LocalDate monday, long arrived, long reopened, long closed, long growth) {}
