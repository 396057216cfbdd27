package org.amends.customer;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.amends.goods.Discrepancy;
import org.amends.goods.GoodsBook;
import org.amends.goods.Item;
import org.amends.goods.Ledger;
import org.amends.goods.NamedGoods;
import org.amends.goods.ProposedDeduction;
import org.amends.goods.Unexpected;
import org.amends.photo.Photograph;
import org.amends.web.Amounts;
import org.amends.web.Messages;

/** What we found in what came back, with the evidence: the customer reads it when we do. */
@Singleton
class GoodsTold {

    private final GoodsBook book;
    private final NamedGoods named;
    private final Messages messages;

    GoodsTold(GoodsBook book, NamedGoods named, Messages messages) {
        this.book = book;
        this.named = named;
        this.messages = messages;
    }

    /**
     * @param what in a sentence
     * @param words of whoever found it
     * @param outcome how it ended; empty while somebody is at it
     */
    record Found(String what, String words, String outcome, List<Photograph> photographs) {}

    /** A deduction that nobody else has approved is no word to the customer yet. */
    List<Found> of(OpenedCase opened, List<Photograph> photographs, Locale locale) {
        Ledger ledger = book.of(opened.caseId());
        if (ledger.discrepancies().isEmpty() && ledger.deductions().isEmpty()) {
            return List.of();
        }
        Map<String, String> titles = named.titles(opened.caseId());
        return Stream.concat(
                        ledger.discrepancies().stream()
                                .map(one -> discrepancy(one, ledger, titles, photographs, locale)),
                        ledger.deductions().stream()
                                .filter(ProposedDeduction::isApproved)
                                .map(one -> deduction(one, titles, photographs, locale)))
                .toList();
    }

    private Found discrepancy(
            Discrepancy one, Ledger ledger, Map<String, String> titles, List<Photograph> photographs, Locale locale) {
        return new Found(
                text(locale, "customer.found." + one.kind(), one.units(), title(one.item(), ledger, titles), ""),
                one.note(),
                one.outcome().orElse(""),
                shown(one.photographs(), photographs));
    }

    private Found deduction(
            ProposedDeduction one, Map<String, String> titles, List<Photograph> photographs, Locale locale) {
        String amount =
                Amounts.text(one.amount().minor(), one.amount().currency().getCurrencyCode(), locale);
        return new Found(
                text(locale, "customer.found.LESS", one.units(), titles.getOrDefault(one.line(), one.line()), amount),
                one.words(),
                "",
                shown(one.photographs(), photographs));
    }

    private static String title(Item item, Ledger ledger, Map<String, String> titles) {
        Optional<String> unexpected =
                item.unexpected().flatMap(ledger::unexpected).map(Unexpected::what);
        return item.line()
                .map(line -> titles.getOrDefault(line, line))
                .or(() -> unexpected)
                .orElse("");
    }

    private static List<Photograph> shown(List<UUID> ids, List<Photograph> photographs) {
        return photographs.stream().filter(one -> ids.contains(one.id())).toList();
    }

    private String text(Locale locale, String key, int units, String title, String amount) {
        return messages.text(locale, "pages", key, Map.of("units", units, "title", title, "amount", amount));
    }
}
