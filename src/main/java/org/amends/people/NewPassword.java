package org.amends.people;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** A new password. Whoever changes their own says the current one too. */
public record NewPassword(
        Optional<@Size(max = 200) String> currentPassword,
        @NotNull @Size(max = 200) String password) {

    /** A password never reaches a log. */
    @Override
    public String toString() {
        return "NewPassword[]";
    }
}
