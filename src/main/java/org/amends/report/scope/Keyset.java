package org.amends.report.scope;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Rows that are fetched some at a time, each time after the last one, so that a file of any length fits into memory. */
public final class Keyset {

    public static final int CHUNK = 1_000;

    private Keyset() {}

    /**
     * @param next at most {@link #CHUNK} rows after the given one, or the first ones
     * @param <V> what a reader gets of a row
     */
    public static <R, V> Iterable<V> rows(Function<Optional<R>, List<R>> next, Function<R, V> view) {
        UnaryOperator<List<R>> following =
                rows -> rows.size() < CHUNK ? List.of() : next.apply(Optional.of(rows.get(rows.size() - 1)));
        return () -> Stream.iterate(next.apply(Optional.empty()), rows -> !rows.isEmpty(), following)
                .flatMap(List::stream)
                .map(view)
                .iterator();
    }
}
