package org.amends.wordlist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amends.guard.Deed;
import org.amends.guard.Finding;
import org.amends.guard.Letter;
import org.amends.guard.LetterChecks;
import org.amends.guard.LetterFacts;
import org.amends.guard.LetterKind;
import org.amends.guard.PhraseBooks;
import org.amends.lifecycle.PolicyBook;
import org.amends.lifecycle.Terms;
import org.amends.lifecycle.Verb;
import org.amends.time.OrganisationCalendar;

/**
 * Reads letters that went out once more, by the list in force and by another, and tells what would be different. It is read as
 * its customer read it, on the day on which it went out. Nothing becomes of that: what was sent was sent.
 */
@ApplicationScoped
class DryRun {

    /** The newest letters in the language. */
    static final int LETTERS = 1_000;

    private static final int SHOWN = 100;
    private static final int PAGE = 100;

    private final PastLetters letters;
    private final DryRuns runs;
    private final ListsInForce inForce;
    private final PolicyBook policies;
    private final OrganisationCalendar calendar;

    DryRun(
            PastLetters letters,
            DryRuns runs,
            ListsInForce inForce,
            PolicyBook policies,
            OrganisationCalendar calendar) {
        this.letters = letters;
        this.runs = runs;
        this.inForce = inForce;
        this.policies = policies;
        this.calendar = calendar;
    }

    /** @param rows the first hundred differences, those of the newest letters first */
    record Result(ListRef against, DryRuns.Figures figures, List<Row> rows, boolean more) {}

    record Row(PastLetters.PastLetter letter, Rereading.Difference difference) {}

    /** Keeps that it was done, by whom, and the figures. */
    Result run(ListShelf.Stored stored, UUID by) {
        String language = stored.ref().language();
        PhraseBooks now = inForce.inForce();
        PhraseBooks then = now.with(Map.of(language, PhraseBooks.read(stored.body())));
        ListRef against = new ListRef(language, now.version(language));
        Tally tally = new Tally();
        Map<List<String>, LetterFacts.Trade> trades = new HashMap<>();
        List<PastLetters.PastLetter> page = letters.page(language, Optional.empty(), PAGE);
        while (!page.isEmpty()) {
            for (PastLetters.PastLetter letter : page) {
                LetterFacts.Trade trade = trades.computeIfAbsent(letter.packs(), this::trade);
                tally.add(
                        letter,
                        Rereading.of(
                                letter.text(),
                                findings(letter, language, trade, now),
                                findings(letter, language, trade, then)));
            }
            PastLetters.Position last = page.get(page.size() - 1).position();
            int wanted = Math.min(PAGE, LETTERS - tally.letters);
            page = page.size() < PAGE || wanted == 0 ? List.of() : letters.page(language, Optional.of(last), wanted);
        }
        runs.keep(stored.ref(), against, by, tally.figures());
        return new Result(against, tally.figures(), tally.rows, tally.more);
    }

    private LetterFacts.Trade trade(List<String> packs) {
        Terms.Speech speech = policies.of(packs).speech();
        return new LetterFacts.Trade(speech.customer(), speech.refused(), speech.informal());
    }

    /** What is not of words is the same in both readings, so whatever it is may stay out. */
    private List<Finding> findings(
            PastLetters.PastLetter past, String language, LetterFacts.Trade trade, PhraseBooks books) {
        List<Deed> deeds = past.verb() == Verb.ACKNOWLEDGE
                ? List.of()
                : past.nextBy().stream()
                        .map(by -> new Deed("next step", "owner", by))
                        .toList();
        Letter letter = new Letter(
                language,
                past.text(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                deeds,
                "",
                List.of(),
                past.text());
        LetterFacts facts = new LetterFacts(
                past.customer(),
                past.customerWords(),
                past.reference(),
                List.of(),
                List.of(),
                new LetterFacts.Owner("", true),
                new LetterFacts.Sending("", "", true, true),
                new LetterFacts.Clocks(
                        past.position().at(),
                        past.position().at(),
                        past.position().at(),
                        calendar.zone()),
                new LetterFacts.Script("", List.of()),
                link -> false,
                trade,
                LetterFacts.Law.NONE,
                new LetterFacts.Matter(language, "", "", List.of(), List.of(), new LetterFacts.Recorded(Set.of(), "")));
        return LetterChecks.findings(kind(past.verb()), letter, facts, books);
    }

    private static LetterKind kind(Verb verb) {
        return switch (verb) {
            case ACKNOWLEDGE -> LetterKind.ACKNOWLEDGEMENT;
            case ASK -> LetterKind.QUESTION;
            case EXTEND -> LetterKind.EXTENSION;
            case DECIDE -> LetterKind.DECISION;
            case FOLLOW_UP -> LetterKind.FOLLOW_UP;
            default -> LetterKind.PROGRESS;
        };
    }

    /** Counts letters, not phrases. */
    private static final class Tally {

        private final Map<Change, Integer> changed = new EnumMap<>(Change.class);
        private final List<Row> rows = new ArrayList<>();
        private int letters;
        private boolean more;

        void add(PastLetters.PastLetter letter, List<Rereading.Difference> differences) {
            letters++;
            Set<Change> kinds = EnumSet.noneOf(Change.class);
            for (Rereading.Difference difference : differences) {
                kinds.add(difference.change());
                if (rows.size() < SHOWN) {
                    rows.add(new Row(letter, difference));
                } else {
                    more = true;
                }
            }
            kinds.forEach(kind -> changed.merge(kind, 1, Integer::sum));
        }

        DryRuns.Figures figures() {
            return new DryRuns.Figures(
                    letters, of(Change.BLOCKED), of(Change.WARNED), of(Change.NOT_BLOCKED), of(Change.NOT_WARNED));
        }

        private int of(Change change) {
            return changed.getOrDefault(change, 0);
        }
    }
}
