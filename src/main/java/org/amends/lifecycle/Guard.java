package org.amends.lifecycle;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * One named condition of a move. Pure; refuses with a code for each thing that is not met.
 *
 * @param name by which the lifecycle's documentation lists it
 * @param codes all that it can refuse with; none when others found what it refuses for
 * @param check what the attempted command does not meet
 * @param onCase what about the case alone, before any command is written, stands in the way
 */
public record Guard(
        String name,
        Set<String> codes,
        Function<Attempt, List<Unmet>> check,
        BiFunction<CaseState, Actor, Optional<Unmet>> onCase) {

    List<Unmet> unmet(Attempt attempt) {
        return check.apply(attempt);
    }

    Optional<Unmet> hindrance(CaseState state, Actor actor) {
        return onCase.apply(state, actor);
    }

    /** A condition on the case and the actor alone: pages show it before anything is typed. */
    static Guard onCase(String code, BiPredicate<CaseState, Actor> holds) {
        BiFunction<CaseState, Actor, Optional<Unmet>> hindrance =
                (state, actor) -> holds.test(state, actor) ? Optional.empty() : Optional.of(Unmet.of(code));
        return new Guard(
                code,
                Set.of(code),
                attempt -> hindrance.apply(attempt.state(), attempt.actor()).stream()
                        .toList(),
                hindrance);
    }

    /** A condition on what a command of that type says. */
    static <C extends Command> Guard on(
            Class<C> type, String name, Set<String> codes, BiFunction<C, Attempt, List<Unmet>> check) {
        return new Guard(
                name,
                codes,
                attempt -> check.apply(type.cast(attempt.command()), attempt),
                (state, actor) -> Optional.empty());
    }

    /** A condition on what a command of that type says, about one of its fields; empty for the command as a whole. */
    static <C extends Command> Guard field(Class<C> type, String code, String field, BiPredicate<C, Attempt> holds) {
        return on(
                type,
                code,
                Set.of(code),
                (command, attempt) -> holds.test(command, attempt) ? List.of() : List.of(Unmet.of(code, field)));
    }
}
