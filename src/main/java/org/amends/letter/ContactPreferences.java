package org.amends.letter;

import java.time.ZoneId;
import java.util.Optional;

/**
 * How a customer wants to be written to, as far as they said it (S2-11).
 *
 * @param form empty: as the packs of the case say
 * @param accessNeeds what they need so that they can read, hear or reach us, in their words
 * @param zone on whose clocks they read times; empty: nobody said, so on the house's
 */
public record ContactPreferences(
        Optional<FormOfAddress> form, Optional<String> accessNeeds, Optional<ZoneChoice> zone) {

    /** The zone that somebody named; empty where times are told on the house's clocks. */
    public Optional<ZoneId> ownZone() {
        return zone.flatMap(ZoneChoice::zone);
    }

    public static ContactPreferences none() {
        return of(Optional.empty());
    }

    public static ContactPreferences of(Optional<FormOfAddress> form) {
        return new ContactPreferences(form, Optional.empty(), Optional.empty());
    }

    /** With the zone in which their browser or their program says that they live, if it does. */
    public ContactPreferences in(Optional<ZoneId> zone) {
        return new ContactPreferences(form, accessNeeds, zone.map(ZoneChoice::of));
    }
}
