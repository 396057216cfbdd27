package org.amends.lifecycle;

import java.util.EnumSet;
import java.util.Set;

/** What about an event asks for somebody above the owner. One that was called before and is still owed is not called again. */
final class Alarms {

    private final CaseState before;
    private final CaseState after;
    private final Terms terms;

    private Alarms(CaseState before, CaseState after, Terms terms) {
        this.before = before;
        this.after = after;
        this.terms = terms;
    }

    static Set<Alarm> between(CaseState before, CaseState after, Event event, Terms terms) {
        return after.status().isOpen() ? new Alarms(before, after, terms).of(event) : Set.of();
    }

    private Set<Alarm> of(Event event) {
        Set<Alarm> alarms = EnumSet.noneOf(Alarm.class);
        add(alarms, Alarm.SECOND_BROKEN_PROMISE, brokeAgain());
        add(alarms, Alarm.PATIENCE_EXHAUSTED, patienceEnded());
        add(alarms, Alarm.REOPENED, event.verb() == Verb.REOPEN);
        add(alarms, Alarm.SEVERE_CAUSE, isSevere(after) && !isSevere(before));
        add(alarms, Alarm.CONDUCT, after.named().size() > before.named().size());
        add(alarms, Alarm.HEATED, after.isHeated() && !before.isHeated());
        return alarms;
    }

    private void add(Set<Alarm> alarms, Alarm alarm, boolean raised) {
        if (raised && !after.isCalledBy(alarm)) {
            alarms.add(alarm);
        }
    }

    private boolean brokeAgain() {
        return after.brokenPromises() > Math.max(1, before.brokenPromises());
    }

    private boolean patienceEnded() {
        return before.failedContacts() < terms.patience() && after.failedContacts() >= terms.patience();
    }

    private boolean isSevere(CaseState state) {
        return state.cause().filter(cause -> terms.isSevere(cause.severity())).isPresent();
    }
}
