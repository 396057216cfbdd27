package org.amends.web;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import io.quarkus.qute.TemplateData;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.amends.platform.input.KnownTimeZones;

/** The time zones that a page offers, by the countries and cities that people know them by, in templates {@code inject:timeZones}. */
@Named("timeZones")
@Singleton
@TemplateData
public final class TimeZoneList {

    private final Map<ULocale, List<Offer>> byLanguage = new ConcurrentHashMap<>();

    TimeZoneList() {}

    /**
     * @param id by the name that the IANA list prefers
     * @param name such as "New Zealand: Auckland"
     */
    @TemplateData
    public record Offer(String id, String name) {}

    /**
     * @param language of the page, by its tag
     * @param chosen is offered as well where no country has it, such as UTC
     */
    public List<Offer> offered(String language, String chosen) {
        List<Offer> all = byLanguage.computeIfAbsent(ULocale.forLanguageTag(language), TimeZoneList::ofTheWorld);
        Stream<Offer> besides = KnownTimeZones.named(chosen).stream()
                .map(zone -> new Offer(zone.getId(), zone.getId()))
                .filter(offer -> all.stream().noneMatch(one -> one.id().equals(offer.id())));
        return Stream.concat(besides, all.stream()).toList();
    }

    private static List<Offer> ofTheWorld(ULocale language) {
        TimeZoneNames names = TimeZoneNames.getInstance(language);
        Collator order = Collator.getInstance(language);
        return TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null).stream()
                .flatMap(id -> KnownTimeZones.named(id).stream()
                        .map(zone -> new Offer(KnownTimeZones.preferred(zone).getId(), name(zone, names, language))))
                .sorted((one, other) -> order.compare(one.name(), other.name()))
                .toList();
    }

    private static String name(ZoneId zone, TimeZoneNames names, ULocale language) {
        String country = Countries.name(TimeZone.getRegion(zone.getId()), language.toLocale());
        return Optional.ofNullable(names.getExemplarLocationName(zone.getId()))
                .filter(city -> !city.equals(country))
                .map(city -> country + ": " + city)
                .orElse(country);
    }
}
