package org.amends.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Numbers by which things are found: orders, parcels, transfers. Six characters or more, four of them digits. */
final class LongNumbers {

    private static final int SHORTEST = 6;
    private static final int LONGEST = 41;
    private static final int DIGITS = 4;

    /** What makes an address or a path of the words that it joins. */
    private static final String JOINING = "+@./";

    private LongNumbers() {}

    static List<Span> in(String text) {
        List<Span> found = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = endOfWord(text, start);
            if (end - start >= SHORTEST
                    && end - start <= LONGEST
                    && text.charAt(start) != '-'
                    && !isMailbox(text, end)
                    && digits(text, start, end) >= DIGITS) {
                String word = text.substring(start, end);
                if (!isDate(word) && References.in(word).isEmpty()) {
                    found.add(new Span(start, end));
                }
            }
            start = afterJoined(text, end) + 1;
        }
        return found;
    }

    private static int endOfWord(String text, int start) {
        int end = start;
        while (end < text.length() && isPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** What follows a joining mark is part of something longer. */
    private static int afterJoined(String text, int start) {
        int end = start;
        while (end < text.length() && (isPart(text.charAt(end)) || JOINING.indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    private static boolean isPart(char letter) {
        return letter == '-' || letter >= '0' && letter <= '9' || Character.isLetter(letter);
    }

    private static boolean isMailbox(String text, int end) {
        return end < text.length() && text.charAt(end) == '@';
    }

    static String canonical(String number) {
        return number.replace("-", "").toUpperCase(Locale.ROOT);
    }

    private static int digits(String text, int start, int end) {
        int digits = 0;
        for (int at = start; at < end; at++) {
            digits += Character.isDigit(text.charAt(at)) ? 1 : 0;
        }
        return digits;
    }

    private static boolean isDate(String word) {
        return word.matches("\\d{1,4}-\\d{1,2}-\\d{1,4}");
    }
}
