package org.amends.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.amends.Rule;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All replicas go by the database's time, whatever their machines say. */
@QuarkusTest
class DatabaseTimeTest {

    @Inject
    Jdbi jdbi;

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT2H", "PT-2H", "P400D"})
    @Rule("P2")
    void a_machine_whose_clock_is_wrong_knows_the_time_all_the_same(String skew) {
        Clock clock = new DatabaseTime(jdbi, Duration.parse(skew)).clock();
        Instant before = clock.instant();
        Instant database = jdbi.withHandle(handle -> handle.createQuery("SELECT clock_timestamp()")
                .mapTo(OffsetDateTime.class)
                .one()
                .toInstant());
        assertThat(before).isBetween(database.minusSeconds(5), database.plusSeconds(1));
        assertThat(clock.withZone(ZoneId.of("Europe/Tallinn")).instant()).isAfterOrEqualTo(before);
    }
}
