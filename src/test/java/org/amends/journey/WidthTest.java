package org.amends.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WidthTest {

    @ParameterizedTest
    @CsvSource({"?1, NARROW", "?0, WIDE", "' ?1 ', NARROW", "1, UNKNOWN", "'', UNKNOWN", "mobile, UNKNOWN"})
    void a_screen_is_as_wide_as_the_browser_says(String hint, Width width) {
        assertThat(Width.of(hint)).isEqualTo(width);
    }

    @Test
    void what_a_browser_does_not_say_is_not_guessed() {
        assertThat(Width.of((String) null)).isEqualTo(Width.UNKNOWN);
    }
}
