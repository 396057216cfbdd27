package org.amends.report.voice;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How long complaints waited for the first letter of a person, in minutes of clock time. A receipt that left by itself is no contact.
 *
 * @param monday the week in which they came in; absent for all weeks together
 * @param contacted how many of them have had that letter by now
 * @param median half of these waited no longer; absent while there are none
 * @param ninetieth 90 of 100 waited no longer
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record FirstContactFigures(
        Optional<LocalDate> monday, long complaints, long contacted, Optional<Long> median, Optional<Long> ninetieth) {}
