package org.amends.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds case references, {@code C-7K4M-92QX-3}, in whatever case and with whatever hyphens they are written. */
final class References {

    private static final String SHAPE = "C-####-####-+";
    private static final String HYPHENS = "-\u2010\u2011\u2012\u2013\u2212";
    private static final String CHECK_CHARACTERS = "*~$=U";

    private References() {}

    static List<Span> in(String text) {
        List<Span> found = new ArrayList<>();
        for (int at = 0; at + SHAPE.length() <= text.length(); at++) {
            if (stands(text, at)) {
                found.add(new Span(at, at + SHAPE.length()));
                at += SHAPE.length() - 1;
            }
        }
        return found;
    }

    /** One spelling for every way to write the same reference: Crockford's alphabet reads O as 0, and I and L as 1. */
    static String canonical(String reference) {
        StringBuilder canonical = new StringBuilder();
        for (char letter : reference.toUpperCase(Locale.ROOT).toCharArray()) {
            canonical.append(HYPHENS.indexOf(letter) >= 0 ? '-' : digit(letter));
        }
        return canonical.toString();
    }

    private static char digit(char letter) {
        return switch (letter) {
            case 'O' -> '0';
            case 'I', 'L' -> '1';
            default -> letter;
        };
    }

    private static boolean stands(String text, int at) {
        int end = at + SHAPE.length();
        boolean apart = (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
        for (int i = 0; apart && i < SHAPE.length(); i++) {
            apart = fits(SHAPE.charAt(i), Character.toUpperCase(text.charAt(at + i)));
        }
        return apart;
    }

    private static boolean fits(char shape, char letter) {
        boolean crockford = letter >= '0' && letter <= '9' || letter >= 'A' && letter <= 'Z' && letter != 'U';
        return switch (shape) {
            case '-' -> HYPHENS.indexOf(letter) >= 0;
            case '#' -> crockford;
            case '+' -> crockford || CHECK_CHARACTERS.indexOf(letter) >= 0;
            default -> shape == letter;
        };
    }
}
