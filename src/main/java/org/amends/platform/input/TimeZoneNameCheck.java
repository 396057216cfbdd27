package org.amends.platform.input;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Looks a name up in the list of time zones. */
public final class TimeZoneNameCheck implements ConstraintValidator<TimeZoneName, String> {

    @Override
    public boolean isValid(@Nullable String name, ConstraintValidatorContext context) {
        return name == null || KnownTimeZones.named(name).isPresent();
    }
}
