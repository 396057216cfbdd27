package org.amends.platform.input;

import com.ibm.icu.util.TimeZone;
import java.time.ZoneId;
import java.util.Optional;

/** The time zones of the IANA list in which Amends can both reckon and say a time. */
public final class KnownTimeZones {

    private KnownTimeZones() {}

    /** Empty for what is none. An offset such as {@code +02:00} is none: it knows no summer. */
    public static Optional<ZoneId> named(String name) {
        return ZoneId.getAvailableZoneIds().contains(name) && TimeZone.getCanonicalID(name) != null
                ? Optional.of(ZoneId.of(name))
                : Optional.empty();
    }

    /** Under the name that the IANA list prefers: {@code Europe/Kyiv} for {@code Europe/Kiev}. */
    public static ZoneId preferred(ZoneId zone) {
        return Optional.ofNullable(TimeZone.getIanaID(zone.getId()))
                .flatMap(KnownTimeZones::named)
                .orElse(zone);
    }
}
