package org.amends.people;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** A team as it should be. The lead and the executive are active members of staff, of this team or another. */
public record NewTeam(
        @NotNull @Size(max = 100) @Pattern(regexp = PersonName.PATTERN)
        String name,

        @NotNull UUID leadId,
        @NotNull UUID executiveId,
        @Min(1) @Max(1000) int openCaseLimit) {}
