package org.amends.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.amends.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactsTrueTest {

    private static final LetterFacts.Recorded RECORDED = new LetterFacts.Recorded(
            Set.of(LocalDate.of(2026, 12, 3)),
            "Order 10048213, parcel JJFI-6002-0091. I paid 1 234,50 EUR on 3 May 2026 and 15 for the delivery.");

    private static Draft saying(String sentence) {
        return new Draft()
                .matter(new LetterFacts.Matter("en", "", "", List.of(), List.of(), RECORDED))
                .saying(sentence);
    }

    @Rule("ACK-07")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "You paid €1,234.50 on 3 May, order 10048213.",
                "The 1234.5 EUR and the €15.00 go back to your card on 3 December 2026.",
                "The parcel JJFI60020091 is on its way, and today I ask where.",
                "Our decision falls on 16 December 2026.",
                "There were 2 chairs and 4 legs, at 10:00, for 14 days.",
            })
    void what_stands_in_the_record_may_be_said_however_it_is_written(String sentence) {
        assertThat(saying(sentence).findings("ACK-07")).isEmpty();
    }

    @Rule("ACK-07")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "You get €1,324.50 back. | ack-07.sum | €1,324.50",
                "I am adding 20 EUR. | ack-07.sum | 20 EUR",
                "Order 10048231 is settled. | ack-07.number | 10048231",
                "We collect it on 5 December 2026. | ack-07.date | 5 December 2026",
            })
    void what_does_not_is_marked_where_it_stands(String sentence, String code, String marked) {
        Draft draft = saying(sentence);

        assertThat(draft.codes("ACK-07")).containsExactly(code);
        assertThat(draft.marked("ACK-07")).containsExactly(marked);
    }

    @Rule("ACK-07")
    @Test
    void it_stops_every_letter_but_the_first_for_which_the_record_holds_too_little() {
        Draft draft = saying("I am adding 20 EUR.");

        assertThat(draft.findings("ACK-07")).noneMatch(Finding::blocks);
        assertThat(LetterChecks.findings(LetterKind.PROGRESS, draft.letter(), draft.facts(), PhraseBooks.shipped()))
                .filteredOn(finding -> finding.check().equals("ACK-07"))
                .hasSize(1)
                .allMatch(Finding::blocks);
    }

    @Rule("ACK-07")
    @Test
    void the_customers_own_words_may_be_quoted() {
        Draft draft = new Draft()
                .customerWords("You owe me 77 EUR since 5 December 2026")
                .saying("You write “You owe me 77 EUR since 5 December 2026”.");

        assertThat(draft.findings("ACK-07")).isEmpty();
    }
}
