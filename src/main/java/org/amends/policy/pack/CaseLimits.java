package org.amends.policy.pack;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How far the work on a case may go before somebody has to look; what is empty is not limited by this pack.
 *
 * @param openCasesPerHandler more only when a manager says so (S1-22)
 * @param patience failed contacts on a case, after which it goes up by itself (S1-28)
 * @param maxTransfers hand-overs of a case
 * @param secondPromise whose word a second promise needs (S1-27)
 * @param letterOverride who may send a letter that an honesty check refuses; nobody where it is not said
 * @param letterOverrides how many such letters a case may have; one where it is not said
 */
public record CaseLimits(
        OptionalInt openCasesPerHandler,
        OptionalInt patience,
        OptionalInt maxTransfers,
        Optional<Role> secondPromise,
        Optional<Role> letterOverride,
        OptionalInt letterOverrides) {

    static CaseLimits none() {
        return new CaseLimits(
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty());
    }

    /** The stricter of both, one by one. */
    CaseLimits and(CaseLimits other) {
        return new CaseLimits(
                less(openCasesPerHandler, other.openCasesPerHandler),
                less(patience, other.patience),
                less(maxTransfers, other.maxTransfers),
                higher(secondPromise, other.secondPromise),
                higher(letterOverride, other.letterOverride),
                less(letterOverrides, other.letterOverrides));
    }

    private static Optional<Role> higher(Optional<Role> one, Optional<Role> other) {
        return Stream.of(one, other).flatMap(Optional::stream).max(Role::compareTo);
    }

    private static OptionalInt less(OptionalInt one, OptionalInt other) {
        return IntStream.concat(one.stream(), other.stream()).min();
    }
}
