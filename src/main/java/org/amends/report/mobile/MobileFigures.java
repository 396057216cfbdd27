package org.amends.report.mobile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.amends.journey.FormKind;
import org.amends.journey.Width;

/**
 * How many began and finished a form on screens of one width.
 *
 * @param finishedPercent rounded; absent where nobody began
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record MobileFigures(FormKind form, Width width, long began, long finished, Optional<Long> finishedPercent) {}
