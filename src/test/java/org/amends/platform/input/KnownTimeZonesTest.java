package org.amends.platform.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.TimeZone;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownTimeZonesTest {

    private static final List<Instant> WINTER_AND_SUMMER =
            List.of(Instant.parse("2024-01-15T00:00:00Z"), Instant.parse("2024-07-15T00:00:00Z"));

    @Test
    void a_known_zone_is_reckoned_and_said_by_the_same_clocks() {
        assertThat(ZoneId.getAvailableZoneIds())
                .filteredOn(name -> KnownTimeZones.named(name).isPresent())
                .hasSizeGreaterThan(400)
                .allSatisfy(name -> WINTER_AND_SUMMER.forEach(at -> assertThat(said(name, at))
                        .as(name)
                        .isEqualTo(ZoneId.of(name).getRules().getOffset(at).getTotalSeconds())));
    }

    private static int said(String name, Instant at) {
        return TimeZone.getTimeZone(name).getOffset(at.toEpochMilli()) / 1_000;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+02:00", "UTC+2", "Z", "europe/tallinn", "Europe/Atlantis", "Etc/Unknown"})
    void what_no_list_has_is_none(String name) {
        assertThat(KnownTimeZones.named(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Asia/Calcutta, Asia/Kolkata", "US/Eastern, America/New_York", "Europe/Tallinn, Europe/Tallinn"})
    void a_zone_has_one_preferred_name(String name, String preferred) {
        assertThat(KnownTimeZones.preferred(ZoneId.of(name))).isEqualTo(ZoneId.of(preferred));
    }
}
