package org.amends.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.amends.web.Moments;

/**
 * The two zones of a text for a customer. Days are counted by the house's calendar and stay its days wherever they are read;
 * moments are said on the customer's clocks.
 *
 * @param reader in which the customer reads moments
 */
public record ReadingZones(ZoneId house, ZoneId reader) {

    /** Whether the clocks of the two tell different times then, so that a time has to name its zone. */
    public boolean differ(Instant at) {
        return !house.getRules().getOffset(at).equals(reader.getRules().getOffset(at));
    }

    /** Whether it is due at 24:00 of the house's calendar: then a day is promised, and no time. */
    boolean isDay(Instant due) {
        return Moments.endsDay(due, house);
    }

    /** The day of the house's calendar on which something happens, from which other days are counted. */
    public LocalDate countedDay(Instant at) {
        return LocalDate.ofInstant(at, house);
    }

    /** The day on which something happens for the customer. */
    LocalDate readersDay(Instant at) {
        return LocalDate.ofInstant(at, reader);
    }
}
