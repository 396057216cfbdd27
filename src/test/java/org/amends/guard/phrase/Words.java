package org.amends.guard.phrase;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Words of a test: a number begins with a digit, a time has a colon, a decimal a full stop, and a comma ends nothing. */
record Words(String folded, Form form) implements Token {

    static List<Token> of(String text) {
        return Arrays.stream(text.split(" "))
                .filter(word -> !word.isEmpty())
                .map(Words::word)
                .toList();
    }

    private static Token word(String text) {
        Form form = Character.isDigit(text.charAt(0)) ? number(text) : Form.LETTERS;
        return new Words(text.toLowerCase(Locale.ROOT), form);
    }

    private static Form number(String text) {
        if (text.contains(":")) {
            return Form.TIME;
        }
        return text.contains(".") ? Form.DECIMAL : Form.NUMBER;
    }
}
