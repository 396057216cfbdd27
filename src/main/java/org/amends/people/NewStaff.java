package org.amends.people;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amends.platform.input.EmailAddress;

/** Somebody who begins to work here. */
public record NewStaff(
        @NotNull @Pattern(regexp = "[\\p{Alnum}][\\p{Alnum}._@-]{0,62}")
        String username,

        @NotNull @Size(max = 100) @Pattern(regexp = PersonName.PATTERN)
        String name,

        Optional<@EmailAddress String> email,
        @NotNull @Size(max = 200) String password,
        @NotEmpty Set<@NotNull StaffRole> roles,
        @NotNull UUID teamId) {

    /** The password never reaches a log. */
    @Override
    public String toString() {
        return "NewStaff[" + username + "]";
    }
}
