package org.amends.lifecycle;

import java.util.stream.Stream;

/** Tells whether somebody asks something. A question mark says so; one inside an address on the web does not. */
final class Question {

    private static final String MARKS = "?？؟⁇⁈⁉";

    private Question() {}

    static boolean isIn(String words) {
        return Stream.of(words.split("\\s+")).map(Question::withoutAddress).anyMatch(Question::hasMark);
    }

    private static boolean hasMark(String word) {
        return word.chars().anyMatch(character -> MARKS.indexOf(character) >= 0);
    }

    /** What stands before an address and the last sign after it: it may end the sentence. */
    private static String withoutAddress(String word) {
        int start = word.contains("://") ? word.indexOf("://") : word.indexOf("www.");
        return start < 0 ? word : word.substring(0, start) + word.charAt(word.length() - 1);
    }
}
