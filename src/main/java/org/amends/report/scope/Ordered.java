package org.amends.report.scope;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.amends.platform.KeysetPage;

/** Rows that were counted together, what matters most first. */
record Ordered<R>(List<R> rows, Function<R, Standing> standing) {

    /** Rows that weigh the same keep their order. Where there is one team, the line of all teams says the same and is left out. */
    static <R> Ordered<R> of(List<R> counted, Function<R, Standing> standing) {
        boolean oneTeam = counted.stream()
                        .map(standing)
                        .filter(one -> !one.isOfWhole())
                        .map(Standing::team)
                        .distinct()
                        .count()
                == 1;
        return new Ordered<>(
                counted.stream()
                        .filter(row -> !(oneTeam && standing.apply(row).isOfWhole()))
                        .sorted(Comparator.comparingLong(
                                        (R row) -> standing.apply(row).weight())
                                .reversed())
                        .toList(),
                standing);
    }

    /** @param after “next” of the page before; empty for the first one */
    KeysetPage<R> page(Optional<String> after, int limit) {
        int first = after.map(Standing::read).map(this::behind).orElse(0);
        return KeysetPage.of(
                limit, most -> rows.subList(first, Math.min(rows.size(), first + most)), row -> standing.apply(row)
                        .text());
    }

    /** Behind the row itself, wherever it stands by now. Where it is gone, nothing that weighs less than it did is passed over. */
    private int behind(Standing last) {
        List<Standing> all = rows.stream().map(standing).toList();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).row().equals(last.row())) {
                return i + 1;
            }
        }
        return (int)
                all.stream().takeWhile(one -> one.weight() >= last.weight()).count();
    }
}
