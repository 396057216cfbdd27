package org.amends.customer;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.amends.casefile.CustomerCaseView;
import org.amends.customer.CaseTold.Next;
import org.amends.customer.CaseTold.RemedyLine;
import org.amends.lifecycle.CaseStatus;
import org.amends.lifecycle.DeadlineKind;
import org.amends.web.Amounts;
import org.amends.web.Messages;

/** Puts a case into the words of the private page. */
@Singleton
class CaseTelling {

    private final Messages messages;
    private final PromisesTold promises;
    private final HistoryTold history;
    private final Clock clock;

    CaseTelling(Messages messages, PromisesTold promises, HistoryTold history, Clock clock) {
        this.messages = messages;
        this.promises = promises;
        this.history = history;
        this.clock = clock;
    }

    CaseTold tell(OpenedCase opened, Locale locale) {
        CustomerCaseView view = opened.view();
        Instant now = clock.instant();
        String turn = turn(opened);
        return new CaseTold(
                opened,
                state(view),
                turn,
                next(view, turn, now, locale),
                promises.of(view, now, locale),
                remedies(view, locale),
                newestFirst(history.of(view, locale)));
    }

    private static String state(CustomerCaseView view) {
        return view.ending()
                .filter(ending -> !view.status().isOpen())
                .map(Enum::name)
                .orElse(view.status().name());
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

    /** Never empty: whoever reads the page knows what comes, even when that is nothing. */
    private List<Next> next(CustomerCaseView view, String turn, Instant now, Locale locale) {
        List<Next> next = new ArrayList<>();
        if (!turn.isEmpty()) {
            next.add(new Next(
                    text(locale, "customer.turn." + turn),
                    text(locale, "customer.you"),
                    view.answerBy().stream().toList()));
        }
        if (view.status().isOpen()) {
            view.nextStep()
                    .filter(step -> step.by().isAfter(now))
                    .ifPresent(step -> next.add(new Next(step.what(), view.owner(), List.of(step.by()))));
            Stream.concat(view.nextDue().stream(), owedAnswer(view).stream())
                    .distinct()
                    .forEach(due -> next.add(
                            new Next(text(locale, "customer.due." + due.kind()), view.owner(), List.of(due.dueAt()))));
        }
        if (next.isEmpty()) {
            next.add(new Next(text(locale, "customer.over." + state(view)), text(locale, "customer.you"), List.of()));
        }
        return next;
    }

    /** Whoever wrote to us wants to see that an answer comes, even when something else is due before it. */
    private static Optional<CustomerCaseView.DueView> owedAnswer(CustomerCaseView view) {
        return view.duties().stream()
                .filter(duty -> duty.open() && duty.kind() == DeadlineKind.ANSWER_MESSAGE)
                .map(duty -> new CustomerCaseView.DueView(duty.kind(), duty.dueAt()))
                .findFirst();
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

    private String text(Locale locale, String key) {
        return messages.text(locale, "pages", key, Map.of());
    }
}
