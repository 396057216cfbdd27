package org.amends.customer;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.amends.aftercare.AftercareBook;
import org.amends.aftercare.AftercareQuestion;
import org.amends.carriage.OfferedWays;
import org.amends.carriage.ParcelBook;
import org.amends.carriage.ReturnParcel;
import org.amends.casefile.CustomerCaseView;
import org.amends.customer.CaseTold.RemedyLine;
import org.amends.lifecycle.CaseStatus;
import org.amends.lifecycle.Ending;
import org.amends.photo.Album;
import org.amends.photo.Photograph;
import org.amends.publicity.ToldOthers;
import org.amends.publicity.ToldOthersBook;
import org.amends.returns.CaseEvaluations;
import org.amends.returns.ToldEvaluation;
import org.amends.returns.claim.ClaimTelling;
import org.amends.web.Amounts;

/** Puts a case into the words of the private page. */
@Singleton
class CaseTelling {

    private final NextTold next;
    private final PromisesTold promises;
    private final HistoryTold history;
    private final SumTold sums;
    private final MoneyTold money;
    private final ExchangeTold exchanges;
    private final OfferedWays ways;
    private final ParcelBook parcels;
    private final Album album;
    private final GoodsTold goods;
    private final CaseEvaluations evaluations;
    private final ClaimTelling claims;
    private final AftercareBook aftercare;
    private final FairnessAsking fairness;
    private final ToldOthersBook toldOthers;
    private final Clock clock;

    CaseTelling(
            NextTold next,
            PromisesTold promises,
            HistoryTold history,
            SumTold sums,
            MoneyTold money,
            ExchangeTold exchanges,
            OfferedWays ways,
            ParcelBook parcels,
            Album album,
            GoodsTold goods,
            CaseEvaluations evaluations,
            ClaimTelling claims,
            AftercareBook aftercare,
            FairnessAsking fairness,
            ToldOthersBook toldOthers,
            Clock clock) {
        this.next = next;
        this.promises = promises;
        this.history = history;
        this.sums = sums;
        this.money = money;
        this.exchanges = exchanges;
        this.ways = ways;
        this.parcels = parcels;
        this.album = album;
        this.goods = goods;
        this.evaluations = evaluations;
        this.claims = claims;
        this.aftercare = aftercare;
        this.fairness = fairness;
        this.toldOthers = toldOthers;
        this.clock = clock;
    }

    CaseTold tell(OpenedCase opened, Locale locale) {
        CustomerCaseView view = opened.view();
        Instant now = clock.instant();
        String turn = turn(opened);
        List<Photograph> photographs = album.shownToCustomer(opened.caseId());
        Optional<AftercareQuestion> question = aftercare.last(opened.caseId()).filter(asked -> asked.isOpen(now));
        return new CaseTold(
                opened,
                KindWords.state(view),
                turn,
                next.of(view, turn, now, locale),
                promises.of(view, now, locale),
                remedies(view, locale),
                sums.of(opened, locale),
                said(opened, locale),
                claims.toCustomer(opened.caseId(), locale),
                money.of(opened, locale),
                exchanges.of(opened, locale),
                back(opened, now),
                photographs,
                goods.of(opened, photographs, locale),
                question,
                question.filter(asked -> asksNow(asked, view.ending(), now)).isPresent(),
                fairness.of(opened.caseId()),
                toldOthers.marks(opened.caseId()).stream().findFirst().filter(ToldOthers::told),
                newestFirst(history.of(view, locale)));
    }

    /** Nothing where law and promise have no sentence for a customer. */
    private List<ToldEvaluation.Group> said(OpenedCase opened, Locale locale) {
        return evaluations.toCustomer(opened.caseId(), locale).stream()
                .flatMap(evaluation -> evaluation.groups().stream())
                .filter(group -> !group.sides().isEmpty())
                .toList();
    }

    /** Once goods are waited for or on their way, and as long as something is owed for which they usually come back. */
    private Optional<WayBackTold> back(OpenedCase opened, Instant now) {
        if (!KindWords.isAboutGoods(opened.view())) {
            return Optional.empty();
        }
        List<ReturnParcel> all = parcels.of(opened.caseId());
        WayBackTold told = WayBackTold.of(opened, ways.of(opened.caseId()), all, now, "");
        return Optional.of(told).filter(back -> !all.isEmpty() || back.sendBy().isPresent() || opened.owesForGoods());
    }

    private static String turn(OpenedCase opened) {
        CustomerCaseView view = opened.view();
        if (view.question().isPresent()) {
            return "QUESTION";
        }
        if (view.status() == CaseStatus.DECIDED && opened.allows(Act.ACCEPT)) {
            return "DECISION";
        }
        return view.status() == CaseStatus.SETTLED && opened.allows(Act.CONFIRM) ? "SETTLEMENT" : "";
    }

    /** Whoever has just said that it is settled is not asked the same at once. */
    static boolean asksNow(AftercareQuestion question, Optional<Ending> ending, Instant now) {
        boolean confirmed = ending.filter(Ending.CONFIRMED::equals).isPresent();
        return question.answer().isEmpty() && !(confirmed && now.isBefore(question.askedAt()));
    }

    private static List<RemedyLine> remedies(CustomerCaseView view, Locale locale) {
        return view.remedies().stream()
                .map(remedy -> new RemedyLine(
                        remedy.what(),
                        remedy.amount()
                                .map(amount -> Amounts.text(amount.minor(), amount.currency(), locale))
                                .orElse(""),
                        remedy.by()))
                .toList();
    }

    private static <T> List<T> newestFirst(List<T> oldestFirst) {
        List<T> reversed = new ArrayList<>(oldestFirst);
        Collections.reverse(reversed);
        return reversed;
    }
}
