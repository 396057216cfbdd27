package org.amends.customer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.amends.aftercare.AftercareQuestion;
import org.amends.casefile.CustomerCaseView;
import org.amends.photo.Photograph;
import org.amends.publicity.ToldOthers;
import org.amends.returns.ToldEvaluation;
import org.amends.web.Form;
import org.amends.web.TimelineItem;

/**
 * A case as the private page tells it.
 *
 * @param state the status, or how the case ended
 * @param turn what we wait for from the customer: QUESTION, DECISION, SETTLEMENT or nothing
 * @param sum what comes back by a withdrawal; empty for every other case
 * @param said what law and promise say of the goods
 * @param guarantee until when we answer for faulty goods, a sentence each
 * @param money where their refunds are, a sentence each
 * @param exchanges what we send in place of their goods
 * @param back how the goods come back; empty where none travel
 * @param photographs what they sent and what is shown to them, oldest first
 * @param found what was not as it should have been in what came back
 * @param question whether it is put right, as long as they can answer; empty for a case that was never closed
 * @param asksNow whether it is time to ask that; just after they confirmed, it would be the same question twice
 * @param fair whether they were treated fairly in the stage that closed last; empty while none has
 * @param toldOthers the mark that counts; empty while nobody said that they did
 * @param happened newest first, beside the number of its event
 */
record CaseTold(
        OpenedCase opened,
        String state,
        String turn,
        List<Next> next,
        List<Promised> promised,
        List<RemedyLine> remedies,
        Optional<Sum> sum,
        List<ToldEvaluation.Group> said,
        List<String> guarantee,
        List<String> money,
        List<ExchangeTold.Sent> exchanges,
        Optional<WayBackTold> back,
        List<Photograph> photographs,
        List<GoodsTold.Found> found,
        Optional<AftercareQuestion> question,
        boolean asksNow,
        Optional<FairAsked> fair,
        Optional<ToldOthers> toldOthers,
        List<Happened> happened) {

    private static final int LONG_TITLE = 40;

    /**
     * What happens next, and who does it.
     *
     * @param by empty where nothing is owed any more
     * @param late whether we have missed that instant
     * @param why why it is due then, or nothing
     */
    record Next(String what, String who, List<Instant> by, boolean late, String why) {}

    /** @param standing OPEN, KEPT, BROKEN, KEPT_LATE, RENEGOTIATED or AWAITS_YES */
    record Promised(String what, Instant by, String standing, String tone, String icon, String how) {}

    record RemedyLine(String what, String amount, Instant by) {}

    /**
     * @param total with nothing in it while nobody has found the order
     * @param by empty once nothing is owed any more
     * @param means over which it comes back, as a sentence
     */
    record Sum(String total, List<SumLine> lines, Optional<Instant> by, String means, SumState state) {

        public boolean isFound() {
            return !total.isEmpty();
        }
    }

    enum SumState {
        DUE,
        PAID,
        /** Nothing is owed of it, or not yet again: it is disputed. */
        IN_QUESTION
    }

    /** @param units 0 for what is not counted */
    record SumLine(String what, int units, String amount) {}

    record Happened(int seq, TimelineItem item) {}

    public CustomerCaseView view() {
        return opened.view();
    }

    /** Of the question that nobody has begun to answer. */
    public Form fairForm() {
        return Form.empty();
    }

    /** Whether the title fills too much of a telephone in the size of a heading. */
    public boolean hasLongTitle() {
        return view().title().length() > LONG_TITLE;
    }

    public boolean isWithdrawal() {
        return KindWords.isWithdrawal(view());
    }

    public boolean isAboutGoods() {
        return KindWords.isAboutGoods(view());
    }

    public String token() {
        return opened.token();
    }

    public boolean can(String act) {
        return opened.allows(Act.valueOf(act));
    }

    public boolean takesSending() {
        return opened.takesSending();
    }

    public List<TimelineItem> history() {
        return happened.stream().map(Happened::item).toList();
    }

    /** What happened after the version that somebody saw. */
    public List<TimelineItem> since(int version) {
        return version < 0
                ? List.of()
                : happened.stream()
                        .filter(one -> one.seq() > version)
                        .map(Happened::item)
                        .toList();
    }
}
