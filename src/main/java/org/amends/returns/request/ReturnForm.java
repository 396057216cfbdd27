package org.amends.returns.request;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.amends.casefile.Contact;
import org.amends.identity.Secret;
import org.amends.letter.ContactPreferences;
import org.amends.letter.FormOfAddress;
import org.amends.lifecycle.Channel;
import org.amends.lifecycle.RemedyKind;
import org.amends.web.Form;
import org.amends.web.Typed;

/** A request about goods as its pages fill it in, one after the other. */
final class ReturnForm {

    static final String WHOLE = "whole";
    static final String PART = "part";

    private ReturnForm() {}

    /**
     * What was begun, with what was sent now to the letter in place of it; whatever else was sent is left out. What is said anew of
     * the order has to be looked up anew.
     */
    static Form of(Form begun, MultivaluedMap<String, String> sent) {
        Form form = ReturnStep.ORDER.fields().stream().allMatch(field -> stays(begun, sent, field))
                ? begun
                : begun.with("ticket", "");
        for (String field : ReturnStep.allFields()) {
            if (sent.containsKey(field)) {
                form = form.with(field, Typed.lines(Typed.orNothing(sent.getFirst(field))));
            }
        }
        return form;
    }

    private static boolean stays(Form begun, MultivaluedMap<String, String> sent, String field) {
        return !sent.containsKey(field)
                || begun.value(field).equals(Typed.lines(Typed.orNothing(sent.getFirst(field))));
    }

    static Optional<ReturnReason> reason(Form form) {
        return Arrays.stream(ReturnReason.values())
                .filter(reason -> reason.name().equals(form.value("reason")))
                .findFirst();
    }

    static Optional<RemedyKind> wish(Form form) {
        return reason(form).flatMap(reason -> reason.wishes().stream()
                .filter(wish -> wish.name().equals(form.value("wish")))
                .findFirst());
    }

    static boolean isExchange(Form form) {
        return wish(form).equals(Optional.of(RemedyKind.EXCHANGE));
    }

    /** Empty when they did not say. */
    static Optional<FormOfAddress> addressForm(Form form) {
        return FormOfAddress.named(form.value("address-form"));
    }

    /** Whether the order's page was answered, be it with nothing to go by. */
    static boolean isLookedUp(Form form) {
        return ticket(form).isPresent() || OrderQuestion.Way.of(form) == OrderQuestion.Way.NONE;
    }

    static Optional<Secret> ticket(Form form) {
        return written(form, "ticket").map(Secret::new);
    }

    /** Empty for nothing, and for what is no day. */
    static Optional<LocalDate> day(Form form, String field) {
        try {
            return written(form, field).map(LocalDate::parse);
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    static Optional<String> written(Form form, String field) {
        return Optional.of(form.value(field).strip()).filter(text -> !text.isEmpty());
    }

    /**
     * Of a form that was checked.
     *
     * @param zone in which a day begins
     * @param readers in which the customer lives, if their browser says so
     */
    static ReturnRequest request(Form form, Locale locale, ZoneId zone, Optional<ZoneId> readers) {
        ReturnReason reason = reason(form).orElseThrow();
        Contact contact = new Contact(
                form.value("name").strip(),
                written(form, "email"),
                written(form, "phone"),
                Optional.empty(),
                locale.getLanguage());
        return new ReturnRequest(
                reason,
                contact,
                ContactPreferences.of(addressForm(form)).in(readers),
                ticket(form),
                written(form, "number").or(() -> written(form, "receipt")),
                form.value("scope").equals(PART) ? written(form, "goods") : Optional.empty(),
                List.of(),
                reason == ReturnReason.CHANGED_MIND ? Optional.empty() : written(form, "story"),
                wish(form),
                isExchange(form) ? written(form, "instead") : Optional.empty(),
                reason.isFault()
                        ? day(form, "showed-on")
                                .map(day -> day.atStartOfDay(zone).toInstant())
                        : Optional.empty(),
                reason == ReturnReason.CHEAPER ? written(form, "price") : Optional.empty(),
                Channel.WEB);
    }
}
