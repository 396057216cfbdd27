package org.amends.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import org.amends.casefile.LoggedCase;
import org.amends.goods.NamedGoods;
import org.amends.money.Money;
import org.amends.web.Amounts;
import org.amends.web.Languages;
import org.amends.web.Messages;

/** Says in the language of the case what comes back, what goes out, and what that costs. */
@ApplicationScoped
public class ExchangeTelling {

    private final NamedGoods goods;
    private final Messages messages;

    ExchangeTelling(NamedGoods goods, Messages messages) {
        this.goods = goods;
        this.messages = messages;
    }

    /** What the customer reads with the remedy: also that they owe a difference only once they agree. */
    public String promise(LoggedCase file, ExchangeOffer offer) {
        String key = offer.price().isEmpty()
                ? "free"
                : offer.dearer().isPresent() ? "dearer" : offer.cheaper().isPresent() ? "cheaper" : "equal";
        return text(file, key, offer);
    }

    /** @param key of the sentence */
    public String text(LoggedCase file, String key, ExchangeOffer offer) {
        Locale locale = Languages.fit(file.contact().language());
        return messages.text(
                locale,
                "pages",
                "exchange.promise." + key,
                Map.of(
                        "units", offer.units(),
                        "title", title(file, offer),
                        "article", offer.article(),
                        "paid", amount(offer.credited(), locale),
                        "price",
                                offer.price()
                                        .map(money -> amount(money, locale))
                                        .orElse(""),
                        "difference",
                                offer.dearer()
                                        .or(offer::cheaper)
                                        .map(money -> amount(money, locale))
                                        .orElse("")));
    }

    /** What comes back, as the order calls it. */
    public String title(LoggedCase file, ExchangeOffer offer) {
        return goods.titles(file.id()).getOrDefault(offer.line(), offer.line());
    }

    private static String amount(Money money, Locale locale) {
        return Amounts.text(money.minor(), money.currency().getCurrencyCode(), locale);
    }
}
