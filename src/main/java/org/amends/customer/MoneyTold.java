package org.amends.customer;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        return refunds.of(opened.caseId()).stream()
                .filter(refund -> open || !refund.stage().isTrouble())
                .map(refund -> sentence(refund, opened.view().owner(), locale))
                .toList();
    }

    private String sentence(RefundTold refund, String owner, Locale locale) {
        String amount =
                Amounts.text(refund.amount().minor(), refund.amount().currency().getCurrencyCode(), locale);
        return messages.text(
                locale, "pages", "customer.refund." + refund.stage(), Map.of("amount", amount, "person", owner));
    }
}
