package org.amends.lifecycle;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides what may happen to a case. A pure function of the case, the command, the actor and the facts; the machine it
 * follows is data.
 */
public final class Lifecycle {

    private static final String WRONG_STATUS = "case.wrong-status";
    private static final String NOT_THEIRS = "case.not-theirs";

    /** What stands in the way of a verb before any guard is asked. */
    static final Set<String> CODES = Set.of(WRONG_STATUS, NOT_THEIRS, Actor.NOT_OWNER, Actor.NOT_THEIR_LAST);

    /** What the law or the rules give is owed once it is acknowledged; the last remedy's proof settles a case. */
    private static final List<Command> BY_ITSELF = List.of(new Command.Authorise(), new Command.Settle());

    private final Machine machine;

    public Lifecycle(Machine machine) {
        this.machine = machine;
    }

    /** The filing of a case, before there is a state. */
    public Decision file(Command.File command, Actor actor, Facts facts) {
        return new Filing(machine, facts).decide(command, actor);
    }

    public Decision decide(CaseState state, Command command, Actor actor, Facts facts) {
        List<Move> moves = machine.moves(state.status(), command.verb());
        if (moves.isEmpty()) {
            return new Decision.WrongStatus(state.status(), possible(state, actor));
        }
        Set<Party> parties = actor.partiesTo(state);
        if (moves.stream().noneMatch(move -> move.allows(parties))) {
            return new Decision.NotTheirs(needed(moves));
        }
        Attempt attempt = new Attempt(state, command, actor, facts);
        return moves.stream()
                .filter(move -> move.appliesTo(state, Optional.of(command)))
                .findFirst()
                .map(move -> attempt(move, attempt))
                .orElseGet(() -> new Decision.WrongStatus(state.status(), possible(state, actor)));
    }

    private Decision attempt(Move move, Attempt attempt) {
        List<Unmet> unmet = Stream.concat(
                        attempt.actor().hindrance(attempt.state()).stream(),
                        move.guards().stream().flatMap(guard -> guard.unmet(attempt).stream()))
                .toList();
        return unmet.isEmpty() ? accept(move, attempt) : new Decision.Refused(unmet);
    }

    private Decision accept(Move move, Attempt attempt) {
        List<Event> events = new ArrayList<>();
        Event event = happen(move, attempt);
        events.add(event);
        CaseState state = attempt.state().after(event);
        for (Command next : BY_ITSELF) {
            Optional<Event> followed = followedBy(next, state, attempt.facts());
            state = followed.map(state::after).orElse(state);
            followed.ifPresent(events::add);
        }
        return new Decision.Accepted(events);
    }

    private static Event happen(Move move, Attempt attempt) {
        Unfolding unfolding = new Unfolding(attempt.state(), attempt.actor(), attempt.facts());
        Fact fact = Consequence.of(attempt.command(), move, unfolding);
        applyDeadlines(move, unfolding);
        Event event = new Event(
                attempt.state().version() + 1,
                move.verb(),
                move.from(),
                move.to(),
                Event.ActorKind.of(attempt.actor()),
                Event.idOf(attempt.actor()),
                Event.heardIn(attempt.actor()),
                attempt.facts().now(),
                unfolding.owner(),
                fact,
                unfolding.effects());
        CaseState after = attempt.state().after(event);
        Alarms.between(attempt.state(), after, event, attempt.facts().terms())
                .forEach(alarm -> unfolding.call(alarm, after.named()));
        return event.with(unfolding.effects());
    }

    private static void applyDeadlines(Move move, Unfolding unfolding) {
        move.fulfils().forEach(kind -> unfolding.endAll(kind, Verdict.MET));
        move.supersedes().forEach(kind -> unfolding.endAll(kind, Verdict.SUPERSEDED));
        if (move.endsEverything()) {
            unfolding.endEverything();
        }
        if (move.entersWaiting()) {
            unfolding.pauseClocks();
        } else if (move.leavesWaiting()) {
            unfolding.resumeClocks();
        }
        move.starts().stream()
                .filter(kind -> !kind.belongsToOneThing())
                .sorted()
                .forEach(kind -> unfolding.start(kind, move.verb(), unfolding.owner(), move.raised()));
    }

    /** What the case is ripe for happens in the same breath, by nobody's deed. */
    private Optional<Event> followedBy(Command command, CaseState state, Facts facts) {
        Attempt attempt = new Attempt(state, command, new Actor.System(), facts);
        return machine.moves(state.status(), command.verb()).stream()
                .filter(move -> move.guards().stream()
                        .allMatch(guard -> guard.unmet(attempt).isEmpty()))
                .findFirst()
                .map(move -> happen(move, attempt));
    }

    /** What the actor could do to the case now, as far as the case alone decides it. */
    public Set<Verb> possible(CaseState state, Actor actor) {
        Set<Verb> verbs = EnumSet.noneOf(Verb.class);
        for (Verb verb : Verb.values()) {
            if (hindrance(state, verb, actor).isEmpty()) {
                verbs.add(verb);
            }
        }
        return verbs;
    }

    /** In which statuses somebody can do that. */
    public Set<CaseStatus> statuses(Verb verb) {
        Set<CaseStatus> statuses = EnumSet.allOf(CaseStatus.class);
        statuses.removeIf(status -> machine.moves(status, verb).isEmpty());
        return statuses;
    }

    /** Who can do that in this status. */
    public Set<Party> parties(CaseStatus status, Verb verb) {
        return needed(machine.moves(status, verb));
    }

    /** Why this actor can't do that now; empty when nothing about the case stands in the way. */
    public Optional<Unmet> hindrance(CaseState state, Verb verb, Actor actor) {
        List<Move> moves = machine.moves(state.status(), verb);
        if (moves.isEmpty()) {
            return Optional.of(Unmet.of(WRONG_STATUS));
        }
        Set<Party> parties = actor.partiesTo(state);
        if (moves.stream().noneMatch(move -> move.allows(parties))) {
            return Optional.of(Unmet.of(NOT_THEIRS));
        }
        Optional<Unmet> theirs = actor.hindrance(state);
        if (theirs.isPresent()) {
            return theirs;
        }
        return moves.stream()
                .filter(move -> move.appliesTo(state, Optional.empty()))
                .limit(1)
                .flatMap(move -> move.guards().stream())
                .flatMap(guard -> guard.hindrance(state, actor).stream())
                .findFirst();
    }

    private static Set<Party> needed(List<Move> moves) {
        Set<Party> needed = EnumSet.noneOf(Party.class);
        moves.forEach(move -> needed.addAll(move.by()));
        return needed;
    }
}
