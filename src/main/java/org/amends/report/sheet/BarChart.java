package org.amends.report.sheet;

import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Bars over time as an SVG picture that a template draws: whole numbers, what it is about filled and what it is held against hatched.
 * It says nothing to readers who see no pictures: the same figures stand in a table beside it.
 *
 * @param width of its view box; {@code height} likewise
 */
@TemplateData
public record BarChart(int width, int height, List<Bar> bars, List<Tick> ticks, List<Label> labels) {

    private static final int HEIGHT = 220;
    private static final int TOP = 14;
    private static final int BOTTOM = HEIGHT - 26;
    private static final int LEFT = 34;
    private static final int MOST_TICKS = 5;

    /** For a label in the smallest letters that are read with ease. */
    private static final int LABEL_WIDTH = 50;

    /** @param front whether it is what the chart is about */
    @TemplateData
    public record Bar(double x, double y, double width, double height, boolean front) {}

    @TemplateData
    public record Tick(double y, long value) {}

    @TemplateData
    public record Label(double x, String text) {}

    /** For a wide and a narrow window: letters that are scaled down can't be read. */
    @TemplateData
    public record Both(BarChart wide, BarChart slim) {}

    /** @param labels one for each bar, from the oldest on; where there is no room, not all are drawn */
    public static Both stacked(List<String> labels, List<Long> front, List<Long> rest) {
        return both(labels, front, rest, true);
    }

    /** Two bars for each label, side by side. */
    public static Both beside(List<String> labels, List<Long> front, List<Long> rest) {
        return both(labels, front, rest, false);
    }

    private static Both both(List<String> labels, List<Long> front, List<Long> rest, boolean stacked) {
        return new Both(of(680, labels, front, rest, stacked), of(320, labels, front, rest, stacked));
    }

    private static BarChart of(int width, List<String> labels, List<Long> front, List<Long> rest, boolean stacked) {
        long step = step(IntStream.range(0, front.size())
                .mapToLong(i -> stacked ? front.get(i) + rest.get(i) : Math.max(front.get(i), rest.get(i)))
                .max()
                .orElse(0));
        long top = step * MOST_TICKS;
        double slot = (double) (width - LEFT) / Math.max(1, labels.size());
        double bar = stacked ? slot * 0.7 : slot * 0.35;
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            double x = LEFT + i * slot + slot * 0.15;
            double first = length(front.get(i), top);
            double second = length(rest.get(i), top);
            add(bars, new Bar(x, BOTTOM - first, bar, first, true));
            add(
                    bars,
                    stacked
                            ? new Bar(x, BOTTOM - first - second, bar, second, false)
                            : new Bar(x + bar, BOTTOM - second, bar, second, false));
        }
        return new BarChart(width, HEIGHT, bars, ticks(step), labels(labels, slot));
    }

    private static void add(List<Bar> bars, Bar bar) {
        if (bar.height() > 0) {
            bars.add(bar);
        }
    }

    private static double length(long value, long top) {
        return (double) (BOTTOM - TOP) * value / top;
    }

    /** 1, 2 or 5 with zeros: what people count in. */
    private static long step(long most) {
        long least = Math.max(1, (most + MOST_TICKS - 1) / MOST_TICKS);
        long power = 1;
        while (power * 10 <= least) {
            power *= 10;
        }
        long found = power;
        return LongStream.of(1, 2, 5, 10)
                .map(times -> times * found)
                .filter(step -> step >= least)
                .findFirst()
                .orElseThrow();
    }

    private static List<Tick> ticks(long step) {
        return LongStream.rangeClosed(0, MOST_TICKS)
                .mapToObj(i -> new Tick(BOTTOM - (double) (BOTTOM - TOP) * i / MOST_TICKS, i * step))
                .toList();
    }

    private static List<Label> labels(List<String> all, double slot) {
        int every = (int) Math.max(1, Math.ceil(LABEL_WIDTH / slot));
        return IntStream.range(0, all.size())
                .filter(i -> (all.size() - 1 - i) % every == 0)
                .mapToObj(i -> new Label(LEFT + (i + 0.5) * slot, all.get(i)))
                .toList();
    }
}
