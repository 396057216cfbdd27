package org.amends.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amends.platform.problem.Problem;
import org.amends.policy.pack.Duty;
import org.amends.policy.pack.EffectivePack;
import org.amends.policy.pack.PackRef;
import org.amends.policy.pack.ReturnWindow;
import org.amends.policy.pack.Rulebook;
import org.amends.policy.pack.Ruling;
import org.amends.policy.pack.Trigger;
import org.amends.time.BeyondCalendar;
import org.amends.time.Explanation;

/** Asks a pack, in force or not, what it would come to: on the calendars of now, without touching any case. */
@ApplicationScoped
class DateCalculator {

    private final Rulebooks rulebooks;
    private final CalendarShelf calendars;
    private final DateSentences sentences;

    DateCalculator(Rulebooks rulebooks, CalendarShelf calendars, DateSentences sentences) {
        this.rulebooks = rulebooks;
        this.calendars = calendars;
        this.sentences = sentences;
    }

    /** @throws Problem 400 or 422 when the pack has no answer to that */
    DateAnswer answer(PackRef pack, DateQuestion question, Locale locale) {
        Editions editions = calendars.editions();
        Rulebook book = rulebooks.of(List.of(pack), editions);
        try {
            return question.asksForReturnWindow()
                    ? window(book, question, editions, locale)
                    : ofRulings(rulings(book, question), question, editions, locale);
        } catch (BeyondCalendar e) {
            throw Problem.of(
                    422, "/problems/beyond-calendar", "Beyond the calendar", e.getMessage() + " No date is made up.");
        }
    }

    private DateAnswer window(Rulebook book, DateQuestion question, Editions editions, Locale locale) {
        ReturnWindow window = book.returnWindow(question.from())
                .orElseThrow(() -> Problem.invalid("clock", "no-return-window", "This pack says nothing of returns."));
        Explanation why = window.explain(question.from());
        return new DateAnswer(
                why.due(),
                why.lastDay(),
                window.name(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                why.term().toString(),
                editions.name(window.calendarName()),
                why.zone().getId(),
                question.from(),
                why.countedFrom(),
                DateAnswer.skipped(why),
                why.rolledFrom(),
                Optional.empty(),
                Optional.empty(),
                sentences.of(why, Optional.empty(), why.due(), locale),
                List.of(),
                List.of());
    }

    private static List<Ruling> rulings(Rulebook book, DateQuestion question) {
        return question.clock() != null ? clock(book, question) : duty(book, question);
    }

    private static List<Ruling> clock(Rulebook book, DateQuestion question) {
        String id = String.valueOf(question.clock());
        List<EffectivePack.Owned> clocks =
                book.packs().stream().flatMap(pack -> pack.clocks().stream()).toList();
        EffectivePack.Owned owned = clocks.stream()
                .filter(candidate ->
                        candidate.clock().id().equals(id) || candidate.name().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                        "clock",
                        "unknown-clock",
                        "This pack has no such clock. It has "
                                + clocks.stream().map(one -> one.clock().id()).collect(Collectors.joining(", "))
                                + "."));
        Trigger start = question.startOf(owned.clock())
                .orElseThrow(() -> startMissing(owned.clock().start()));
        if (!owned.clock().start().contains(start)) {
            throw startMissing(owned.clock().start());
        }
        return List.of(book.clock(owned.name()).orElseThrow().rule(question.from()));
    }

    private static Problem startMissing(java.util.Set<Trigger> starts) {
        return Problem.invalid(
                "startedBy",
                "not-a-start",
                "It starts with " + starts.stream().map(Enum::name).collect(Collectors.joining(" or ")) + ".");
    }

    private static List<Ruling> duty(Rulebook book, DateQuestion question) {
        Duty duty = question.duty();
        if (duty == null) {
            throw Problem.invalid("duty", "missing", "Name a duty or a clock.");
        }
        Trigger start = Optional.ofNullable(question.startedBy())
                .or(() -> duty.mayStart().size() == 1 ? duty.mayStart().stream().findFirst() : Optional.empty())
                .orElseThrow(() -> startMissing(duty.mayStart()));
        List<Ruling> rulings = book.all(duty, start, question.from());
        if (rulings.isEmpty()) {
            throw Problem.invalid(
                    "startedBy", "starts-nothing", start + " starts no clock for " + duty + " in this pack.");
        }
        return rulings;
    }

    private DateAnswer ofRulings(List<Ruling> rulings, DateQuestion question, Editions editions, Locale locale) {
        Ruling ruling = rulings.get(0);
        Explanation why = ruling.explain();
        Ruling extended = ruling.extended(question.extensions()).orElse(ruling);
        Ruling held = extended.held(question.heldUntil(ruling.clock()));
        Explanation end = why.held(question.heldUntil(ruling.clock()));
        return new DateAnswer(
                held.due(),
                java.time.LocalDate.ofInstant(held.due().minusNanos(1), why.zone()),
                ruling.name(),
                Optional.of(ruling.clock().duty()),
                Optional.of(ruling.clock().basis()),
                ruling.clock().ref(),
                why.term().toString(),
                editions.name(ruling.calendarName()),
                why.zone().getId(),
                ruling.from(),
                why.countedFrom(),
                DateAnswer.skipped(why),
                why.rolledFrom(),
                moved(ruling, extended),
                end.heldUntil(),
                sentences.of(end, moved(ruling, extended), held.due(), locale),
                held.ladder().stream().map(DateAnswer.Step::of).toList(),
                rulings.stream().skip(1).map(DateAnswer.Other::of).toList());
    }

    private static Optional<Instant> moved(Ruling ruling, Ruling extended) {
        return Optional.of(ruling.due()).filter(due -> !due.equals(extended.due()));
    }
}
