package org.amends.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** At the same moment it is one day in Tallinn and may be another where the customer reads the letter. */
class ReadersDayTest {

    private static final LocalDate THIRD = LocalDate.of(2026, 12, 3);
    private static final Instant EVENING = Instant.parse("2026-12-03T21:30:00Z");
    private static final Instant AFTER_MIDNIGHT = Instant.parse("2026-12-03T22:30:00Z");

    private static LetterFacts.Clocks clocks(Instant now, String reader) {
        return new LetterFacts.Clocks(now, now, now, ZoneId.of("Europe/Tallinn"), ZoneId.of(reader));
    }

    @Test
    void a_moment_falls_on_the_day_of_either() {
        assertThat(clocks(EVENING, "Pacific/Auckland").days(EVENING))
                .containsExactlyInAnyOrder(THIRD, THIRD.plusDays(1));
        assertThat(clocks(EVENING, "Europe/Tallinn").days(EVENING)).containsExactly(THIRD);
    }

    @Test
    void a_day_is_over_when_it_is_over_for_both() {
        LetterFacts.Clocks west = clocks(AFTER_MIDNIGHT, "America/New_York");

        assertThat(west.today()).isEqualTo(THIRD.plusDays(1));
        assertThat(west.isOver(THIRD)).isFalse();
        assertThat(west.isOver(THIRD.minusDays(1))).isTrue();
        assertThat(clocks(AFTER_MIDNIGHT, "Europe/Tallinn").isOver(THIRD)).isTrue();
    }
}
