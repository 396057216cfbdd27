package org.amends.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * All opening intervals of a calendar as instants, in order, each with the business time before it. Business time is
 * thereby a position on a line: adding is a look-up of the sum, measuring a difference of two positions, and both cost a
 * binary search, however many years lie between.
 *
 * <p>The business is open whenever the wall clock shows a time within the opening hours. The line is therefore laid
 * stretch by stretch between two clock changes: an hour that the clock skips is not there, an hour that it shows twice
 * is there twice.
 */
final class Timeline {

    private final long[] opens;
    private final long[] closes;
    private final long[] before;
    private final Instant start;
    private final Instant end;

    private Timeline(Lay lay, Instant start, Instant end) {
        this.opens = Arrays.copyOf(lay.opens, lay.size);
        this.closes = Arrays.copyOf(lay.closes, lay.size);
        this.before = new long[lay.size];
        for (int i = 1; i < lay.size; i++) {
            before[i] = before[i - 1] + closes[i - 1] - opens[i - 1];
        }
        this.start = start;
        this.end = end;
    }

    /** The line from the start of the first day to the end of the last. */
    static Timeline of(LocalDate first, LocalDate last, ZoneId zone, Function<LocalDate, List<OpeningHours>> hours) {
        Instant start = first.atStartOfDay(zone).toInstant();
        Instant end = last.plusDays(1).atStartOfDay(zone).toInstant();
        Lay lay = new Lay();
        Instant at = start;
        while (at.isBefore(end)) {
            Instant until = nextClockChange(zone.getRules(), at, end);
            lay.stretch(at, until, zone.getRules().getOffset(at), hours);
            at = until;
        }
        return new Timeline(lay, start, end);
    }

    private static Instant nextClockChange(ZoneRules rules, Instant after, Instant end) {
        ZoneOffsetTransition change = rules.nextTransition(after);
        return change == null || change.getInstant().isAfter(end) ? end : change.getInstant();
    }

    boolean covers(Instant instant) {
        return !instant.isBefore(start) && !instant.isAfter(end);
    }

    Instant end() {
        return end;
    }

    boolean isEmpty() {
        return opens.length == 0;
    }

    boolean isOpen(Instant instant) {
        int i = lastOpening(instant);
        return i >= 0 && instant.getEpochSecond() < closes[i];
    }

    /** The instant itself while open; empty after the last interval. */
    Optional<Instant> nextOpening(Instant instant) {
        if (isOpen(instant)) {
            return Optional.of(instant);
        }
        int next = lastOpening(instant) + 1;
        return next < opens.length ? Optional.of(Instant.ofEpochSecond(opens[next])) : Optional.empty();
    }

    /** The last moment of business time up to the instant; empty before the first interval. */
    Optional<Instant> lastOpen(Instant instant) {
        int i = lastBelow(opens, instant.getEpochSecond());
        if (i < 0) {
            return Optional.empty();
        }
        Instant closing = Instant.ofEpochSecond(closes[i]);
        return Optional.of(closing.isBefore(instant) ? closing : instant);
    }

    /** The business time from the start of the line to the instant. */
    Duration position(Instant instant) {
        int i = lastOpening(instant);
        if (i < 0) {
            return Duration.ZERO;
        }
        Instant upTo = instant.getEpochSecond() < closes[i] ? instant : Instant.ofEpochSecond(closes[i]);
        return Duration.between(Instant.ofEpochSecond(opens[i]), upTo).plusSeconds(before[i]);
    }

    /** The first instant that has this position: a closing, never the opening after it. Empty past the end of the line. */
    Optional<Instant> at(Duration position) {
        long wholeSeconds = position.getNano() == 0 ? position.getSeconds() : position.getSeconds() + 1;
        int i = Math.max(0, lastBelow(before, wholeSeconds));
        Instant instant = Instant.ofEpochSecond(opens[i]).plus(position.minusSeconds(before[i]));
        return instant.isAfter(Instant.ofEpochSecond(closes[i])) ? Optional.empty() : Optional.of(instant);
    }

    private int lastOpening(Instant instant) {
        return lastBelow(opens, instant.getEpochSecond() + 1);
    }

    private static int lastBelow(long[] sorted, long limit) {
        int found = Arrays.binarySearch(sorted, limit);
        return (found >= 0 ? found : -found - 1) - 1;
    }

    /** The intervals while they are being laid; those that touch become one. */
    private static final class Lay {

        private long[] opens = new long[1024];
        private long[] closes = new long[1024];
        private int size;

        void stretch(Instant from, Instant until, ZoneOffset offset, Function<LocalDate, List<OpeningHours>> hours) {
            LocalDate last = LocalDateTime.ofInstant(until, offset).toLocalDate();
            LocalDate day = LocalDateTime.ofInstant(from, offset).toLocalDate();
            for (; !day.isAfter(last); day = day.plusDays(1)) {
                long midnight = day.atStartOfDay().toEpochSecond(offset);
                for (OpeningHours interval : hours.apply(day)) {
                    append(
                            Math.max(from.getEpochSecond(), midnight + interval.openingSecond()),
                            Math.min(until.getEpochSecond(), midnight + interval.closingSecond()));
                }
            }
        }

        private void append(long open, long close) {
            if (open >= close) {
                return;
            }
            if (size > 0 && closes[size - 1] == open) {
                closes[size - 1] = close;
                return;
            }
            if (size == opens.length) {
                opens = Arrays.copyOf(opens, 2 * size);
                closes = Arrays.copyOf(closes, 2 * size);
            }
            opens[size] = open;
            closes[size++] = close;
        }
    }
}
