package org.amends.policy;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amends.time.Counting;
import org.amends.time.DayOff;
import org.amends.time.Explanation;
import org.amends.time.Limit;
import org.amends.time.Roll;
import org.amends.time.Term;
import org.amends.time.Until;
import org.amends.web.Messages;
import org.amends.web.Moments;

/** Why a date is what it is, as a person would say it, in the zone in which it was counted. */
@Singleton
class DateSentences {

    private static final String BUNDLE = "policy";
    private static final int MOST_DAYS = 40;

    private final Messages messages;

    DateSentences(Messages messages) {
        this.messages = messages;
    }

    /** @param extendedFrom the due date before letters moved it */
    List<String> of(Explanation why, Optional<Instant> extendedFrom, Instant due, Locale locale) {
        ZoneId zone = why.zone();
        List<String> told = new ArrayList<>();
        told.add(text(
                locale,
                why.countedFrom().equals(why.start()) ? "why.from" : "why.fromOpening",
                Map.of(
                        "limit", limit(why.limit(), locale),
                        "start", moment(why.start(), zone, locale),
                        "from", moment(why.countedFrom(), zone, locale),
                        "zone", zone.getId())));
        if (!why.daysOff().isEmpty()) {
            told.add(text(locale, "why.skipped", Map.of("days", days(why.daysOff(), locale))));
        }
        why.rolledFrom()
                .ifPresent(day -> told.add(text(locale, "why.rolled", Map.of("day", Moments.date(day, locale)))));
        extendedFrom.ifPresent(
                before -> told.add(text(locale, "why.extended", Map.of("before", moment(before, zone, locale)))));
        why.heldUntil()
                .ifPresent(until -> told.add(text(locale, "why.held", Map.of("until", moment(until, zone, locale)))));
        told.add(text(locale, "why.due", Map.of("due", moment(due, zone, locale), "zone", zone.getId())));
        return told;
    }

    /** "10 business days, until 24:00 of the last". */
    String limit(Limit limit, Locale locale) {
        Limit usual = Limit.of(limit.term());
        StringBuilder told = new StringBuilder(term(limit.term(), locale));
        if (limit.counting() != usual.counting()) {
            told.append(part(locale, limit.counting() == Counting.INCLUSIVE ? "limit.inclusive" : "limit.sameDay"));
        }
        if (limit.unit().countsDays() && limit.until() != Until.INSTANT) {
            told.append(part(locale, limit.until() == Until.END_OF_DAY ? "limit.endOfDay" : "limit.close"));
        }
        if (limit.roll() == Roll.NEXT_WORKING_DAY) {
            told.append(part(locale, "limit.rolls"));
        }
        return told.toString();
    }

    /** "10 business days". */
    String term(Term term, Locale locale) {
        return text(locale, "term." + term.unit().name(), Map.of("n", term.amount()));
    }

    private String part(Locale locale, String key) {
        return ", " + text(locale, key, Map.of());
    }

    private String days(List<DayOff> days, Locale locale) {
        String named = days.stream()
                .limit(MOST_DAYS)
                .map(day -> text(
                        locale,
                        "why.day." + day.reason().name(),
                        Map.of(
                                "day",
                                Moments.date(day.date(), locale),
                                "name",
                                day.name().orElse(""))))
                .collect(Collectors.joining(", "));
        return days.size() > MOST_DAYS
                ? text(locale, "why.more", Map.of("days", named, "n", days.size() - MOST_DAYS))
                : named;
    }

    private static String moment(Instant instant, ZoneId zone, Locale locale) {
        return Moments.date(instant, zone, locale) + ", " + Moments.time(instant, zone, locale);
    }

    private String text(Locale locale, String key, Map<String, ?> arguments) {
        return messages.text(locale, BUNDLE, key, arguments);
    }
}
