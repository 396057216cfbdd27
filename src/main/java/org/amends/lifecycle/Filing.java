package org.amends.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The first event of a case. There is no state yet, so it stands apart from the other commands. */
final class Filing {

    static final Set<String> CODES = Set.of("file.no-way-to-answer", "file.no-point", "file.no-owner");

    private final Machine machine;
    private final Facts facts;

    Filing(Machine machine, Facts facts) {
        this.machine = machine;
        this.facts = facts;
    }

    Decision decide(Command.File command, Actor actor) {
        if (!machine.filing().allows(Set.of(actor.kind()))) {
            return new Decision.NotTheirs(machine.filing().by());
        }
        List<Unmet> unmet = unmet(command);
        return unmet.isEmpty() ? new Decision.Accepted(List.of(event(command, actor))) : new Decision.Refused(unmet);
    }

    private List<Unmet> unmet(Command.File command) {
        List<Unmet> unmet = new ArrayList<>();
        if (!command.canBeAnswered()) {
            unmet.add(Unmet.of("file.no-way-to-answer", "contact"));
        }
        if (command.points().isEmpty()) {
            unmet.add(Unmet.of("file.no-point", "points"));
        }
        if (!facts.colleagues().isActive(command.owner())) {
            unmet.add(Unmet.of("file.no-owner"));
        }
        return unmet;
    }

    private Event event(Command.File command, Actor actor) {
        Move move = machine.filing();
        return new Event(
                0,
                Verb.FILE,
                Optional.empty(),
                move.to(),
                Event.ActorKind.of(actor),
                Event.idOf(actor),
                Event.heardIn(actor),
                facts.now(),
                command.owner(),
                new Fact.Filed(
                        command.channel(),
                        command.language(),
                        command.points().size(),
                        command.team(),
                        command.executive(),
                        facts.terms().packs(),
                        command.declaration()),
                new Effects(started(move, command), List.of(), List.of(), List.of(), Optional.empty()));
    }

    private List<Effects.Started> started(Move move, Command.File command) {
        List<Effects.Started> started = new ArrayList<>();
        for (DeadlineKind kind : move.starts().stream().sorted().toList()) {
            if (kind == DeadlineKind.REFUND && mayWait(command)) {
                continue;
            }
            facts.terms()
                    .due(kind, Verb.FILE, facts.now())
                    .ifPresent(due -> started.add(started(started.size() + 1, kind, due, command.owner())));
        }
        return started;
    }

    /** The money may wait for goods that are with the customer (Directive 2011/83/EU, art. 13(3)). */
    private static boolean mayWait(Command.File command) {
        return command.declaration().filter(Declaration::goodsAreOut).isPresent();
    }

    private Effects.Started started(int number, DeadlineKind kind, Terms.Due due, UUID owner) {
        Optional<Derivation> derivation = Optional.of(due.derivation());
        return new Effects.Started(
                number,
                kind,
                due.at(),
                owner,
                Optional.empty(),
                derivation,
                Optional.empty(),
                facts.terms().ladder(kind, derivation, facts.now(), due.at(), 0));
    }
}
