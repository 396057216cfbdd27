package org.amends.desk.casepage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.amends.casefile.CaseStory;
import org.amends.returns.CaseEvaluations;
import org.amends.returns.CaseOrders;
import org.amends.returns.OrderChoice;
import org.amends.returns.OrderChoices;
import org.amends.returns.OrderHints;
import org.amends.returns.PriceDifference;
import org.amends.returns.PriceDifferences;
import org.amends.returns.claim.ClaimTelling;
import org.amends.web.Form;
import org.amends.web.Messages;
import org.amends.web.PageLanguage;

/** Gathers what the page of a case shows of its goods. A complaint has none, and no order to read. */
@ApplicationScoped
class GoodsViews {

    private final CaseOrders orders;
    private final OrderHints hints;
    private final OrderChoices choices;
    private final CaseEvaluations evaluations;
    private final PriceDifferences prices;
    private final ClaimTelling claims;
    private final Messages messages;
    private final PageLanguage language;

    GoodsViews(
            CaseOrders orders,
            OrderHints hints,
            OrderChoices choices,
            CaseEvaluations evaluations,
            PriceDifferences prices,
            ClaimTelling claims,
            Messages messages,
            PageLanguage language) {
        this.orders = orders;
        this.hints = hints;
        this.choices = choices;
        this.evaluations = evaluations;
        this.prices = prices;
        this.claims = claims;
        this.messages = messages;
        this.language = language;
    }

    /** @param typed the forms of the page, one of which may name an order */
    Shown of(CaseStory story, Form typed) {
        Locale locale = language.locale();
        List<PriceDifference> differences = prices.of(story.file(), locale);
        Optional<PriceView> price = PriceView.of(differences, prices.named(story.file(), story.complaint()), locale);
        Optional<UUID> id =
                story.state().declaration().map(declared -> story.file().id());
        Optional<CaseOrders.CaseOrder> order = id.flatMap(orders::find);
        Optional<OrderHints.OrderHint> hint = id.flatMap(hints::find);
        OrderForm naming = OrderForm.of(typed, hint.map(OrderHints.OrderHint::name));
        Optional<OrderChoice> choice = id.filter(one -> order.isEmpty())
                .flatMap(one -> naming.order())
                .flatMap(name -> choices.find(name, story.file(), story.complaint()));
        GoodsView view = GoodsView.of(
                story.state(),
                order,
                hint,
                choice,
                id.flatMap(one -> evaluations.toColleague(one, locale)),
                price,
                claims.of(story.file(), locale));
        return new Shown(view, form -> {
            Form named = choice.map(offered -> naming.under(form, offered)).orElse(form);
            return PriceView.decided(
                    price.map(shown -> shown.under(named)).orElse(named), differences, story, messages);
        });
    }

    /** @param prefill puts into the page's forms what follows from the order or from a price that fell, where nothing was typed */
    record Shown(GoodsView view, UnaryOperator<Form> prefill) {}
}
