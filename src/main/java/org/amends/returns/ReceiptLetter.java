package org.amends.returns;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.amends.casefile.CaseLog;
import org.amends.casefile.Deciding;
import org.amends.casefile.LoggedCase;
import org.amends.letter.Delivery;
import org.amends.lifecycle.CaseKind;
import org.amends.lifecycle.Command;
import org.amends.lifecycle.DeadlineKind;
import org.amends.lifecycle.Declaration;
import org.amends.lifecycle.Declaration.OrderedGoods;
import org.amends.lifecycle.Terms;
import org.amends.lifecycle.Verb;
import org.amends.people.Rosters;
import org.amends.people.StaffMember;
import org.amends.time.OrganisationCalendar;
import org.amends.web.Amounts;
import org.amends.web.Languages;
import org.amends.web.Messages;

/**
 * The receipt of a withdrawal: the declaration word for word, the date and time at which it came, and what follows from it
 * (Directive 2011/83/EU, art. 11a(4), 13 and 14). It asks for nothing and reviews nothing.
 */
@ApplicationScoped
class ReceiptLetter implements CaseReceipt {

    /** Art. 14(1): the consumer sends the goods back within this time. */
    private static final int DAYS_TO_SEND = 14;

    private final CaseLog log;
    private final Deciding deciding;
    private final Delivery delivery;
    private final Rosters rosters;
    private final OrganisationCalendar calendar;
    private final Messages messages;

    ReceiptLetter(
            CaseLog log,
            Deciding deciding,
            Delivery delivery,
            Rosters rosters,
            OrganisationCalendar calendar,
            Messages messages) {
        this.log = log;
        this.deciding = deciding;
        this.delivery = delivery;
        this.rosters = rosters;
        this.calendar = calendar;
        this.messages = messages;
    }

    @Override
    public Set<CaseKind> kinds() {
        return Set.of(CaseKind.WITHDRAWAL);
    }

    @Override
    public Command.Letter of(LoggedCase file) {
        return new Command.Letter(
                file.contact().language(), text(file), Optional.empty(), delivery.goesByMail(file), List.of());
    }

    private String text(LoggedCase file) {
        Locale locale = Languages.fit(Locale.forLanguageTag(file.contact().language()));
        ZoneId zone = calendar.zone();
        Instant due = due(file);
        Map<String, Object> facts = new HashMap<>();
        facts.put("name", file.contact().name());
        facts.put("statement", statement(file));
        facts.put("at", moment(file.receivedAt(), zone, locale));
        facts.put("reference", file.reference());
        facts.put("owner", owner(file));
        facts.put("due", day(lastDay(due, zone), locale));
        facts.put("sendBy", day(LocalDate.ofInstant(file.receivedAt(), zone).plusDays(DAYS_TO_SEND), locale));
        Optional<OrderedGoods> goods = file.state().declaration().flatMap(Declaration::order);
        goods.ifPresent(found -> facts.put(
                "amount",
                Amounts.text(found.refund().minor(), found.refund().currency().getCurrencyCode(), locale)));
        String money = goods.map(found -> found.out() ? "withdrawal.receipt.goods" : "withdrawal.receipt.money")
                .orElse("withdrawal.receipt.unmatched");
        return String.join(
                "\n\n",
                messages.text(locale, "letters", "withdrawal.receipt.head", facts),
                messages.text(locale, "letters", money, facts),
                messages.text(locale, "letters", "withdrawal.receipt.foot", facts));
    }

    private String statement(LoggedCase file) {
        SortedMap<String, String> filed = log.words(file.id()).get(0);
        return filed == null ? "" : filed.getOrDefault("words", "");
    }

    private Instant due(LoggedCase file) {
        return deciding.facts(file)
                .terms()
                .due(DeadlineKind.REFUND, Verb.FILE, file.receivedAt())
                .map(Terms.Due::at)
                .orElseGet(() -> file.receivedAt().plus(java.time.Duration.ofDays(DAYS_TO_SEND)));
    }

    private String owner(LoggedCase file) {
        return rosters.recent()
                .member(file.state().owner())
                .map(StaffMember::name)
                .orElse("");
    }

    /** What is due at 24:00 is due on the day that ends. */
    private static LocalDate lastDay(Instant due, ZoneId zone) {
        return LocalDate.ofInstant(due.minusNanos(1), zone);
    }

    private static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(locale)
                .format(day);
    }

    private static String moment(Instant at, ZoneId zone, Locale locale) {
        String day = day(LocalDate.ofInstant(at, zone), locale);
        return day + ", "
                + DateTimeFormatter.ofPattern("HH:mm:ss (zzz, xxx)", locale).format(at.atZone(zone));
    }
}
