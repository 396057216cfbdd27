package org.amends.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amends.order.snapshot.WithdrawalExclusion;
import org.amends.returns.law.Answer;
import org.amends.returns.law.ClaimRemedy;
import org.amends.returns.law.Condition;
import org.amends.returns.law.Reason;
import org.amends.returns.law.ReturnCost;
import org.amends.returns.law.Source;
import org.amends.web.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the law can answer has a sentence; that it is there in every language is TranslationsTest's matter. */
class LawSentencesTest {

    private static final Path LAW = Path.of("src/main/java/org/amends/returns/law");

    /** The codes of verdicts and obstacles are the only texts there with one full stop and no space. */
    private static final Pattern CODE = Pattern.compile("\"([a-z]+\\.[a-z-]+)\"");

    private final Set<String> known = new Messages().keys("returns");

    @Test
    void every_code_that_a_check_can_give_has_a_sentence() throws IOException {
        Set<String> codes = codes();
        assertThat(codes).hasSizeGreaterThan(70).contains("withdrawal.expired", "policy.in-time", "deduction.no-text");
        assertThat(known).containsAll(codes.stream().map(code -> "code." + code).toList());
    }

    @Test
    void no_sentence_is_left_over() throws IOException {
        Set<String> codes = codes();
        assertThat(known.stream().filter(key -> key.startsWith("code.")).map(key -> key.substring("code.".length())))
                .isSubsetOf(codes);
    }

    static Stream<List<String>> families() {
        return Stream.of(
                named("step.", Reason.values()),
                named("cost.", ReturnCost.Ground.values()),
                named("answer.", Answer.values()),
                named("source.", Source.values()),
                named("remedy.", ClaimRemedy.values()),
                named("condition.", Condition.values()),
                named("exclusion.", WithdrawalExclusion.values()));
    }

    private static List<String> named(String family, Enum<?>... words) {
        return Arrays.stream(words).map(word -> family + word.name()).toList();
    }

    @ParameterizedTest
    @MethodSource("families")
    void every_word_that_a_sentence_names_has_a_name(List<String> keys) {
        assertThat(known).containsAll(keys);
    }

    private static Set<String> codes() throws IOException {
        try (Stream<Path> files = Files.list(LAW)) {
            return files.map(LawSentencesTest::read)
                    .flatMap(text -> CODE.matcher(text).results())
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
