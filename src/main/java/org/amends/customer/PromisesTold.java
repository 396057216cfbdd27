package org.amends.customer;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.amends.casefile.CustomerCaseView;
import org.amends.casefile.story.Promise;
import org.amends.customer.CaseTold.Promised;
import org.amends.lifecycle.CaseStatus;
import org.amends.lifecycle.Verdict;
import org.amends.web.Messages;

/** All that we owe or owed by a date: promises, remedies, and the answers that everybody is owed. The latest date first. */
@Singleton
class PromisesTold {

    private final Messages messages;

    PromisesTold(Messages messages) {
        this.messages = messages;
    }

    List<Promised> of(CustomerCaseView view, Instant now, Locale locale) {
        return Stream.of(
                        view.promises().stream().map(PromisesTold::promise),
                        remedies(view, now),
                        view.duties().stream().map(duty -> duty(duty, view, locale)))
                .flatMap(promises -> promises)
                .sorted(Comparator.comparing(Promised::by).reversed())
                .toList();
    }

    /** The money of goods is owed by a clock that is among the duties and knows what it may wait for. */
    private static Stream<Promised> remedies(CustomerCaseView view, Instant now) {
        boolean byClock = KindWords.isAboutGoods(view) && view.decision().isEmpty();
        return KindWords.isWithdrawal(view) || byClock
                ? Stream.empty()
                : view.remedies().stream().map(remedy -> remedy(remedy, view, now));
    }

    private static Promised promise(Promise promise) {
        return promised(
                promise.what(),
                promise.by(),
                promise.standing().name(),
                promise.how().orElse(""));
    }

    private static Promised remedy(CustomerCaseView.RemedyView remedy, CustomerCaseView view, Instant now) {
        if (remedy.doneAt().isEmpty() && view.ending().isPresent()) {
            return promised(remedy.what(), remedy.by(), "RELEASED", "");
        }
        boolean late = remedy.doneAt().orElse(now).isAfter(remedy.by());
        String done = late ? "KEPT_LATE" : "KEPT";
        String open = view.status() == CaseStatus.DECIDED ? "AWAITS_YES" : "OPEN";
        String standing = remedy.doneAt().map(at -> done).orElse(late ? "BROKEN" : open);
        return promised(remedy.what(), remedy.by(), standing, remedy.proof().orElse(""));
    }

    private Promised duty(CustomerCaseView.DutyView duty, CustomerCaseView view, Locale locale) {
        boolean missed = duty.verdict().filter(Verdict.MISSED::equals).isPresent();
        String late = duty.open() ? "BROKEN" : "KEPT_LATE";
        String inTime = duty.open() ? "OPEN" : "KEPT";
        String what = messages.text(locale, "pages", "customer.duty." + KindWords.duty(duty.kind(), view), Map.of());
        return promised(what, duty.dueAt(), missed ? late : inTime, "");
    }

    private static Promised promised(String what, Instant by, String standing, String how) {
        return switch (standing) {
            case "KEPT" -> new Promised(what, by, standing, "good", "check", how);
            case "BROKEN", "KEPT_LATE" -> new Promised(what, by, standing, "late", "cross", how);
            case "RELEASED" -> new Promised(what, by, standing, "", "minus", how);
            default -> new Promised(what, by, standing, "", "clock", how);
        };
    }
}
