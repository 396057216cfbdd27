package org.amends.returns.withdrawal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amends.casefile.LoggedCase;
import org.amends.letter.Delivery;
import org.amends.lifecycle.CaseKind;
import org.amends.lifecycle.Command;
import org.amends.returns.receipt.CaseReceipt;
import org.amends.returns.receipt.ReceiptFacts;
import org.amends.web.Messages;

/**
 * The receipt of a withdrawal: the declaration word for word, the date and time at which it came, and what follows from it
 * (Directive 2011/83/EU, art. 11a(4), 13 and 14). It asks for nothing and reviews nothing.
 */
@ApplicationScoped
class ReceiptLetter implements CaseReceipt {

    private final ReceiptFacts facts;
    private final Delivery delivery;
    private final Messages messages;

    ReceiptLetter(ReceiptFacts facts, Delivery delivery, Messages messages) {
        this.facts = facts;
        this.delivery = delivery;
        this.messages = messages;
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
        Map<String, Object> told = facts.of(file);
        String money = ReceiptFacts.goods(file)
                .map(found -> found.out() ? "withdrawal.receipt.goods" : "withdrawal.receipt.money")
                .orElse("withdrawal.receipt.unmatched");
        return String.join(
                "\n\n",
                messages.text(locale, "letters", "withdrawal.receipt.head", told),
                messages.text(locale, "letters", money, told),
                messages.text(locale, "letters", "withdrawal.receipt.foot", told));
    }
}
