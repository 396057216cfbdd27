package org.amends.report.sheet;

import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A report's table as its page shows it, for the template {@code report/sheet}.
 *
 * @param name of its files
 * @param lines its rows; each has one group of cells for each heading
 * @param order which rows come first, in words; empty where they are all there
 * @param next with which the rows after them are asked for; empty where there are none
 */
@TemplateData
public record ShownSheet(
        String name, String title, List<Heading> headings, List<List<Group>> lines, String order, String next) {

    /** @param number whether its column has figures, whose digits stand under each other */
    @TemplateData
    public record Heading(String text, boolean number) {}

    /** A cell and what stands small under it. */
    @TemplateData
    public record Group(ShownCell main, boolean number, List<ShownCell> under) {}

    /**
     * @param verbatim whether somebody else wrote it, who may have written words without an end
     * @param language of somebody's own words; empty where nobody knows
     * @param label its heading, where it is said on the page; empty otherwise
     * @param at for a moment, which browsers read as well; empty otherwise
     * @param tone late, soon, good, info or nothing
     */
    @TemplateData
    public record ShownCell(
            String label,
            String text,
            boolean verbatim,
            String language,
            String at,
            String link,
            String tone,
            String offer,
            String offerLink) {

        /** What marks it out for those who see no colours. */
        public String icon() {
            return switch (tone) {
                case "late" -> "alert";
                case "soon" -> "clock";
                case "good" -> "check";
                default -> "flag";
            };
        }
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    public static <R> ShownSheet of(Sheet<R> sheet, Readable reader) {
        List<List<Group>> lines = new ArrayList<>();
        for (R row : sheet.rows()) {
            lines.add(groups(sheet.columns(), row, reader));
        }
        return new ShownSheet(sheet.name(), reader.text(sheet.title()), headings(sheet, lines, reader), lines, "", "");
    }

    /** The same, of which there is more. */
    ShownSheet goingOn(String order, String next) {
        return new ShownSheet(name, title, headings, lines, order, next);
    }

    private static List<Heading> headings(Sheet<?> sheet, List<List<Group>> lines, Readable reader) {
        List<Heading> headings = new ArrayList<>();
        for (Column<?> column : sheet.columns()) {
            if (column.place() == Column.Place.OWN) {
                int place = headings.size();
                boolean number = column.unit() == Column.Unit.MINUTES
                        || lines.stream().anyMatch(line -> line.get(place).number());
                headings.add(new Heading(reader.text(column.heading()), number));
            }
        }
        return headings;
    }

    private static <R> List<Group> groups(List<Column<R>> columns, R row, Readable reader) {
        List<Group> groups = new ArrayList<>();
        for (Column<R> column : columns) {
            Cell cell = column.cell().apply(row);
            if (column.place() == Column.Place.OWN) {
                groups.add(new Group(shown(column, cell, reader), isNumber(cell.value()), new ArrayList<>()));
            } else if (!(cell.value() instanceof Value.Nothing)) {
                groups.get(groups.size() - 1).under().add(shown(column, cell, reader));
            }
        }
        return groups;
    }

    private static ShownCell shown(Column<?> column, Cell cell, Readable reader) {
        return new ShownCell(
                column.place() == Column.Place.UNDER_ITS_NAME ? reader.text(column.heading()) : "",
                reader.text(cell.value()),
                cell.value() instanceof Value.Words || cell.value() instanceof Value.Several,
                cell.value() instanceof Value.Words words ? words.language() : "",
                at(cell.value()).toString(),
                cell.link().orElse(""),
                cell.tone() == Cell.Tone.PLAIN ? "" : cell.tone().name().toLowerCase(Locale.ROOT),
                cell.offer().map(Cell.Offer::said).map(reader::text).orElse(""),
                cell.offer().map(Cell.Offer::href).orElse(""));
    }

    private static Object at(Value value) {
        if (value instanceof Value.Moment moment) {
            return moment.at();
        }
        return value instanceof Value.Due due ? due.at() : "";
    }

    private static boolean isNumber(Value value) {
        return value instanceof Value.Count
                || value instanceof Value.Decimal
                || value instanceof Value.Percent
                || value instanceof Value.Minutes
                || value instanceof Value.Sums;
    }
}
