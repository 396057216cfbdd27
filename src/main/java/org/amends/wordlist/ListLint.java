package org.amends.wordlist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.amends.guard.PhraseBooks;
import org.amends.guard.phrase.BadLine;

/**
 * Says everything that is wrong with the text of a list.
 *
 * @param ref the version that the text names, where it can be read
 */
record ListLint(Optional<ListRef> ref, List<Fault> faults) {

    /** Nobody mends more at once. */
    private static final int MOST = 200;

    private static final int SHOWN = 80;

    static ListLint of(String language, String text) {
        List<Fault> faults = new ArrayList<>();
        int unprintable = text.indexOf('\0');
        if (unprintable >= 0) {
            int line = 1
                    + (int) text.substring(0, unprintable)
                            .chars()
                            .filter(letter -> letter == '\n')
                            .count();
            return new ListLint(Optional.empty(), List.of(new Fault(line, "unprintable", Map.of())));
        }
        PhraseBooks.faults(text).stream().limit(MOST).map(ListLint::fault).forEach(faults::add);
        if (!faults.isEmpty()) {
            return new ListLint(Optional.empty(), faults);
        }
        String version = PhraseBooks.read(text).version();
        Optional<ListRef> ref = ListRef.of(language, version);
        if (ref.isEmpty()) {
            faults.add(new Fault(
                    line(text, version), "version-name", Map.of("language", language, "version", shortened(version))));
        }
        return new ListLint(ref, faults);
    }

    private static Fault fault(BadLine bad) {
        return new Fault(bad.line(), code(bad.rule()), Map.of("text", shortened(bad.text())));
    }

    static String code(BadLine.Rule rule) {
        return rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private static int line(String text, String version) {
        List<String> lines = text.lines().toList();
        int at = 0;
        while (at < lines.size()
                && !(lines.get(at).startsWith("version") && lines.get(at).contains(version))) {
            at++;
        }
        return at + 1;
    }
}
