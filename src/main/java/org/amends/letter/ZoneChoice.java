package org.amends.letter;

import java.time.ZoneId;
import java.util.Optional;

/**
 * On whose clocks a customer wants to read times.
 *
 * @param zone empty: on the house's own, whichever they are
 */
public record ZoneChoice(Optional<ZoneId> zone) {

    public static final ZoneChoice HOUSE = new ZoneChoice(Optional.empty());

    public static ZoneChoice of(ZoneId zone) {
        return new ZoneChoice(Optional.of(zone));
    }

    /** @param zone a name of the IANA list */
    public static ZoneChoice named(String zone) {
        return of(ZoneId.of(zone));
    }
}
