package org.amends.report.workload;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.qute.TemplateData;
import java.util.Optional;

/**
 * Whether a team has as many people as its cases need. Overload is a need of staff, and nobody's failure (S1-22).
 *
 * @param people who own its cases: its agents, those who are away as well
 * @param away how many of them are away now
 * @param limit how many open cases one of them can care for
 * @param loadPercent open cases of what all of them can care for; absent where there is nobody
 * @param aboveLimit how many of them have more than their limit
 * @param hoursAbove how many hours since the first week began the team had more open cases than its people of today can care for
 * @param needed how many people its open cases need
 * @param missing how many more than there are
 */
@TemplateData
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record WorkloadFigures(
        String teamId,
        String team,
        long people,
        long away,
        long limit,
        long open,
        Optional<Long> loadPercent,
        long aboveLimit,
        long hoursAbove,
        long arrived,
        long reopened,
        long closed,
        long needed,
        long missing) {}
