package org.amends.returns.request;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.amends.money.Money;
import org.amends.order.lookup.LookupKey;
import org.amends.order.lookup.Spelling;
import org.amends.web.Form;
import org.amends.web.Messages;
import org.amends.web.PageLanguage;

/** Reads what somebody knows of their order, in whichever of the ways they chose. */
@Singleton
class OrderQuestion {

    private final Messages messages;
    private final PageLanguage language;

    OrderQuestion(Messages messages, PageLanguage language) {
        this.messages = messages;
        this.language = language;
    }

    enum Way {
        NUMBER,
        PHONE,
        CARD,
        LOYALTY,
        RECEIPT,
        GIFT,
        /** Nothing at all, which is no reason to refuse anything. */
        NONE;

        static Way of(Form form) {
            return Arrays.stream(values())
                    .filter(way -> way.name().equals(form.value("way")))
                    .findFirst()
                    .orElse(NUMBER);
        }
    }

    /** @param key empty when the form has mistakes, or nothing is known */
    record Read(Form form, Optional<LookupKey> key) {}

    Read read(Form form) {
        return switch (Way.of(form)) {
            case NUMBER -> byNumber(form);
            case PHONE ->
                one(
                        form,
                        "phone-used",
                        Spelling.phoneHash(form.value("phone-used")).map(LookupKey.Phone::new));
            case CARD -> byCard(form);
            case LOYALTY ->
                one(form, "loyalty", Spelling.loyaltyHash(form.value("loyalty")).map(LookupKey.Loyalty::new));
            case RECEIPT ->
                one(form, "receipt", Spelling.code(form.value("receipt")).map(LookupKey.Receipt::new));
            case GIFT -> one(form, "gift", Spelling.code(form.value("gift")).map(LookupKey.GiftCode::new));
            case NONE -> new Read(form, Optional.empty());
        };
    }

    /** Nobody types again what they typed to name their order (WCAG 2.2, 3.3.7); once they have answered, their answer stands. */
    static Form reachedBy(Form form) {
        if (!form.value("name").isEmpty()) {
            return form;
        }
        return switch (Way.of(form)) {
            case NUMBER -> form.value("contact").contains("@") ? known(form, "email", "contact") : form;
            case PHONE -> known(form, "phone", "phone-used");
            default -> form;
        };
    }

    private static Form known(Form form, String field, String typedAs) {
        return form.value(field).isEmpty()
                ? form.with(field, form.value(typedAs).strip())
                : form;
    }

    /** Whoever has an @ in it wrote an address; anything else is a postcode. */
    private Read byNumber(Form form) {
        Optional<String> number = Spelling.code(form.value("number"));
        String contact = form.value("contact");
        Optional<LookupKey> key = number.flatMap(order -> contact.contains("@")
                ? Spelling.emailHash(contact).map(email -> new LookupKey.OrderEmail(order, email))
                : Spelling.code(contact).map(postcode -> new LookupKey.OrderPostcode(order, postcode)));
        Form checked = number.isPresent() ? form : wrong(form, "number");
        return new Read(key.isPresent() || number.isEmpty() ? checked : wrong(checked, "contact"), key);
    }

    private Read byCard(Form form) {
        boolean digits = form.value("last-four").strip().matches("[0-9]{4}");
        Form checked = digits ? form : wrong(form, "last-four");
        checked = ReturnForm.day(form, "bought-on").isPresent() ? checked : wrong(checked, "bought-on");
        Optional<Money> amount = amount(form);
        checked = amount.isPresent() ? checked : wrong(checked, "amount");
        return new Read(
                checked,
                checked.isRight()
                        ? Optional.of(new LookupKey.Card(
                                form.value("last-four").strip(),
                                ReturnForm.day(form, "bought-on").orElseThrow(),
                                amount.orElseThrow()))
                        : Optional.empty());
    }

    /** As it stands on a bank statement, with a point or a comma. */
    private static Optional<Money> amount(Form form) {
        try {
            Currency currency =
                    Currency.getInstance(form.value("currency").strip().toUpperCase(Locale.ROOT));
            BigDecimal amount = new BigDecimal(form.value("amount").strip().replace(',', '.'));
            return Optional.of(new Money(
                    amount.setScale(currency.getDefaultFractionDigits())
                            .unscaledValue()
                            .longValueExact(),
                    currency));
        } catch (ArithmeticException | IllegalArgumentException noAmount) {
            return Optional.empty();
        }
    }

    private Read one(Form form, String field, Optional<? extends LookupKey> key) {
        return new Read(key.isPresent() ? form : wrong(form, field), key.map(found -> found));
    }

    private Form wrong(Form form, String field) {
        return form.wrong(field, messages.text(language.locale(), "pages", "returning.missing." + field, Map.of()));
    }
}
