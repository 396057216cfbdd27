package org.amends.mail.reading;

import java.util.List;
import java.util.Locale;

/** With which words a subject begins, whatever its case. "Re: …" begins with "Re:", so an answer is never taken for its cause. */
final class Openings {

    private Openings() {}

    static boolean any(String subject, List<String> openings) {
        String lower = subject.toLowerCase(Locale.ROOT);
        return openings.stream().anyMatch(opening -> lower.startsWith(opening) && endsAWord(lower, opening.length()));
    }

    private static boolean endsAWord(String text, int at) {
        return at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
    }
}
