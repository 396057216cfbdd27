package org.amends.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/** What {@code application.properties} says about the container image, as the image build will read it. */
record ImageSettings(Properties properties) {

    static ImageSettings read() {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(Path.of("src/main/resources/application.properties"))) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ImageSettings(properties);
    }

    String name() {
        return get("quarkus.container-image.group") + "/" + get("quarkus.container-image.name");
    }

    String base() {
        return get("quarkus.jib.base-jvm-image");
    }

    String user() {
        return get("quarkus.jib.user");
    }

    List<Integer> ports() {
        return Arrays.stream(get("quarkus.jib.ports").split(","))
                .map(Integer::valueOf)
                .toList();
    }

    List<String> jvmArguments() {
        return List.of(get("quarkus.jib.jvm-additional-arguments").split(","));
    }

    Duration shutdownDelay() {
        return seconds("quarkus.jib.environment-variables.AMENDS_SHUTDOWN_DELAY");
    }

    Duration shutdownTimeout() {
        return seconds("quarkus.shutdown.timeout");
    }

    String get(String key) {
        String value = properties.getProperty(key);
        if (value == null) {
            throw new IllegalStateException("application.properties has no " + key);
        }
        return value;
    }

    private Duration seconds(String key) {
        return Duration.parse("PT" + get(key));
    }
}
