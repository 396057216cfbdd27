package org.amends.report.sheet;

import java.util.List;

/**
 * A report's table.
 *
 * @param name of its files, without their ending
 * @param scope of what it speaks: which cases, which time, which team
 * @param rows read one after the other, each time anew
 */
public record Sheet<R>(String name, Said title, List<Said> scope, List<Column<R>> columns, Iterable<R> rows) {

    public Sheet {
        scope = List.copyOf(scope);
        columns = List.copyOf(columns);
    }

    /** The same table with the rows of one page. */
    public Sheet<R> with(Iterable<R> others) {
        return new Sheet<>(name, title, scope, columns, others);
    }
}
