package org.amends.wordlist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which lines one version of a list has and another has not. Comments, empty lines and the order of lines mean nothing.
 *
 * @param blockingRemoved how many of the removed lines kept letters here; a line that was changed counts as removed and added
 */
record ListComparison(List<Line> added, List<Line> removed, int blockingRemoved) {

    private static final String VERSION = "version = ";

    /** @param number in the text that has the line */
    record Line(int number, String text) {

        private boolean blocks() {
            String[] columns = text.split("\t", -1);
            return columns.length > 1 && columns[1].equals("block");
        }
    }

    static ListComparison of(String before, String after) {
        List<Line> removed = without(lines(before), lines(after));
        return new ListComparison(without(lines(after), lines(before)), removed, (int)
                removed.stream().filter(Line::blocks).count());
    }

    private static List<Line> without(List<Line> lines, List<Line> others) {
        Map<String, Integer> there = new HashMap<>();
        others.forEach(line -> there.merge(line.text(), 1, Integer::sum));
        List<Line> left = new ArrayList<>();
        for (Line line : lines) {
            if (there.merge(line.text(), -1, Integer::sum) < 0) {
                left.add(line);
            }
        }
        return left;
    }

    private static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank() && !line.startsWith("//") && !line.startsWith(VERSION)) {
                lines.add(new Line(number, line));
            }
        }
        return lines;
    }
}
