package org.amends.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.PluralRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is said in English is said in Estonian, Russian and Slovak, with the same things in it. */
class TranslationsTest {

    private static final List<String> LANGUAGES = List.of("et", "ru", "sk");
    private static final Path FOLDER = Path.of("src/main/resources/messages");
    /** Each is asked for once a text. */
    private static final Map<String, Map<String, String>> LOADED = new HashMap<>();

    private static final Pattern SELECTOR = Pattern.compile("\\b(zero|one|two|few|many|other)\\s*\\{");

    static Stream<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> LANGUAGES.stream().noneMatch(tag -> name.endsWith("_" + tag + ".properties")))
                    .map(name -> name.substring(0, name.indexOf('.')))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void every_text_is_there_in_every_language_and_no_other_one(String bundle) {
        for (String language : LANGUAGES) {
            assertThat(new TreeSet<>(patterns(bundle, language).keySet()))
                    .as(bundle + "_" + language)
                    .isEqualTo(new TreeSet<>(patterns(bundle, "en").keySet()));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void a_text_has_the_same_arguments_in_every_language(String bundle) {
        patterns(bundle, "en")
                .forEach((key, english) -> LANGUAGES.forEach(language -> assertThat(
                                arguments(patterns(bundle, language).getOrDefault(key, english), language))
                        .as(bundle + "_" + language + " " + key)
                        .isEqualTo(arguments(english, "en"))));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void a_number_has_every_form_that_the_language_has(String bundle) {
        for (String language : LANGUAGES) {
            Set<String> forms =
                    PluralRules.forLocale(Locale.forLanguageTag(language)).getKeywords();
            patterns(bundle, language).forEach((key, pattern) -> {
                // What English does not tell apart is an abbreviation.
                if (selectors(patterns(bundle, "en").getOrDefault(key, "")).contains("one")) {
                    assertThat(selectors(pattern))
                            .as(bundle + "_" + language + " " + key)
                            .containsAll(forms);
                }
            });
        }
    }

    private static Map<String, String> patterns(String bundle, String language) {
        return LOADED.computeIfAbsent(
                bundle + "_" + language,
                name -> Bundle.load(bundle, Locale.forLanguageTag(language)).patterns());
    }

    private static Set<String> arguments(String pattern, String language) {
        return new TreeSet<>(new MessageFormat(pattern, Locale.forLanguageTag(language)).getArgumentNames());
    }

    private static Set<String> selectors(String pattern) {
        return SELECTOR.matcher(pattern)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());
    }
}
