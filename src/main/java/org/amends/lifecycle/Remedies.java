package org.amends.lifecycle;

import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.amends.lifecycle.CaseState.RemedyState;

/** What a case's decisions said would be done, and what has been done, summed up from its events. */
final class Remedies {

    private final Map<Integer, RemedyState> byNumber = new TreeMap<>();

    Remedies() {}

    Remedies(Remedies other) {
        byNumber.putAll(other.byNumber);
    }

    void take(Event event) {
        if (event.fact() instanceof Fact.Decided decided) {
            if (event.from().equals(Optional.of(CaseStatus.REMEDY_DUE))) {
                forget();
            }
            owe(decided, event);
        } else if (event.fact() instanceof Fact.Authorised authorised) {
            Fact.RemedyOwed owed = authorised.remedy();
            byNumber.put(
                    owed.remedy(),
                    new RemedyState(owed.remedy(), owed.kind(), RemedyState.BY_LAW, owed.by(), false, true));
        } else if (event.fact() instanceof Fact.RemedyDone done) {
            byNumber.computeIfPresent(
                    done.remedy(), (n, r) -> new RemedyState(n, r.kind(), r.deadline(), r.by(), true, r.current()));
        } else if (event.verb() == Verb.CONTEST || event.verb() == Verb.REOPEN) {
            forget();
        }
    }

    private void owe(Fact.Decided decided, Event event) {
        Iterator<Effects.Started> due = event.effects().started().stream()
                .filter(started -> started.kind() == DeadlineKind.REMEDY)
                .iterator();
        for (Fact.RemedyOwed owed : decided.remedies()) {
            int deadline = due.next().deadline();
            byNumber.put(owed.remedy(), new RemedyState(owed.remedy(), owed.kind(), deadline, owed.by(), false, true));
        }
    }

    /** A contested, reopened or earlier decision's undone remedies are no longer owed; the next decision names its own. */
    private void forget() {
        byNumber.replaceAll((n, r) -> new RemedyState(n, r.kind(), r.deadline(), r.by(), r.done(), false));
    }

    Map<Integer, RemedyState> all() {
        return Map.copyOf(byNumber);
    }
}
