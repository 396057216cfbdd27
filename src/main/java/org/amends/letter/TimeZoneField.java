package org.amends.letter;

import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.amends.platform.input.KnownTimeZones;
import org.amends.web.Form;
import org.amends.web.Messages;
import org.amends.web.PageLanguage;

/** The field of a page that says on whose clocks a customer reads times. */
@Singleton
public class TimeZoneField {

    public static final String NAME = "time-zone";

    private static final String HOUSE = "house";

    private final Messages messages;
    private final PageLanguage language;

    TimeZoneField(Messages messages, PageLanguage language) {
        this.messages = messages;
        this.language = language;
    }

    /** @param noted nothing reads as the house's own */
    public Form filled(Form form, Optional<ZoneChoice> noted) {
        String value = noted.flatMap(ZoneChoice::zone)
                .map(KnownTimeZones::preferred)
                .map(ZoneId::getId)
                .orElse(HOUSE);
        return form.with(NAME, value);
    }

    /** Whoever sends a page without the field says nothing. */
    public Form checked(Form form) {
        return form.value(NAME).isEmpty() || choice(form).isPresent()
                ? form
                : form.wrong(NAME, messages.text(language.locale(), "pages", "customer.missing.timeZone", Map.of()));
    }

    /** Empty where nothing was said. */
    public Optional<ZoneChoice> choice(Form form) {
        String value = form.value(NAME);
        return value.equals(HOUSE)
                ? Optional.of(ZoneChoice.HOUSE)
                : KnownTimeZones.named(value).map(ZoneChoice::of);
    }
}
