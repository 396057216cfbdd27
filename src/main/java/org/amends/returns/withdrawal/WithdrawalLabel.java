package org.amends.returns.withdrawal;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words on the two functions that Directive 2011/83/EU, art. 11a, asks for. They are no translator's to change: a test
 * holds each to the letter. English, German and French are those of the directive and of national law; the others are ours
 * and await counsel.
 */
public enum WithdrawalLabel {
    /** Art. 11a(1): leads to the statement. */
    WITHDRAW(
            "Withdraw from contract here",
            Map.of(
                    "de", "Vertrag widerrufen",
                    "fr", "Renoncer au contrat ici",
                    "et", "Taganege lepingust siin",
                    "ru", "Отказаться от договора здесь",
                    "sk", "Odstúpiť od zmluvy tu")),
    /** Art. 11a(3): sends it, and says nothing else. */
    CONFIRM(
            "Confirm withdrawal",
            Map.of(
                    "de", "Widerruf bestätigen",
                    "fr", "Confirmer la rétractation",
                    "et", "Kinnitage taganemine",
                    "ru", "Подтвердить отказ от договора",
                    "sk", "Potvrdiť odstúpenie od zmluvy"));

    private final String english;
    private final Map<String, String> byLanguage;

    WithdrawalLabel(String english, Map<String, String> byLanguage) {
        this.english = english;
        this.byLanguage = byLanguage;
    }

    /** In English where the language has none. */
    public String text(Locale locale) {
        return Optional.ofNullable(byLanguage.get(locale.getLanguage())).orElse(english);
    }

    /** Whether a lawyer of that language still has to read it. */
    public static boolean awaitsCounsel(Locale locale) {
        return !Set.of("en", "de", "fr").contains(locale.getLanguage());
    }
}
