package org.amends.customer;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.amends.casefile.CustomerCaseView;
import org.amends.casefile.CustomerCaseView.DueView;
import org.amends.casefile.CustomerCaseView.WhyView;
import org.amends.casefile.story.NextStep;
import org.amends.casefile.story.Promise;
import org.amends.customer.CaseTold.Next;
import org.amends.lifecycle.DeadlineKind;
import org.amends.web.Messages;

/** What comes next, who does it and by when; what is late is said to be late. */
@Singleton
class NextTold {

    private final Messages messages;

    NextTold(Messages messages) {
        this.messages = messages;
    }

    /** Never empty: whoever reads the page knows what comes, even when that is nothing. */
    List<Next> of(CustomerCaseView view, String turn, Instant now, Locale locale) {
        List<Next> next = new ArrayList<>();
        if (!turn.isEmpty()) {
            next.add(new Next(
                    text(locale, "customer.turn." + turn),
                    text(locale, "customer.you"),
                    view.answerBy().stream().toList(),
                    false,
                    ""));
        }
        if (view.status().isOpen()) {
            Optional<NextStep> step = view.nextStep().filter(told -> told.by().isAfter(now));
            List<DueView> owed = Stream.concat(view.nextDue().stream(), owedAnswer(view).stream())
                    .distinct()
                    .toList();
            if (owed.stream().noneMatch(due -> isWordOf(due, step))) {
                step.ifPresent(told -> next.add(ours(view, told.what(), told.by(), now, "")));
            }
            owed.forEach(due -> next.add(ours(
                    view,
                    step.filter(told -> isWordOf(due, step))
                            .map(NextStep::what)
                            .orElseGet(() -> what(view, due, locale)),
                    due.dueAt(),
                    now,
                    due.why().map(why -> why(why, view, locale)).orElse(""))));
        }
        if (next.isEmpty()) {
            next.add(new Next(
                    text(locale, "customer.over." + KindWords.state(view)),
                    text(locale, "customer.you"),
                    List.of(),
                    false,
                    ""));
        }
        return next;
    }

    /** The word that is owed is the step that was told: said once, in the words in which it was told. */
    private static boolean isWordOf(DueView due, Optional<NextStep> step) {
        return due.kind() == DeadlineKind.KEEP_INFORMED
                && step.filter(told -> told.by().equals(due.dueAt())).isPresent();
    }

    private static Next ours(CustomerCaseView view, String what, Instant by, Instant now, String why) {
        return new Next(what, view.owner(), List.of(by), by.isBefore(now), why);
    }

    /** The rule, when it began, and what moved the date since. */
    private String why(WhyView why, CustomerCaseView view, Locale locale) {
        String term = messages.text(locale, "pages", "web.term." + why.unit(), Map.of("n", why.amount()));
        String since =
                messages.text(locale, "pages", "customer.why.since", Map.of("verb", KindWords.verb(why.since(), view)));
        String source = why.source().map(text -> " (" + text + ")").orElse("");
        List<String> sentences = new ArrayList<>();
        sentences.add(messages.text(
                locale,
                "pages",
                why.byLaw() ? "customer.why.law" : "customer.why.ours",
                Map.of("term", term, "since", since, "source", source)));
        if (why.closedDays() > 0) {
            sentences.add(messages.text(locale, "pages", "customer.why.closed", Map.of("days", why.closedDays())));
        }
        why.changed().ifPresent(change -> sentences.add(text(locale, "customer.why.changed." + change)));
        return String.join(" ", sentences);
    }

    /** A promise in the words in which it was made. */
    private String what(CustomerCaseView view, DueView due, Locale locale) {
        return view.promises().stream()
                .filter(promise ->
                        due.kind() == DeadlineKind.PROMISE && promise.by().equals(due.dueAt()))
                .map(Promise::what)
                .findFirst()
                .orElseGet(() -> text(locale, "customer.due." + due.kind()));
    }

    /** Whoever wrote to us wants to see that an answer comes, even when something else is due before it. */
    private static Optional<DueView> owedAnswer(CustomerCaseView view) {
        return view.duties().stream()
                .filter(duty -> duty.open() && duty.kind() == DeadlineKind.ANSWER_MESSAGE)
                .map(duty -> new DueView(duty.kind(), duty.dueAt(), duty.why()))
                .findFirst();
    }

    private String text(Locale locale, String key) {
        return messages.text(locale, "pages", key, Map.of());
    }
}
