package org.amends.policy;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.amends.policy.pack.PackRef;

/**
 * One term of a promise, and who says it.
 *
 * @param by the packs; none where it is so because no pack says anything of it
 */
public record Said<T>(T value, List<PackRef> by) {

    public Said {
        by = by.stream().sorted().distinct().toList();
    }

    static <T> Said<T> by(PackRef pack, T value) {
        return new Said<>(value, List.of(pack));
    }

    static <T> Said<T> byNobody(T value) {
        return new Said<>(value, List.of());
    }

    /** What is made of both values, by those who say that very thing; else it takes both to say it. */
    Said<T> or(Said<T> other, BinaryOperator<T> better) {
        T best = better.apply(value, other.value);
        List<Said<T>> alike =
                Stream.of(this, other).filter(one -> one.value.equals(best)).toList();
        return new Said<>(
                best,
                (alike.isEmpty() ? Stream.of(this, other) : alike.stream())
                        .flatMap(one -> one.by.stream())
                        .toList());
    }
}
