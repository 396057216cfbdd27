package org.amends.customer;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amends.money.Money;
import org.amends.remedy.refund.RefundTelling;
import org.amends.remedy.refund.RefundTold;
import org.amends.web.Amounts;
import org.amends.web.Messages;

/** Where the customer's money is, in a sentence each. */
@Singleton
class MoneyTold {

    private final RefundTelling refunds;
    private final Messages messages;

    MoneyTold(RefundTelling refunds, Messages messages) {
        this.refunds = refunds;
        this.messages = messages;
    }

    /** Trouble is told as long as somebody is at it. */
    List<String> of(OpenedCase opened, Locale locale) {
        boolean open = opened.view().status().isOpen();
        List<RefundTold> told = refunds.of(opened.caseId()).stream()
                .filter(refund -> open || !refund.stage().isTrouble())
                .toList();
        List<String> sentences = new ArrayList<>();
        Set<UUID> begun = new HashSet<>();
        for (RefundTold refund : told) {
            if (refund.isPart() && begun.add(refund.refund())) {
                sentences.add(messages.text(
                        locale, "pages", "customer.refundInParts", Map.of("amount", text(refund.whole(), locale))));
            }
            sentences.add(sentence(refund, opened.view().owner(), locale));
        }
        return sentences;
    }

    private String sentence(RefundTold refund, String owner, Locale locale) {
        String amount = text(refund.amount(), locale);
        return messages.text(
                locale, "pages", "customer.refund." + refund.stage(), Map.of("amount", amount, "person", owner));
    }

    private static String text(Money amount, Locale locale) {
        return Amounts.text(amount.minor(), amount.currency().getCurrencyCode(), locale);
    }
}
