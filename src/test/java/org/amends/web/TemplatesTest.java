package org.amends.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every template keeps to. */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "style\\s*=",
                "<style",
                "<script(?![^>]* src=)",
                "\\son[a-z]+\\s*=",
                "\\.raw\\b",
                "\\.safe\\b",
                "javascript:",
                "href=\"https?:",
                "src=\"https?:"
            })
    void no_template_needs_what_the_content_security_policy_forbids_or_shows_unescaped_text(String forbidden) {
        Pattern pattern = Pattern.compile(forbidden);
        Map<Path, List<String>> found = new TreeMap<>();
        files(TEMPLATES).forEach(file -> {
            List<String> lines = read(file)
                    .lines()
                    .filter(line -> pattern.matcher(line).find())
                    .toList();
            if (!lines.isEmpty()) {
                found.put(file, lines);
            }
        });
        assertThat(found).isEmpty();
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
