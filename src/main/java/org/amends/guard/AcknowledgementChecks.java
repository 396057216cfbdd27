package org.amends.guard;

import java.util.List;

/** The checks of an acknowledgement in the order in which their findings are shown. Another kind of letter gets a list of its own. */
public final class AcknowledgementChecks {

    public static final List<Check> ALL = List.of(
            new AddressedByName(),
            new Answerable(),
            new PointsRestated(),
            new NextStepNamed(),
            new FinalDateComputed(),
            new CleanRender(),
            new NoBlameShift(),
            new RepairIsNoFavour(),
            new NoHalfApology(),
            new ApologyHasDeed(),
            new NoHollowWords(),
            new AboutTheCustomer(),
            new NoVagueWords(),
            new NoOverPromise(),
            new NotTheTemplate(),
            new NotHidingBehindRules(),
            new EarlierCaseNamed(),
            new WordsOfTheTrade(),
            new NoSelling(),
            new PlainLanguage(),
            new SentByPerson());

    private AcknowledgementChecks() {}

    /** All findings; the letter may be sent when none of them {@linkplain Finding#blocks() blocks}. */
    public static List<Finding> findings(Letter letter, LetterFacts facts) {
        Reading reading = Reading.of(letter, facts);
        return ALL.stream().flatMap(check -> check.check(reading).stream()).toList();
    }
}
