package org.amends.policy.pack;

import java.util.Optional;

/** The characters that a file may consist of. U+0000, other control characters and halves of a pair are none. */
final class Printable {

    private Printable() {}

    static boolean is(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c == 0x85
                || (c >= 0x20 && c <= 0x7E)
                || (c >= 0xA0 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD && c != 0xFEFF)
                || (c >= 0x10000 && c <= 0x10FFFF);
    }

    static Optional<Fault> firstFault(String text) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (!is(c)) {
                return Optional.of(new Fault(line, column, "", "unprintable", sentence(c)));
            }
            column++;
            if (c == '\n') {
                line++;
                column = 1;
            }
            i += Character.charCount(c);
        }
        return Optional.empty();
    }

    static String sentence(int c) {
        return String.format("The character U+%04X is no part of a text.", c);
    }
}
