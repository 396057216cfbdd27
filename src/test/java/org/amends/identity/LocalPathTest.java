package org.amends.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https:evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "%09//evil.example",
                "/\t/evil.example",
                "/%zz",
                "/desk\r\nSet-Cookie: a=b",
                "desk",
                "/"
            })
    void nobody_is_sent_away_from_here(String next) {
        assertThat(LocalPath.of(next)).hasToString("/desk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk", "/desk/case/C-7K4M-92QX-3?tab=letters&at=2", "/reports/escalations"})
    void a_path_of_ours_is_kept(String next) {
        assertThat(LocalPath.of(next)).hasToString(next);
    }
}
