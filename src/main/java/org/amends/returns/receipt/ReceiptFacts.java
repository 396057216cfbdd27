package org.amends.returns.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.amends.casefile.CaseLog;
import org.amends.casefile.Deciding;
import org.amends.casefile.LoggedCase;
import org.amends.letter.ReadingZones;
import org.amends.letter.TimeZones;
import org.amends.lifecycle.DeadlineKind;
import org.amends.lifecycle.Declaration;
import org.amends.lifecycle.Declaration.OrderedGoods;
import org.amends.lifecycle.Terms;
import org.amends.lifecycle.Verb;
import org.amends.people.Rosters;
import org.amends.web.Amounts;
import org.amends.web.Languages;
import org.amends.web.Moments;

/**
 * What every receipt of a case about goods tells, in its customer's language. When it came in is told on the customer's clocks, with
 * their zone; the days that follow are counted by the organisation's calendar.
 */
@ApplicationScoped
public class ReceiptFacts {

    /** Directive 2011/83/EU, art. 13(1) and 14(1): the goods and their money go back within this time. */
    private static final int DAYS = 14;

    private final CaseLog log;
    private final Deciding deciding;
    private final Rosters rosters;
    private final TimeZones zones;

    ReceiptFacts(CaseLog log, Deciding deciding, Rosters rosters, TimeZones zones) {
        this.log = log;
        this.deciding = deciding;
        this.rosters = rosters;
        this.zones = zones;
    }

    public Locale locale(LoggedCase file) {
        return Languages.fit(file.contact().language());
    }

    /** By the names that the texts use; {@code amount} only where the goods are known. */
    public Map<String, Object> of(LoggedCase file) {
        Locale locale = locale(file);
        ReadingZones in = zones.of(file.id());
        Map<String, Object> facts = new HashMap<>();
        facts.put("name", file.contact().name());
        facts.put("statement", statement(file));
        facts.put("at", moment(file.receivedAt(), in, locale));
        facts.put("reference", file.reference());
        facts.put("owner", owner(file));
        facts.put("due", day(lastDay(refundDue(file), in), locale));
        facts.put("sendBy", day(in.countedDay(file.receivedAt()).plusDays(DAYS), locale));
        decisionDue(file).ifPresent(due -> facts.put("decideBy", day(lastDay(due, in), locale)));
        goods(file)
                .ifPresent(found -> facts.put(
                        "amount",
                        Amounts.text(
                                found.refund().minor(),
                                found.refund().currency().getCurrencyCode(),
                                locale)));
        return facts;
    }

    public static Optional<OrderedGoods> goods(LoggedCase file) {
        return file.state().declaration().flatMap(Declaration::order);
    }

    private String statement(LoggedCase file) {
        SortedMap<String, String> filed = log.words(file.id()).get(0);
        return filed == null ? "" : filed.getOrDefault("words", "");
    }

    private Instant refundDue(LoggedCase file) {
        return terms(file)
                .due(DeadlineKind.REFUND, Verb.FILE, file.receivedAt())
                .map(Terms.Due::at)
                .orElseGet(() -> file.receivedAt().plus(Duration.ofDays(DAYS)));
    }

    /** Empty where no pack says by when we decide. */
    private Optional<Instant> decisionDue(LoggedCase file) {
        return terms(file)
                .due(DeadlineKind.DECIDE, Verb.ACKNOWLEDGE, deciding.now())
                .map(Terms.Due::at);
    }

    private Terms terms(LoggedCase file) {
        return deciding.facts(file).terms();
    }

    private String owner(LoggedCase file) {
        return rosters.recent().name(file.state().owner());
    }

    /** What is due at 24:00 is due on the day that ends. */
    private static LocalDate lastDay(Instant due, ReadingZones in) {
        return in.countedDay(due.minusNanos(1));
    }

    private static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(locale)
                .format(day);
    }

    private static String moment(Instant at, ReadingZones in, Locale locale) {
        ZonedDateTime local = at.atZone(in.reader());
        String zone = in.differ(at)
                ? Moments.zone(in.reader(), locale)
                : DateTimeFormatter.ofPattern("zzz", locale).format(local);
        String time = DateTimeFormatter.ofPattern("HH:mm:ss", locale).format(local);
        String offset = DateTimeFormatter.ofPattern("xxx", locale).format(local);
        return day(local.toLocalDate(), locale) + ", " + time + " (" + zone + ", " + offset + ")";
    }
}
