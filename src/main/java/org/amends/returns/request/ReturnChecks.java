package org.amends.returns.request;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.amends.time.OrganisationCalendar;
import org.amends.web.Form;
import org.amends.web.Messages;
import org.amends.web.PageLanguage;
import org.amends.web.WordChecks;

/** What has to be put right on a page of a request before the next one. Nothing but what nobody could answer without. */
@Singleton
class ReturnChecks {

    static final String NOT_YET = "UNDECIDED";

    private final WordChecks words;
    private final Messages messages;
    private final PageLanguage language;
    private final OrganisationCalendar calendar;
    private final Clock clock;

    ReturnChecks(
            WordChecks words, Messages messages, PageLanguage language, OrganisationCalendar calendar, Clock clock) {
        this.words = words;
        this.messages = messages;
        this.language = language;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Of one page; what the order's page asks is read where it is looked up, which leaves a ticket. */
    Form check(ReturnStep step, Form form) {
        return switch (step) {
            case ORDER -> ReturnForm.isLookedUp(form) ? form : wrong(form, "number");
            case CHECK -> form;
            case GOODS -> goods(form);
            case REASON -> ReturnForm.reason(form).isPresent() ? form : wrong(form, "reason");
            case STORY -> story(form);
            case WISH -> wish(form);
            case REACH -> reach(form);
        };
    }

    /** The first page that nobody can go past yet; the last one where every other is answered. */
    ReturnStep open(Form form) {
        return ReturnStep.asked(form).stream()
                .filter(step -> !check(step, form).isRight())
                .findFirst()
                .orElse(ReturnStep.CHECK);
    }

    private Form goods(Form form) {
        if (!Set.of(ReturnForm.WHOLE, ReturnForm.PART).contains(form.value("scope"))) {
            return wrong(form, "scope");
        }
        return form.value("scope").equals(ReturnForm.PART)
                ? words.check(form, "goods", 5_000, "returning.missing.goods")
                : form;
    }

    private Form story(Form form) {
        Form checked =
                form.value("story").isBlank() ? form : words.check(form, "story", 10_000, "returning.missing.story");
        ReturnReason reason = ReturnForm.reason(form).orElse(ReturnReason.CHANGED_MIND);
        if (reason == ReturnReason.CHEAPER) {
            return words.check(checked, "price", 1_000, "returning.missing.price");
        }
        boolean day = form.value("showed-on").isBlank()
                || ReturnForm.day(form, "showed-on")
                        .filter(showed -> !showed.isAfter(LocalDate.ofInstant(clock.instant(), calendar.zone())))
                        .isPresent();
        return !reason.isFault() || day ? checked : wrong(checked, "showed-on");
    }

    /** Nobody can offer another article before they know which one. */
    private Form wish(Form form) {
        if (ReturnForm.wish(form).isEmpty() && !form.value("wish").equals(NOT_YET)) {
            return wrong(form, "wish");
        }
        return ReturnForm.isExchange(form) ? words.check(form, "instead", 1_000, "returning.missing.instead") : form;
    }

    private Form reach(Form form) {
        Form checked =
                words.phone(words.email(words.line(form, "name", 200, "returning.missing.name"), "email"), "phone");
        return form.value("address-form").isEmpty()
                        || ReturnForm.addressForm(form).isPresent()
                ? checked
                : checked.wrong(
                        "address-form",
                        messages.text(language.locale(), "pages", "customer.missing.addressForm", Map.of()));
    }

    private Form wrong(Form form, String field) {
        return form.wrong(field, messages.text(language.locale(), "pages", "returning.missing." + field, Map.of()));
    }
}
