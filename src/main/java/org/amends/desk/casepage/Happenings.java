package org.amends.desk.casepage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amends.casefile.CaseStory;
import org.amends.casefile.story.Happening;
import org.amends.lifecycle.DeadlineKind;
import org.amends.lifecycle.Event;
import org.amends.lifecycle.Fact;
import org.amends.lifecycle.RefusalProof;
import org.amends.lifecycle.Verb;
import org.amends.people.Roster;
import org.amends.photo.PhotographWords;

/** What happened to a case, as a timeline shows it. */
final class Happenings {

    /** Under these names commands keep what people wrote; the first that is there is shown. */
    private static final List<String> WORDS =
            List.of("letter", "words", "note", "statement", "plan", "reason", "agreement", "how", "proof");

    private final CaseStory story;
    private final Roster roster;
    private final Map<Integer, DeadlineKind> kinds = new HashMap<>();

    Happenings(CaseStory story, Roster roster) {
        this.story = story;
        this.roster = roster;
        story.deadlines().forEach(deadline -> kinds.put(deadline.number(), deadline.kind()));
    }

    List<CaseView.Happening> newestFirst() {
        List<CaseView.Happening> all = new ArrayList<>();
        story.history().forEach(happening -> all.add(view(happening)));
        Collections.reverse(all);
        return all;
    }

    private CaseView.Happening view(Happening happening) {
        Event event = happening.event();
        boolean customer = event.actorKind() == Event.ActorKind.CUSTOMER;
        return new CaseView.Happening(
                event.seq(),
                event.verb(),
                icon(event.verb()),
                tone(event.verb()),
                event.actorId()
                        .map(roster::name)
                        .orElse(customer ? story.file().contact().name() : ""),
                customer || event.verb() == Verb.FILE || event.verb() == Verb.ANSWER,
                what(event, happening),
                missed(event),
                event.at(),
                PhotographWords.shown(words(happening)),
                happening.word("because"),
                story.file().contact().language(),
                isInternal(event.verb()),
                event.heardIn().isPresent(),
                event.fact() instanceof Fact.Noted noted ? names(noted.mentioned()) : "",
                event.fact() instanceof Fact.Noted noted ? names(noted.withheld()) : "",
                story.state().message(event.seq()));
    }

    /** What is said of a promise stands in its title; what is said with a mark is told beside it. */
    private static String words(Happening happening) {
        Verb verb = happening.event().verb();
        if (verb == Verb.PROPOSE_REFUSAL) {
            return Stream.of(RefusalProof.values())
                    .map(proof -> happening.word("proof:" + proof))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining("\n"));
        }
        return verb == Verb.MARK_HEATED || verb == Verb.NAME_PERSON
                ? happening.word("what")
                : WORDS.stream()
                        .map(happening::word)
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse("");
    }

    private String what(Event event, Happening happening) {
        if (event.fact() instanceof Fact.HandoverOffered offered) {
            return roster.name(offered.to());
        }
        if (event.fact() instanceof Fact.Reassigned given) {
            return roster.name(given.to());
        }
        if (event.fact() instanceof Fact.RungFired fired) {
            return roster.name(fired.notified());
        }
        if (event.fact() instanceof Fact.Warned warned) {
            return roster.name(warned.notified());
        }
        if (event.fact() instanceof Fact.PersonNamed named) {
            return roster.name(named.person());
        }
        if (event.fact() instanceof Fact.AnswerWaived waived) {
            return waived.reason().name();
        }
        if (event.fact() instanceof Fact.Classified classified) {
            return classified.cause();
        }
        return happening.word("what");
    }

    private String names(List<UUID> people) {
        return people.stream().map(roster::name).collect(Collectors.joining(", "));
    }

    private Optional<DeadlineKind> missed(Event event) {
        return event.fact() instanceof Fact.RungFired fired
                ? Optional.ofNullable(kinds.get(fired.deadline()))
                : Optional.empty();
    }

    private static boolean isInternal(Verb verb) {
        return switch (verb) {
            case NOTE,
                    CLASSIFY,
                    MARK_HEATED,
                    NAME_PERSON,
                    ATTEND,
                    WARN,
                    OFFER_HANDOVER,
                    ACCEPT_HANDOVER,
                    DECLINE_HANDOVER,
                    REASSIGN,
                    ACCEPT_ESCALATION,
                    RESUME,
                    WAIVE_ANSWER,
                    REQUIRE_ANSWER,
                    NOTE_RIGHT,
                    DROP_RIGHT,
                    PROPOSE_REFUSAL,
                    CONFIRM_REFUSAL -> true;
            default -> false;
        };
    }

    private static String icon(Verb verb) {
        return switch (verb) {
            case FILE, ANSWER, CONTEST -> "message";
            case ACKNOWLEDGE, INFORM, ASK, EXTEND, FOLLOW_UP, DELIVER -> "mail";
            case NOTE -> "lock";
            case OFFER_HANDOVER, ACCEPT_HANDOVER, DECLINE_HANDOVER -> "handover";
            case REASSIGN, START -> "person";
            case PROMISE, RENEGOTIATE_PROMISE, NOTE_RIGHT -> "flag";
            case ESCALATE, BOUNCE, MARK_HEATED -> "alert";
            case ACCEPT_ESCALATION, ATTEND -> "up";
            case RESUME -> "next";
            case WAIVE_ANSWER, DROP_RIGHT, REVERSE_RECEIPT -> "minus";
            case WITHDRAW -> "cross";
            case REQUIRE_ANSWER, REMIND, LAPSE, WARN, EXPIRE -> "clock";
            default -> "check";
        };
    }

    private static String tone(Verb verb) {
        return switch (verb) {
            case ESCALATE, BOUNCE -> "late";
            case CONTEST, REOPEN, WARN, MARK_HEATED, REQUIRE_ANSWER, REVERSE_RECEIPT -> "soon";
            case KEEP_PROMISE, CARRY_OUT_REMEDY, SETTLE, CONFIRM, ACCEPT_DECISION -> "good";
            case PROMISE, RENEGOTIATE_PROMISE, DECIDE -> "info";
            default -> "";
        };
    }
}
