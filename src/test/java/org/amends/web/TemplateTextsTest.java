package org.amends.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Templates hold no text, and the bundle holds no text that no template says. */
class TemplateTextsTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern KEY = Pattern.compile("\\bt:(?!of\\()([A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*)");
    private static final Pattern KEY_ALONE = Pattern.compile(KEY.pattern() + "(?![A-Za-z0-9_.(-])");
    private static final Pattern FAMILY = Pattern.compile("\\bt:of\\(\\s*'([^']+)'");

    private static final Path CODE = Path.of("src/main/java/org/amends");
    private static final Pattern KEY_IN_CODE = Pattern.compile(
            "\"((?:web|customer|withdraw|returning|carriage|exchange|desk|report|policy|calendar|channel|webhook|people|programs|template|board|improve)(?:\\.[A-Za-z0-9_]+)+)\\.?\"");

    private final Set<String> known = new Messages().keys(PageText.BUNDLE);

    @Test
    void every_key_in_a_template_is_in_the_bundle() throws IOException {
        assertThat(known).containsAll(found(KEY));
        assertThat(found(FAMILY)).allMatch(family -> known.stream().anyMatch(key -> key.startsWith(family + ".")));
    }

    @Test
    void every_key_in_the_bundle_is_in_a_template_or_asked_for_by_a_page() throws IOException {
        Set<String> said = found(KEY);
        said.addAll(found(CODE, KEY_IN_CODE));
        Set<String> families = found(FAMILY);
        families.addAll(found(CODE, KEY_IN_CODE));

        assertThat(known)
                .allMatch(key ->
                        said.contains(key) || families.stream().anyMatch(family -> key.startsWith(family + ".")));
    }

    @Test
    void a_text_with_gaps_is_never_said_without_what_fills_them() throws IOException {
        Messages messages = new Messages();
        assertThat(found(KEY_ALONE)).hasSizeGreaterThan(500).noneMatch(key -> messages.text(
                        Locale.ENGLISH, PageText.BUNDLE, key)
                .contains("{"));
    }

    @Test
    void no_key_is_the_beginning_of_another() {
        assertThat(known).noneMatch(key -> known.stream().anyMatch(other -> other.startsWith(key + ".")));
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        return found(TEMPLATES, pattern);
    }

    private static Set<String> found(Path folder, Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(TemplateTextsTest::read)
                    .flatMap(text -> pattern.matcher(text).results())
                    .map((MatchResult match) -> match.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
