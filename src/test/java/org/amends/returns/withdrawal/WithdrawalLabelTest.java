package org.amends.returns.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.amends.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The law's words, to the letter: whoever changes one has to change it here, and has asked a lawyer. */
class WithdrawalLabelTest {

    @ParameterizedTest
    @CsvSource({
        "en, Withdraw from contract here",
        "de, Vertrag widerrufen",
        "fr, Renoncer au contrat ici",
        "et, Taganege lepingust siin",
        "ru, Отказаться от договора здесь",
        "sk, Odstúpiť od zmluvy tu",
        "lv, Withdraw from contract here"
    })
    @Rule("L-02")
    void the_first_function_says_that_one_withdraws_from_a_contract_and_nothing_softer(String language, String text) {
        assertThat(WithdrawalLabel.WITHDRAW.text(Locale.forLanguageTag(language)))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "en, Confirm withdrawal",
        "de, Widerruf bestätigen",
        "fr, Confirmer la rétractation",
        "et, Kinnitage taganemine",
        "ru, Подтвердить отказ от договора",
        "sk, Potvrdiť odstúpenie od zmluvy"
    })
    @Rule("L-05")
    void the_second_function_says_that_one_confirms_it_and_nothing_else(String language, String text) {
        assertThat(WithdrawalLabel.CONFIRM.text(Locale.forLanguageTag(language)))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"en, false", "de, false", "fr, false", "et, true", "ru, true", "sk, true"})
    void which_wordings_a_lawyer_still_has_to_read_is_said(String language, boolean awaits) {
        assertThat(WithdrawalLabel.awaitsCounsel(Locale.forLanguageTag(language)))
                .isEqualTo(awaits);
    }
}
