package org.amends.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amends.Rule;
import org.amends.web.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the service itself writes into letters and mails is held to what it holds people to. */
class SetPhrasesTest {

    private static final Set<String> OF_FORMULAS =
            Set.of("ACK-09", "ACK-10", "ACK-11", "ACK-13", "ACK-15", "ACK-16", "ACK-20", "ACK-24", "ACK-25", "S2-4");
    private static final Pattern GAP = Pattern.compile("\\{(\\w+)");

    private final Messages messages = new Messages();

    static Stream<Arguments> bundles() {
        return Corpus.LANGUAGES.stream()
                .flatMap(language -> Stream.of("letters", "familiar").map(bundle -> Arguments.of(language, bundle)));
    }

    @ParameterizedTest(name = "{1} in {0}")
    @MethodSource("bundles")
    @Rule("S2-9")
    void no_text_of_the_house_is_a_formula(String language, String bundle) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (String key : messages.keys(bundle)) {
            List<String> wrong = findings(language, text(language, bundle, key));
            if (!wrong.isEmpty()) {
                found.put(key, wrong);
            }
        }
        assertThat(found).isEmpty();
    }

    /** Every gap is filled with a word of no language. */
    private String text(String language, String bundle, String key) {
        Locale locale = Locale.forLanguageTag(language);
        Map<String, String> filled = GAP.matcher(messages.text(locale, bundle, key, Map.of()))
                .results()
                .map(gap -> gap.group(1))
                .distinct()
                .collect(Collectors.toMap(name -> name, name -> "xyzzy"));
        return messages.text(locale, bundle, key, filled);
    }

    private static List<String> findings(String language, String text) {
        Draft draft = new Draft().language(language).text(text);
        return LetterChecks.findings(LetterKind.DECISION, draft.letter(), draft.facts(), PhraseBooks.shipped()).stream()
                .filter(finding -> OF_FORMULAS.contains(finding.check()))
                .map(finding -> finding.check() + " " + finding.arguments())
                .toList();
    }
}
