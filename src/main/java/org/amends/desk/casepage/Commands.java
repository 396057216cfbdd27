package org.amends.desk.casepage;

import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.amends.casefile.Refusals;
import org.amends.decision.SpokenDeed;
import org.amends.lifecycle.Actor;
import org.amends.lifecycle.CaseState;
import org.amends.lifecycle.CaseStatus;
import org.amends.lifecycle.DeadlineKind;
import org.amends.lifecycle.Lifecycle;
import org.amends.lifecycle.Party;
import org.amends.lifecycle.Unmet;
import org.amends.lifecycle.Verb;

/**
 * What the reader can do to a case now, what not and why not, and what should be done first.
 *
 * @param spoken what the reader can do on the customer's last word
 * @param first the form that is open when the page is; empty when the customer's answer is awaited
 */
@TemplateData
public record Commands(Set<Verb> possible, List<Hindered> hindered, Optional<Spoken> spoken, Optional<Verb> first) {

    /**
     * What the customer's last message may have said.
     *
     * @param message its seq
     */
    @TemplateData
    public record Spoken(int message, List<SpokenDeed> deeds) {}

    /**
     * @param reason a sentence; empty where one of the others says it, or the case has nothing that it could be done to
     * @param when in which statuses it is possible, when the case is in none of them
     * @param by who can do it, when the reader can't
     */
    @TemplateData
    public record Hindered(Verb verb, String reason, List<CaseStatus> when, List<Party> by) {

        /** In every status that a case has until it ends. */
        public boolean isForOpenCases() {
            return EnumSet.allOf(CaseStatus.class).stream()
                    .filter(CaseStatus::isOpen)
                    .toList()
                    .equals(when);
        }
    }

    private static final Set<Verb> OF_STAFF = EnumSet.of(
            Verb.ACKNOWLEDGE,
            Verb.START,
            Verb.INFORM,
            Verb.ASK,
            Verb.ANSWER,
            Verb.WAIVE_ANSWER,
            Verb.REQUIRE_ANSWER,
            Verb.RESUME,
            Verb.NOTE,
            Verb.CLASSIFY,
            Verb.MARK_HEATED,
            Verb.NAME_PERSON,
            Verb.NOTE_RIGHT,
            Verb.DROP_RIGHT,
            Verb.PROPOSE_REFUSAL,
            Verb.CONFIRM_REFUSAL,
            Verb.ATTEND,
            Verb.OFFER_HANDOVER,
            Verb.ACCEPT_HANDOVER,
            Verb.DECLINE_HANDOVER,
            Verb.REASSIGN,
            Verb.PROMISE,
            Verb.KEEP_PROMISE,
            Verb.RENEGOTIATE_PROMISE,
            Verb.EXTEND,
            Verb.MATCH_ORDER,
            Verb.SEND_GOODS,
            Verb.RECEIVE_GOODS,
            Verb.DECIDE,
            Verb.CARRY_OUT_REMEDY,
            Verb.FOLLOW_UP,
            Verb.REOPEN,
            Verb.ACCEPT_ESCALATION);

    /** @param verb by its name */
    public boolean can(String verb) {
        return possible.contains(Verb.valueOf(verb));
    }

    static Commands none() {
        return new Commands(Set.of(), List.of(), Optional.empty(), Optional.empty());
    }

    static Commands of(CaseView view, CaseState state, Lifecycle lifecycle, Actor.Staff actor, Refusals refusals) {
        Set<Verb> possible = EnumSet.noneOf(Verb.class);
        List<Hindered> hindered = new ArrayList<>();
        for (Verb verb : OF_STAFF) {
            Optional<Unmet> unmet = lifecycle.hindrance(state, verb, actor);
            if (lifecycle.statuses(verb).isEmpty()) {
                continue;
            }
            if (unmet.isPresent()) {
                hindered.add(hindered(verb, unmet.get(), state, lifecycle, refusals));
            } else if (hasNothingToDoItTo(view, verb)) {
                hindered.add(new Hindered(verb, "", List.of(), List.of()));
            } else {
                possible.add(verb);
            }
        }
        return new Commands(possible, hindered, spoken(state, lifecycle, actor), first(state, possible));
    }

    private static Optional<Spoken> spoken(CaseState state, Lifecycle lifecycle, Actor.Staff actor) {
        return state.wordSince()
                .map(message -> new Spoken(
                        message,
                        Stream.of(SpokenDeed.values())
                                .filter(deed -> lifecycle
                                        .hindrance(state, deed.verb(), new Actor.OnTheirWord(actor.id(), message))
                                        .isEmpty())
                                .toList()))
                .filter(spoken -> !spoken.deeds().isEmpty());
    }

    private static Hindered hindered(Verb verb, Unmet unmet, CaseState state, Lifecycle lifecycle, Refusals refusals) {
        return switch (unmet.code()) {
            case "case.wrong-status" -> new Hindered(verb, "", whenPeopleCan(verb, lifecycle), List.of());
            case "case.not-theirs" -> notTheirs(verb, people(lifecycle.parties(state.status(), verb)), lifecycle);
            default -> new Hindered(verb, refusals.sentence(unmet), List.of(), List.of());
        };
    }

    /** What the service alone does in this status is like one in which nobody does it. */
    private static Hindered notTheirs(Verb verb, List<Party> by, Lifecycle lifecycle) {
        return new Hindered(verb, "", by.isEmpty() ? whenPeopleCan(verb, lifecycle) : List.of(), by);
    }

    private static List<CaseStatus> whenPeopleCan(Verb verb, Lifecycle lifecycle) {
        return lifecycle.statuses(verb).stream()
                .filter(status -> !people(lifecycle.parties(status, verb)).isEmpty())
                .toList();
    }

    private static List<Party> people(Set<Party> parties) {
        return parties.stream().filter(party -> party != Party.SYSTEM).toList();
    }

    /** Some verbs need a thing of the case, which the lifecycle asks for only when it is named. */
    private static boolean hasNothingToDoItTo(CaseView view, Verb verb) {
        return switch (verb) {
            case DROP_RIGHT -> view.rights().isEmpty();
            case WAIVE_ANSWER -> view.history().stream().noneMatch(CaseView.Happening::waits);
            case REQUIRE_ANSWER -> view.history().stream().noneMatch(CaseView.Happening::waived);
            case KEEP_PROMISE -> view.promises().stream().noneMatch(CaseView.Promise::open);
            case RENEGOTIATE_PROMISE -> view.promises().stream().noneMatch(CaseView.Promise::isMovable);
            case EXTEND -> view.owed().stream().noneMatch(CaseView.Owed::movable);
            case CARRY_OUT_REMEDY -> view.remedies().stream().noneMatch(CaseView.Remedy::open);
            case ACCEPT_ESCALATION -> view.rungs().stream().noneMatch(CaseView.Rungs::acceptable);
            default -> false;
        };
    }

    /** Whoever may look from above when a case asks for it does that before anything else. */
    private static Optional<Verb> first(CaseState state, Set<Verb> possible) {
        return Stream.concat(Stream.of(Verb.ATTEND), candidates(state).stream())
                .filter(possible::contains)
                .findFirst();
    }

    private static List<Verb> candidates(CaseState state) {
        return switch (state.status()) {
            case RECEIVED -> List.of(Verb.ACCEPT_HANDOVER, Verb.ACKNOWLEDGE);
            case ACKNOWLEDGED -> List.of(Verb.ACCEPT_HANDOVER, Verb.MATCH_ORDER, Verb.START);
            case IN_PROGRESS ->
                state.owes(DeadlineKind.ANSWER_MESSAGE)
                        ? List.of(Verb.ACCEPT_HANDOVER, Verb.INFORM)
                        : List.of(Verb.ACCEPT_HANDOVER, Verb.DECIDE);
            case REMEDY_DUE -> List.of(Verb.CARRY_OUT_REMEDY);
            case SETTLED -> List.of(Verb.FOLLOW_UP);
            case WAITING_FOR_CUSTOMER, DECIDED, CLOSED, WITHDRAWN -> List.of();
        };
    }
}
