package org.amends.returns.withdrawal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amends.casefile.LoggedCase;
import org.amends.letter.Delivery;
import org.amends.letter.FormOfAddress;
import org.amends.letter.FormsOfAddress;
import org.amends.letter.SetPhrases;
import org.amends.lifecycle.CaseKind;
import org.amends.lifecycle.Command;
import org.amends.returns.receipt.CaseReceipt;
import org.amends.returns.receipt.ReceiptFacts;

/**
 * The receipt of a withdrawal: the declaration word for word, the date and time at which it came, and what follows from it
 * (Directive 2011/83/EU, art. 11a(4), 13 and 14). It asks for nothing and reviews nothing.
 */
@ApplicationScoped
class ReceiptLetter implements CaseReceipt {

    private final ReceiptFacts facts;
    private final Delivery delivery;
    private final SetPhrases phrases;
    private final FormsOfAddress forms;

    ReceiptLetter(ReceiptFacts facts, Delivery delivery, SetPhrases phrases, FormsOfAddress forms) {
        this.facts = facts;
        this.delivery = delivery;
        this.phrases = phrases;
        this.forms = forms;
    }

    @Override
    public Set<CaseKind> kinds() {
        return Set.of(CaseKind.WITHDRAWAL);
    }

    @Override
    public Command.Letter of(LoggedCase file) {
        return new Command.Letter(
                file.contact().language(), text(file), Optional.empty(), delivery.goesByMail(file), List.of());
    }

    private String text(LoggedCase file) {
        Locale locale = facts.locale(file);
        FormOfAddress form = forms.of(file);
        Map<String, Object> told = facts.of(file);
        String money = ReceiptFacts.goods(file)
                .map(found -> found.out() ? "withdrawal.receipt.goods" : "withdrawal.receipt.money")
                .orElse("withdrawal.receipt.unmatched");
        return String.join(
                "\n\n",
                phrases.text(locale, form, "withdrawal.receipt.head", told),
                phrases.text(locale, form, money, told),
                phrases.text(locale, form, "withdrawal.receipt.foot", told));
    }
}
