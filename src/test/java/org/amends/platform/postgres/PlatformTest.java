package org.amends.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {

    @ParameterizedTest
    @CsvSource({
        "Linux,amd64,LINUX_AMD64",
        "Linux,aarch64,LINUX_ARM64",
        "Mac OS X,x86_64,DARWIN_AMD64",
        "Mac OS X,aarch64,DARWIN_ARM64",
        "Windows 11,amd64,WINDOWS_AMD64"
    })
    void every_platform_with_binaries_is_recognised(String system, String architecture, Platform platform) {
        assertThat(Platform.of(system, architecture)).isEqualTo(platform);
    }

    @Test
    void any_other_platform_is_told_to_bring_its_own_postgresql() {
        assertThatThrownBy(() -> Platform.of("SunOS", "sparcv9"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("set AMENDS_DB_URL");
    }
}
