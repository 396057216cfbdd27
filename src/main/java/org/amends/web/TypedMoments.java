package org.amends.web;

import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.amends.time.OrganisationCalendar;

/** Reads a day and an hour as somebody typed them, on the clocks of the organisation. */
@Singleton
public class TypedMoments {

    private final OrganisationCalendar calendar;

    TypedMoments(OrganisationCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * @param typed {@code 2026-11-28T11:12}, as browsers send it, or with a blank for the T
     * @return empty for anything else
     */
    public Optional<Instant> read(String typed) {
        try {
            return Optional.of(LocalDateTime.parse(typed.strip().replace(' ', 'T'))
                    .atZone(calendar.zone())
                    .toInstant());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
