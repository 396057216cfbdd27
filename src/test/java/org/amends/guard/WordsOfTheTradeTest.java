package org.amends.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.amends.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsOfTheTradeTest {

    @Rule("ACK-24")
    @Rule("S2-9")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|As a guest of our store you may return it.|ack-24.not-a-guest",
                "en|We thank our users.|ack-24.not-a-ticket",
                "et|Meie poe külalisena saate selle tagastada.|ack-24.not-a-guest",
                "ru|Гостям нашего магазина лампы меняют.|ack-24.not-a-guest",
                "sk|Hosťom našej predajne lampy vymieňame.|ack-24.not-a-guest"
            })
    void in_a_shop_nobody_is_a_guest_and_nowhere_a_user(String language, String sentence, String code) {
        Draft draft = new Draft().language(language).saying(sentence);

        assertThat(draft.codes("ACK-24")).containsExactly(code);
        assertThat(draft.findings("ACK-24")).allMatch(Finding::blocks);
    }

    @Rule("ACK-24")
    @Rule("S2-9")
    @ParameterizedTest
    @CsvSource({"en,We wait for all our guests.", "et,Hea külaline!", "sk,Milý hosť!"})
    void a_trade_that_has_guests_may_say_so(String language, String sentence) {
        LetterFacts.Trade hotel = new LetterFacts.Trade(Set.of("guest"), Set.of(), false);
        Draft draft = new Draft().language(language).saying(sentence);

        assertThat(draft.findings("ACK-24")).hasSize(1);
        assertThat(draft.trade(hotel).findings("ACK-24")).isEmpty();
        assertThat(draft.saying("We thank our users.").codes("ACK-24"))
                .isEqualTo(language.equals("en") ? List.of("ack-24.not-a-ticket") : List.of());
    }

    @Rule("ACK-24")
    @Rule("S2-9")
    @Test
    void a_pack_refuses_words_of_its_own() {
        LetterFacts.Trade trade = new LetterFacts.Trade(Set.of("rider"), Set.of("Punter", "fare dodger"), false);
        Draft draft = new Draft().trade(trade).saying("A punter isn’t a dodger.");

        assertThat(draft.codes("ACK-24")).containsExactly("ack-24.refused-word", "ack-24.refused-word");
        assertThat(draft.marked("ACK-24")).containsExactly("punter", "dodger");
        assertThat(draft.customerWords("I am no punter and no dodger")
                        .saying("You said “no punter and no dodger”.")
                        .codes("ACK-24"))
                .isEmpty();
    }
}
