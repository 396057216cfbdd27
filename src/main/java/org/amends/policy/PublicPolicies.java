package org.amends.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.amends.lifecycle.CaseKind;
import org.amends.lifecycle.Channel;
import org.amends.policy.pack.Adr;
import org.amends.policy.pack.Duty;
import org.amends.policy.pack.EffectivePack;
import org.amends.policy.pack.Role;
import org.amends.policy.pack.Rulebook;
import org.amends.policy.pack.Ruling;
import org.amends.policy.pack.Trigger;
import org.amends.time.BusinessCalendar;
import org.amends.time.OpeningHours;

/** Tells the rules from the very packs and calendars that deadlines are computed with, so the two can't differ. */
@ApplicationScoped
class PublicPolicies {

    private static final int DAYS_SHOWN = 7;
    private static final int DAYS_LOOKED_AHEAD = 90;

    private final PolicyBooks books;
    private final Rulebooks rulebooks;
    private final CalendarShelf calendars;
    private final OwnCalendar own;
    private final KeptFigures figures;
    private final DateSentences sentences;
    private final Clock clock;

    PublicPolicies(
            PolicyBooks books,
            Rulebooks rulebooks,
            CalendarShelf calendars,
            OwnCalendar own,
            KeptFigures figures,
            DateSentences sentences,
            Clock clock) {
        this.books = books;
        this.rulebooks = rulebooks;
        this.calendars = calendars;
        this.own = own;
        this.figures = figures;
        this.sentences = sentences;
        this.clock = clock;
    }

    /** What a customer lives through, in the order in which it comes. */
    private enum Promise {
        ACKNOWLEDGE(Duty.ACKNOWLEDGE, Trigger.RECEIVED),
        SHORT_WAY(Duty.SHORT_WAY, Trigger.RECEIVED),
        ANSWER_MESSAGE(Duty.ANSWER_MESSAGE, Trigger.CUSTOMER_MESSAGE),
        KEEP_INFORMED(Duty.KEEP_INFORMED, Trigger.HUMAN_MESSAGE_SENT),
        DECIDE(Duty.DECIDE, Trigger.ACK_SENT),
        LAST_DAY(Duty.STATUTORY_FINAL, Trigger.RECEIVED),
        LAST_DAY_FROM_REPLY(Duty.STATUTORY_FINAL, Trigger.ACK_SENT),
        DECIDE_AGAIN(Duty.DECIDE, Trigger.CONTESTED),
        REOPENED(Duty.DECIDE, Trigger.REOPENED),
        REFUND(Duty.REFUND, Trigger.WITHDRAWAL_RECEIVED),
        FOLLOW_UP(Duty.FOLLOW_UP, Trigger.SETTLED),
        YOUR_TURN(Duty.NUDGE, Trigger.QUESTION_ASKED);

        private final Duty duty;
        private final Trigger startedBy;

        Promise(Duty duty, Trigger startedBy) {
            this.duty = duty;
            this.startedBy = startedBy;
        }

        private List<Ruling> rulings(Rulebook book, Instant now) {
            return book.all(duty, startedBy, now);
        }
    }

    PublicPolicy tell(Locale locale) {
        Instant now = clock.instant();
        Rulebook book = rulebooks.of(books.ruling(CaseKind.COMPLAINT, Channel.WEB, now), calendars.editions());
        BusinessCalendar calendar = own.current();
        return new PublicPolicy(
                promises(book, now, locale),
                rungs(book, now),
                book.adr().bodies().stream().map(body -> body(body, locale)).toList(),
                calendar.zone(),
                days(calendar, now, DAYS_SHOWN).map(day -> hours(day, locale)).toList(),
                Optional.of(calendar.nextOpening(now)).filter(opening -> opening.isAfter(now)),
                openUntil(calendar, now),
                days(calendar, now, DAYS_LOOKED_AHEAD)
                        .filter(OpenDay::isParticular)
                        .map(day -> hours(day, locale))
                        .toList(),
                figures.ofLate(),
                book.packs().stream().map(pack -> source(pack, locale)).toList(),
                now);
    }

    private List<PublicPolicy.Promised> promises(Rulebook book, Instant now, Locale locale) {
        return Stream.of(Promise.values())
                .flatMap(promise -> promised(promise, promise.rulings(book, now), locale).stream())
                .toList();
    }

    private Optional<PublicPolicy.Promised> promised(Promise promise, List<Ruling> rulings, Locale locale) {
        return rulings.stream()
                .findFirst()
                .map(strictest -> new PublicPolicy.Promised(
                        promise.name(),
                        sentences.limit(strictest.clock().limit(), locale),
                        Optional.of(strictest.due()),
                        title(strictest, locale),
                        strictest.clock().ref(),
                        rulings.stream()
                                .skip(1)
                                .map(later -> new PublicPolicy.Later(
                                        sentences.limit(later.clock().limit(), locale),
                                        title(later, locale),
                                        later.clock().ref()))
                                .distinct()
                                .toList()));
    }

    private String title(Ruling ruling, Locale locale) {
        return PackViews.title(rulebooks.effective(ruling.pack()).pack(), locale);
    }

    private PublicPolicy.Body body(Adr.Body body, Locale locale) {
        return new PublicPolicy.Body(
                body.name(), body.url(), body.rightLasts().map(term -> sentences.term(term, locale)));
    }

    private static PublicPolicy.Source source(EffectivePack pack, Locale locale) {
        return new PublicPolicy.Source(pack.ref().toString(), PackViews.title(pack.pack(), locale));
    }

    private static List<Role> rungs(Rulebook book, Instant now) {
        return book.due(Duty.DECIDE, Trigger.ACK_SENT, now)
                .flatMap(ruling -> ruling.armed().ladder())
                .map(ladder -> ladder.rungs().stream()
                        .filter(rung -> !rung.warns())
                        .map(rung -> rung.to())
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    private static Stream<OpenDay> days(BusinessCalendar calendar, Instant now, int most) {
        LocalDate today = LocalDate.ofInstant(now, calendar.zone());
        return today.datesUntil(today.plusDays(most)).map(day -> OpenDay.of(day, calendar));
    }

    private static PublicPolicy.Hours hours(OpenDay day, Locale locale) {
        return new PublicPolicy.Hours(
                day.told(locale), String.join(", ", day.open()).replace('-', '–'), day.name());
    }

    private static Optional<Instant> openUntil(BusinessCalendar calendar, Instant now) {
        if (!calendar.isOpen(now)) {
            return Optional.empty();
        }
        ZonedDateTime local = now.atZone(calendar.zone());
        return calendar.hours(local.toLocalDate()).stream()
                .filter(hours -> !local.toLocalTime().isBefore(hours.opens()))
                .reduce((earlier, later) -> later)
                .map(OpeningHours::closes)
                .map(closes -> closes.equals(java.time.LocalTime.MIDNIGHT)
                        ? local.toLocalDate().plusDays(1).atStartOfDay(calendar.zone())
                        : local.toLocalDate().atTime(closes).atZone(calendar.zone()))
                .map(ZonedDateTime::toInstant);
    }
}
