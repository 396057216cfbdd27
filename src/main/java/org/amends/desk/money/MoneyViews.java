package org.amends.desk.money;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.amends.casefile.CaseStory;
import org.amends.desk.form.TypedForm;
import org.amends.desk.reader.Reader;
import org.amends.money.Money;
import org.amends.people.StaffMember;
import org.amends.remedy.refund.RefundReading;
import org.amends.remedy.refund.RefundRights;
import org.amends.web.Form;
import org.amends.web.PageLanguage;

/** Makes of a case's refunds what its page shows to one reader. */
@ApplicationScoped
public class MoneyViews {

    private final RefundReading reading;
    private final RefundRights rights;
    private final MoneyOrders orders;
    private final RefundMistakes mistakes;
    private final PageLanguage language;

    MoneyViews(
            RefundReading reading,
            RefundRights rights,
            MoneyOrders orders,
            RefundMistakes mistakes,
            PageLanguage language) {
        this.reading = reading;
        this.rights = rights;
        this.orders = orders;
        this.mistakes = mistakes;
        this.language = language;
    }

    /** @param form in which somebody may have named an order */
    public MoneyView of(CaseStory story, Reader reader, StaffMember member, Form form) {
        CaseMoney one = new CaseMoney(
                new CaseMoney.Sources(reading, rights, orders), story, reader.acts(), member, form, language.locale());
        return new MoneyView(story.remedies().stream()
                .flatMap(remedy -> one.remedy(remedy).stream())
                .toList());
    }

    /** What is wrong with the order that somebody named for a refund; nothing when its lines can be shown. */
    public List<Form.Mistake> unknownOrder(CaseStory story, TypedForm typed, Form form) {
        int remedy = Integer.parseInt(typed.name().substring(typed.name().indexOf('-') + 1));
        boolean known = reading.find(story.file(), remedy)
                .map(money -> Money.of(money.left(), money.currency()))
                .flatMap(left -> orders.named(form, typed.name(), left, language.locale()))
                .isPresent();
        return known ? List.of() : List.of(mistakes.of("unknown-order", typed.idOf("order.externalId")));
    }

    /** As it is typed into a field: "60.80". */
    public static String plain(Money money) {
        return money.toDecimal().toPlainString();
    }
}
