package org.amends.web;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;
import io.quarkus.qute.TemplateData;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.amends.time.OrganisationCalendar;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the frame of every page needs to know, in templates {@code inject:shell}. */
@Named
@Singleton
@TemplateData
public final class Shell {

    private final Organisation organisation;
    private final OrganisationCalendar calendar;
    private final CurrentPage page;
    private final String version;

    Shell(
            Organisation organisation,
            OrganisationCalendar calendar,
            CurrentPage page,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.organisation = organisation;
        this.calendar = calendar;
        this.page = page;
        this.version = version;
    }

    /** @param name in the language itself */
    @TemplateData
    public record Language(String tag, String name) {}

    public String organisation() {
        return organisation.name();
    }

    public String phone() {
        return organisation.phone().orElse("");
    }

    /** The telephone as a link dials it. */
    public String dialled() {
        return phone().replaceAll("[^+0-9]", "");
    }

    public String hours() {
        return organisation.hours().orElse("");
    }

    public String email() {
        return organisation.email().orElse("");
    }

    /** Where letters by post reach us, in one line. */
    public String address() {
        return organisation.address().orElse("").strip().replaceAll("\\s*\\R\\s*", ", ");
    }

    /** The zone in which whoever reads the page reads its times: the one they chose, else their browser's, else the organisation's. */
    public ZoneId zone() {
        return page.chosenZone().or(page::zone).orElseGet(calendar::zone);
    }

    /** The organisation's own. */
    public ZoneId ownZone() {
        return calendar.zone();
    }

    /** Part of the address of our style sheet, so that a browser fetches it again after an upgrade. */
    public String version() {
        return version;
    }

    /** The languages that have texts for pages. */
    public List<Language> languages() {
        return Stream.of("et", "en", "ru", "sk")
                .filter(Shell::hasTexts)
                .map(tag -> new Language(tag, nameOf(tag)))
                .toList();
    }

    /** Those of them that customers are offered, that of the house first. */
    public List<Language> offered() {
        return organisation.offeredLanguages().stream()
                .filter(Shell::hasTexts)
                .map(tag -> new Language(tag, nameOf(tag)))
                .toList();
    }

    private static boolean hasTexts(String tag) {
        return tag.equals("en")
                || Thread.currentThread()
                                .getContextClassLoader()
                                .getResource("messages/" + PageText.BUNDLE + "_" + tag + ".properties")
                        != null;
    }

    private static String nameOf(String tag) {
        return UCharacter.toTitleCase(ULocale.getDisplayLanguage(tag, tag), null);
    }
}
