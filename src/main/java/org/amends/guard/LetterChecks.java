package org.amends.guard;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which checks read which kind of letter, in the order in which their findings are shown. What stands in a letter besides
 * its text, such as outcome and remedies, is guarded where it is decided, and so is the next step of later letters.
 */
public final class LetterChecks {

    private static final Set<LetterKind> EVERY = EnumSet.allOf(LetterKind.class);
    private static final Set<LetterKind> ACKNOWLEDGEMENT = EnumSet.of(LetterKind.ACKNOWLEDGEMENT);

    private record Row(Check check, Set<LetterKind> kinds) {}

    private static final List<Row> TABLE = List.of(
            new Row(new AddressedByName(), EVERY),
            new Row(new Answerable(), ACKNOWLEDGEMENT),
            new Row(new PointsRestated(), ACKNOWLEDGEMENT),
            new Row(new NextStepNamed(), ACKNOWLEDGEMENT),
            new Row(new FinalDateComputed(), ACKNOWLEDGEMENT),
            new Row(new CleanRender(), EVERY),
            new Row(new FactsTrue(), EVERY),
            new Row(new LegalTextsWhole(), EVERY),
            new Row(new OutsideBodyNamed(), EVERY),
            new Row(new NoForbiddenLink(), EVERY),
            new Row(new NoBlameShift(), EVERY),
            new Row(new RepairIsNoFavour(), EVERY),
            new Row(new NoHalfApology(), EVERY),
            new Row(new ApologyHasDeed(), EVERY),
            new Row(new NoHollowWords(), EVERY),
            new Row(new AboutTheCustomer(), EVERY),
            new Row(new NoVagueWords(), EVERY),
            new Row(new NoOverPromise(), EVERY),
            new Row(new NotTheTemplate(5), ACKNOWLEDGEMENT),
            new Row(new NotTheTemplate(2), EnumSet.complementOf(EnumSet.of(LetterKind.ACKNOWLEDGEMENT))),
            new Row(new NotAScript(), EVERY),
            new Row(new WishAnswered(), EnumSet.of(LetterKind.DECISION)),
            new Row(new NotHidingBehindRules(), EVERY),
            new Row(new EarlierCaseNamed(), ACKNOWLEDGEMENT),
            new Row(new BrokenPromiseNamed(), EnumSet.of(LetterKind.DECISION)),
            new Row(new ImpactSeen(), EnumSet.of(LetterKind.ACKNOWLEDGEMENT, LetterKind.DECISION)),
            new Row(new WordsOfTheTrade(), EVERY),
            new Row(new NoSelling(), EVERY),
            new Row(new PlainLanguage(), EVERY),
            new Row(new InTheirLanguage(), EVERY),
            new Row(new FormOfAddress(), EVERY),
            new Row(new BetterRightTold(), EnumSet.of(LetterKind.DECISION)),
            new Row(new CauseNotYetKnown(), ACKNOWLEDGEMENT),
            new Row(new SentByPerson(), ACKNOWLEDGEMENT),
            new Row(new NothingAskedTwice(), EVERY),
            new Row(new ProofNeedsDispute(), EVERY));

    private static final List<Check> OF_PARTS = List.of(
            new NoForbiddenLink(),
            new FormOfAddress(),
            new NoBlameShift(),
            new RepairIsNoFavour(),
            new NoHalfApology(),
            new NoHollowWords(),
            new NoOverPromise(),
            new NotHidingBehindRules(),
            new WordsOfTheTrade(),
            new NoSelling(),
            new NothingAskedTwice(),
            new ProofNeedsDispute());

    private LetterChecks() {}

    /** All findings; the letter may be sent when none of them {@linkplain Finding#blocks() blocks}. */
    public static List<Finding> findings(LetterKind kind, Letter letter, LetterFacts facts, PhraseBooks books) {
        Reading reading = Reading.of(letter, facts, books);
        return of(kind).flatMap(check -> check.check(reading).stream())
                .map(finding -> isMilder(kind, finding) ? finding.asWarning() : finding)
                .toList();
    }

    /**
     * What is wrong with the words of a part below the text, such as the answer to a point. Its dates and persons are fields, so
     * only what it says is read.
     *
     * @param field the part's name in the API
     */
    public static List<Finding> findingsIn(
            String field, String words, Letter letter, LetterFacts facts, PhraseBooks books) {
        Reading reading = Reading.of(letter.saying(words), facts, books);
        return OF_PARTS.stream()
                .flatMap(check -> check.check(reading).stream())
                .map(finding -> finding.in(field))
                .toList();
    }

    public static Stream<Check> of(LetterKind kind) {
        return TABLE.stream().filter(row -> row.kinds().contains(kind)).map(Row::check);
    }

    /**
     * Word on how it stands may say that a time or a place is not known yet (ACK-15); when a complaint is acknowledged the
     * record holds little to be true to (ACK-07).
     */
    private static boolean isMilder(LetterKind kind, Finding finding) {
        return kind == LetterKind.PROGRESS && finding.check().equals("ACK-15")
                || kind == LetterKind.ACKNOWLEDGEMENT && finding.check().equals("ACK-07");
    }
}
