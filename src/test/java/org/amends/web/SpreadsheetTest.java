package org.amends.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(1)",
                "+1",
                "-1",
                "@SUM(1)",
                "\t=1",
                "\r=1",
                "＝1",
                "＋1",
                "－1",
                "＠1",
            })
    void what_a_spreadsheet_would_calculate_is_text(String cell) {
        assertThat(Spreadsheet.csv(List.of("title"), List.of(List.of(cell)))).contains("'" + cell);
    }

    @Test
    void other_words_stay_as_they_are() {
        assertThat(Spreadsheet.csv(List.of("title"), List.of(List.of("1 - 1 = 0, \"so\" they say"))))
                .isEqualTo("title\r\n\"1 - 1 = 0, \"\"so\"\" they say\"\r\n");
    }
}
