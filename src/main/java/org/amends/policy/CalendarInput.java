package org.amends.policy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.amends.time.CalendarDefinition;
import org.amends.time.Closure;
import org.amends.time.HolidaySource;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A whole version of a calendar.
 *
 * @param version the next one; who edits an older one is told
 * @param week intervals such as 09:00-17:30 by day; a day that is missing is a day of rest
 * @param ownHours days that are shorter or longer than usual
 */
record CalendarInput(
        @Schema(description = "The next one: one more than the newest there is") @NotNull @Min(1) @Nullable
        Integer version,

        @NotNull @Size(max = 100) @Nullable String zone,
        @NotNull @Nullable Integer firstYear,
        @NotNull @Nullable Integer lastYear,
        @NotNull @Nullable Map<DayOfWeek, @NotNull @Size(max = 50) List<@NotNull @Size(max = 40) String>> week,

        @Nullable @Size(max = MOST)
        Map<LocalDate, @NotNull @Size(max = 50) List<@NotNull @Size(max = 40) String>> ownHours,

        @Nullable @Size(max = MOST) List<@NotNull @Valid ClosureInput> closures,
        @Nullable @Valid SourceInput holidaySource,
        @Nullable @Size(max = MOST) Map<LocalDate, @NotNull @Size(max = 200) String> addedHolidays,
        @Nullable @Size(max = MOST) Set<@NotNull LocalDate> removedHolidays) {

    private static final int MOST = 10_000;

    record ClosureInput(
            @NotNull @Nullable LocalDate first,
            @NotNull @Nullable LocalDate last,
            @NotNull @Size(max = 200) @Nullable String name) {

        Closure closure() {
            return new Closure(given(first), given(last), given(name));
        }
    }

    record SourceInput(
            @NotNull @Size(max = 10) @Nullable String country,
            @Nullable @Size(max = 20) String subdivision) {}

    /** Of what was validated. */
    CalendarDefinition definition(String id) {
        return new CalendarDefinition(
                id,
                given(version),
                given(zone),
                given(firstYear),
                given(lastYear),
                new TreeMap<>(given(week)),
                new TreeMap<>(Optional.ofNullable(ownHours).orElse(Map.of())),
                Optional.ofNullable(closures).orElse(List.of()).stream()
                        .map(ClosureInput::closure)
                        .toList(),
                Optional.ofNullable(holidaySource)
                        .map(source ->
                                new HolidaySource(given(source.country()), Optional.ofNullable(source.subdivision()))),
                new TreeMap<>(Optional.ofNullable(addedHolidays).orElse(Map.of())),
                new TreeSet<>(Optional.ofNullable(removedHolidays).orElse(Set.of())));
    }

    private static <T> T given(@Nullable T value) {
        return java.util.Objects.requireNonNull(value);
    }
}
