package org.amends.wordlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.amends.guard.phrase.BadLine;
import org.amends.web.Messages;
import org.junit.jupiter.api.Test;

class ListSentencesTest {

    @Test
    void every_rule_of_the_grammar_has_a_sentence() {
        assertThat(new Messages().keys(ListSentences.BUNDLE))
                .containsAll(
                        Stream.of(BadLine.Rule.values()).map(ListLint::code).toList());
    }
}
