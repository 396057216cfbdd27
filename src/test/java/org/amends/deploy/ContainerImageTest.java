package org.amends.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContainerImageTest {

    private final ImageSettings image = ImageSettings.read();

    @Test
    void it_stands_on_a_jdk_25_image_without_a_shell_that_is_not_the_latest_of_something() {
        assertThat(image.base()).matches("gcr\\.io/distroless/java25-debian\\d+:nonroot(@sha256:[0-9a-f]{64})?");
    }

    @Test
    void it_does_not_run_as_root_or_as_a_user_of_the_host() {
        assertThat(Stream.of(image.user().split(":")).map(Integer::valueOf)).allMatch(id -> id >= 10_000);
    }

    @Test
    void the_jvm_knows_that_it_lives_in_a_container() {
        assertThat(image.jvmArguments())
                .contains("-XX:+UseCompactObjectHeaders", "-XX:+ExitOnOutOfMemoryError")
                .anyMatch(argument -> argument.matches("-XX:MaxRAMPercentage=[5-8]\\d"));
    }

    @Test
    void it_logs_json_and_answers_probes_from_outside_the_pod() {
        assertThat(image.get("quarkus.jib.environment-variables.AMENDS_LOG_JSON"))
                .isEqualTo("true");
        assertThat(image.get("quarkus.jib.environment-variables.AMENDS_MANAGEMENT_HOST"))
                .isEqualTo("0.0.0.0");
    }

    @Test
    void it_is_built_for_both_architectures() {
        assertThat(List.of(image.get("quarkus.jib.platforms").split(",")))
                .containsExactly("linux/amd64", "linux/arm64");
    }

    @Test
    void it_is_only_built_when_asked_for() {
        assertThat(image.properties().stringPropertyNames())
                .doesNotContain("quarkus.container-image.build", "quarkus.container-image.push");
    }
}
