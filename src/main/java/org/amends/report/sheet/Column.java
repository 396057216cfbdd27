package org.amends.report.sheet;

import java.util.function.Function;

/**
 * A column of a report's table. In a file each stands by itself; on the page some stand small under the one before them.
 *
 * @param <R> a row, as programs get it
 * @param unit what its numbers count, for files, whose numbers stand bare
 */
public record Column<R>(Said heading, Place place, Unit unit, Function<R, Cell> cell) {

    public enum Place {
        OWN,
        /** Under the column before, without a word. */
        UNDER,
        /** Under the column before, with its heading. */
        UNDER_ITS_NAME
    }

    public enum Unit {
        NONE,
        MINUTES,
        /** Clock time where the reader is. */
        ZONED
    }

    public static <R> Column<R> of(String heading, Function<R, Cell> cell) {
        return of(Said.of(heading), cell);
    }

    public static <R> Column<R> of(Said heading, Function<R, Cell> cell) {
        return new Column<>(heading, Place.OWN, Unit.NONE, cell);
    }

    /** Of clock time: its heading names the zone in files. */
    public static <R> Column<R> time(String heading, Function<R, Cell> cell) {
        return new Column<>(Said.of(heading), Place.OWN, Unit.ZONED, cell);
    }

    public static <R> Column<R> minutes(String heading, Function<R, Cell> cell) {
        return new Column<>(Said.of(heading), Place.OWN, Unit.MINUTES, cell);
    }

    public Column<R> under() {
        return new Column<>(heading, Place.UNDER, unit, cell);
    }

    public Column<R> underItsName() {
        return new Column<>(heading, Place.UNDER_ITS_NAME, unit, cell);
    }
}
