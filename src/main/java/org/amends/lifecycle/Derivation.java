package org.amends.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a deadline's date follows from, kept in the event that started it: whoever has the pack and the calendar in those
 * versions comes to the same instant.
 *
 * @param clock the clock and where it stands, as {@code pack@version/clock}
 * @param calendar as {@code id@version}; a later version never moves what runs
 * @param from the instant at which the clock started, whatever has happened to the deadline since
 * @param paused what finished waits have added so far, in the clock's own measure: business time or elapsed time
 * @param waitingSince the wait for the customer that is going on; the date allows for the longest one
 * @param sooner an earlier date that a letter named to the customer
 * @param heldUntil the event until which the duty may lawfully wait, where it came after the clock started
 * @param extendedTo the date that the last letter of extension named
 * @param extensions how many such letters there were
 */
public record Derivation(
        String clock,
        String calendar,
        Instant from,
        Duration paused,
        Optional<Instant> waitingSince,
        Optional<Instant> sooner,
        Optional<Instant> heldUntil,
        Optional<Instant> extendedTo,
        int extensions) {

    /** A clock that has just started. */
    public static Derivation started(String clock, String calendar, Instant from) {
        return new Derivation(
                clock,
                calendar,
                from,
                Duration.ZERO,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    public Derivation waiting(Instant since) {
        return new Derivation(
                clock, calendar, from, paused, Optional.of(since), sooner, heldUntil, extendedTo, extensions);
    }

    public Derivation waited(Duration altogether) {
        return new Derivation(
                clock, calendar, from, altogether, Optional.empty(), sooner, heldUntil, extendedTo, extensions);
    }

    Derivation sooner(Instant date) {
        return new Derivation(
                clock, calendar, from, paused, waitingSince, Optional.of(date), heldUntil, extendedTo, extensions);
    }

    Derivation extendedTo(Instant date) {
        return new Derivation(
                clock, calendar, from, paused, Optional.empty(), sooner, heldUntil, Optional.of(date), extensions + 1);
    }

    public Derivation heldUntil(Instant event) {
        return new Derivation(
                clock, calendar, from, paused, waitingSince, sooner, Optional.of(event), extendedTo, extensions);
    }
}
