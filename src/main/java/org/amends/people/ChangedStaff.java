package org.amends.people;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amends.platform.input.EmailAddress;

/** Somebody who works here, as they should be. The username stays: it is what the history knows them by. */
public record ChangedStaff(
        @NotNull @Size(max = 100) @Pattern(regexp = PersonName.PATTERN)
        String name,

        Optional<@EmailAddress String> email,
        @NotEmpty Set<@NotNull StaffRole> roles,
        @NotNull UUID teamId) {}
