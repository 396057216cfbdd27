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
import org.amends.lifecycle.Channel;
import org.amends.lifecycle.RemedyKind;
import org.amends.web.Form;
import org.amends.web.Typed;

/** A request about goods as its pages carry it from one to the next. */
final class ReturnForm {

    static final String WHOLE = "whole";
    static final String PART = "part";

    private ReturnForm() {}

    /** What was typed, to the letter; whatever else was sent is left out. */
    static Form of(MultivaluedMap<String, String> sent) {
        Form form = Form.empty();
        for (String field : ReturnStep.allFields()) {
            form = form.with(field, Typed.lines(Typed.orNothing(sent.getFirst(field))));
        }
        return form;
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

    /** Of a form that was checked. */
    static ReturnRequest request(Form form, Locale locale, ZoneId zone) {
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
                written(form, "ticket").map(Secret::new),
                written(form, "number").or(() -> written(form, "receipt")),
                form.value("scope").equals(PART) ? written(form, "goods") : Optional.empty(),
                List.of(),
                reason == ReturnReason.CHANGED_MIND ? Optional.empty() : written(form, "story"),
                wish(form),
                reason.isFault()
                        ? day(form, "showed-on")
                                .map(day -> day.atStartOfDay(zone).toInstant())
                        : Optional.empty(),
                reason == ReturnReason.CHEAPER ? written(form, "price") : Optional.empty(),
                Channel.WEB);
    }
}
