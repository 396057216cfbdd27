package org.amends.report.scope;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cases that cost their customer as much of something, or more.
 *
 * @param atLeast zero for all of them
 */
public record EffortFrom(Effort effort, int atLeast) {

    private static final Pattern TEXT = Pattern.compile("([A-Z]+)-(\\d{1,6})");

    /** @throws IllegalArgumentException for what is none */
    static EffortFrom parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("such as CHASERS-2");
        }
        return new EffortFrom(Effort.valueOf(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** As an address says it. */
    public String text() {
        return effort + "-" + atLeast;
    }
}
