package org.amends.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.amends.casefile.Deciding;
import org.amends.casefile.LoggedCase;
import org.amends.guard.LetterFacts;
import org.amends.guard.LetterKind;
import org.amends.lifecycle.DeadlineKind;
import org.amends.lifecycle.Facts;
import org.amends.lifecycle.OpenDeadline;
import org.amends.lifecycle.Terms;
import org.amends.lifecycle.Verb;

/** The dates that a letter is held against. */
@ApplicationScoped
class LetterClocks {

    private final Deciding deciding;

    LetterClocks(Deciding deciding) {
        this.deciding = deciding;
    }

    /** After the acknowledgement nothing limits the next step: it is a duty of its own, and restarts the clock of silence. */
    LetterFacts.Clocks of(LetterKind kind, LoggedCase file, ReadingZones zones) {
        if (kind == LetterKind.ACKNOWLEDGEMENT) {
            return started(file, zones);
        }
        Instant now = deciding.facts(file).now();
        Instant last = decision(file).orElse(now);
        return new LetterFacts.Clocks(now, last, last, zones.house(), zones.reader());
    }

    /** The last day for the decision by the house's calendar: the one that this letter starts, or the one that runs. */
    Optional<LocalDate> finalDay(LetterKind kind, LoggedCase file, ReadingZones zones) {
        Optional<Instant> due = kind == LetterKind.ACKNOWLEDGEMENT
                ? Optional.of(started(file, zones).finalDue())
                : decision(file);
        return due.map(at -> zones.countedDay(at));
    }

    private static Optional<Instant> decision(LoggedCase file) {
        return running(file, DeadlineKind.DECIDE, DeadlineKind.STATUTORY_FINAL).min(Instant::compareTo);
    }

    /** The dates an acknowledgement would start; the decision's is the final one, or the law's where it comes sooner. */
    private LetterFacts.Clocks started(LoggedCase file, ReadingZones zones) {
        Facts facts = deciding.facts(file);
        Instant finalDue = Stream.concat(
                        starting(facts, DeadlineKind.DECIDE, DeadlineKind.STATUTORY_FINAL),
                        running(file, DeadlineKind.STATUTORY_FINAL))
                .min(Instant::compareTo)
                .orElseThrow();
        Instant nearest = Stream.concat(Stream.of(finalDue), starting(facts, DeadlineKind.KEEP_INFORMED))
                .min(Instant::compareTo)
                .orElseThrow();
        return new LetterFacts.Clocks(facts.now(), nearest, finalDue, zones.house(), zones.reader());
    }

    private static Stream<Instant> starting(Facts facts, DeadlineKind... kinds) {
        return Stream.of(kinds)
                .flatMap(kind -> facts.terms().due(kind, Verb.ACKNOWLEDGE, facts.now()).stream())
                .map(Terms.Due::at);
    }

    private static Stream<Instant> running(LoggedCase file, DeadlineKind... kinds) {
        return file.state().openDeadlines().stream()
                .filter(deadline -> Stream.of(kinds).anyMatch(kind -> kind == deadline.kind()))
                .map(OpenDeadline::dueAt);
    }
}
