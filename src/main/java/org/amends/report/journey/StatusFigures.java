package org.amends.report.journey;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.amends.lifecycle.CaseStatus;

/**
 * How long cases were in a status, and what became of them there.
 *
 * @param left how often a case left it
 * @param medianMinutes of clock time; absent where none left it
 * @param ninetiethMinutes in which ninety of a hundred had left it
 * @param withdrawn how many customers gave up there
 * @param unanswered how many cases were closed there because the customer did not answer
 * @param back how many went to a status that lies before it
 * @param obstacles how often somebody noted that something is in the way there
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record StatusFigures(
        CaseStatus status,
        long left,
        Optional<Long> medianMinutes,
        Optional<Long> ninetiethMinutes,
        long withdrawn,
        long unanswered,
        long back,
        long obstacles) {

    /** Of all who left it, how many gave up or fell silent; absent where none left it. */
    public Optional<Long> droppedPercent() {
        return left == 0 ? Optional.empty() : Optional.of(Math.round(100.0 * (withdrawn + unanswered) / left));
    }
}
