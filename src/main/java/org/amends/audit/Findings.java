package org.amends.audit;

import java.util.ArrayList;
import java.util.List;

/** Counts what was looked at and collects what was found; keeps a bounded number, so that memory stays constant. */
final class Findings {

    private static final int KEPT = 1000;

    private final List<Finding> kept = new ArrayList<>();
    private long found;
    private long cases;
    private long events;
    private long words;
    private long erasedWords;

    void add(Finding finding) {
        found++;
        if (kept.size() < KEPT) {
            kept.add(finding);
        }
    }

    void addAll(List<Finding> findings) {
        findings.forEach(this::add);
    }

    void countCase(int itsEvents) {
        cases++;
        events += itsEvents;
    }

    void countWords(int present, int erased) {
        words += present;
        erasedWords += erased;
    }

    Verification result() {
        return new Verification(cases, events, words, erasedWords, found == 0, found, List.copyOf(kept));
    }
}
