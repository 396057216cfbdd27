package org.amends.returns.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
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
import org.amends.lifecycle.Declaration;
import org.amends.lifecycle.Declaration.OrderedGoods;
import org.amends.returns.CaseOrders;
import org.amends.returns.law.Payer;
import org.amends.returns.receipt.CaseReceipt;
import org.amends.returns.receipt.ReceiptFacts;

/**
 * The receipt of a request about goods: what was said, what follows, and by when. Whoever claims a fault learns of the choice
 * between repair and replacement and of the longer guarantee before anything is done (Directive (EU) 2019/771, art. 13(2a)).
 */
@ApplicationScoped
class RequestReceipt implements CaseReceipt {

    private final ReceiptFacts facts;
    private final CaseOrders orders;
    private final Delivery delivery;
    private final SetPhrases phrases;
    private final FormsOfAddress forms;

    RequestReceipt(ReceiptFacts facts, CaseOrders orders, Delivery delivery, SetPhrases phrases, FormsOfAddress forms) {
        this.facts = facts;
        this.orders = orders;
        this.delivery = delivery;
        this.phrases = phrases;
        this.forms = forms;
    }

    @Override
    public Set<CaseKind> kinds() {
        return Set.of(CaseKind.RETURN, CaseKind.CLAIM, CaseKind.WARRANTY, CaseKind.PRICE_ADJUSTMENT);
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
        List<String> keys = new ArrayList<>(List.of("head"));
        keys.addAll(whatFollows(file, told));
        keys.add("foot");
        return String.join(
                "\n\n",
                keys.stream()
                        .map(key -> phrases.text(locale, form, "return.receipt." + key, told))
                        .toList());
    }

    private List<String> whatFollows(LoggedCase file, Map<String, Object> told) {
        Optional<OrderedGoods> granted =
                file.state().declaration().filter(Declaration::grantedByRules).flatMap(Declaration::order);
        if (granted.isPresent()) {
            return granted.get().out() ? List.of("granted.goods", send(file)) : List.of("granted.money");
        }
        String decision = told.containsKey("decideBy") ? "decide.by" : "decide.soon";
        return file.state().kind() == CaseKind.CLAIM ? List.of("claim", decision) : List.of(decision);
    }

    private String send(LoggedCase file) {
        return orders.find(file.id())
                        .filter(order -> order.wayBack() == Payer.TRADER)
                        .isPresent()
                ? "send.free"
                : "send.paid";
    }
}
