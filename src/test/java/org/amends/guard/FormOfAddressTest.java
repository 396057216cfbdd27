package org.amends.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.amends.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormOfAddressTest {

    private static final LetterFacts.Trade INFORMAL = new LetterFacts.Trade(Set.of(), Set.of(), true);

    @Rule("ACK-27")
    @ParameterizedTest
    @CsvSource({
        "et, Kas sinu veekeetja lekib?, sinu",
        "ru, Твой чайник течёт и мы пришлём новый как только получим его со склада в понедельник., Твой",
        "sk, Pošlem ti tvoju kanvicu., tvoju"
    })
    void a_customer_is_spoken_to_formally_unless_the_trade_is_on_first_name_terms(
            String language, String sentence, String phrase) {
        Draft letter = new Draft().language(language).saying(sentence);

        assertThat(letter.codes("ACK-27")).containsExactly("ack-27.informal");
        assertThat(letter.marked("ACK-27")).containsExactly(phrase);
        assertThat(letter.findings("ACK-27")).noneMatch(Finding::blocks);
        assertThat(letter.trade(INFORMAL).codes("ACK-27")).isEmpty();
    }

    @Rule("ACK-27")
    @Rule("S2-11")
    @ParameterizedTest
    @CsvSource({
        "et, Saadan teile uue.",
        "ru, Мы пришлём вам новый как только получим его со склада в понедельник.",
        "sk, Vaša kanvica tečie."
    })
    void whoever_wants_to_be_spoken_to_as_a_friend_is(String language, String sentence) {
        Draft letter = new Draft().language(language).saying(sentence).trade(INFORMAL);

        assertThat(letter.codes("ACK-27")).containsExactly("ack-27.formal");
        assertThat(letter.findings("ACK-27")).noneMatch(Finding::blocks);
    }

    @Rule("ACK-27")
    @ParameterizedTest
    @CsvSource({
        "et, Kas teie veekeetja lekib? Saadan teile uue.",
        "ru, Ваш чайник течёт и мы пришлём вам новый как только получим его со склада в понедельник.",
        "sk, Vaša kanvica tečie. Tí ľudia na sklade to už vedia."
    })
    void the_formal_form_is_no_finding(String language, String sentence) {
        assertThat(new Draft().language(language).saying(sentence).codes("ACK-27"))
                .isEmpty();
    }
}
