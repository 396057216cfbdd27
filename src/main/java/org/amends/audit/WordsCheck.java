package org.amends.audit;

import static org.amends.audit.FindingCode.WORDS_ADDED;
import static org.amends.audit.FindingCode.WORDS_CHANGED;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.amends.casefile.EventJson;

/** Proves the words that are still kept against the digests in the events. What was erased is counted, and allowed. */
final class WordsCheck {

    /** The one word that also stands in the case row. */
    private static final String TITLE = "title";

    private final CaseRows rows;
    private final List<Finding> findings;

    WordsCheck(CaseRows rows, List<Finding> findings) {
        this.rows = rows;
        this.findings = findings;
    }

    private record Place(int seq, String field) {}

    void check(List<EventJson.Logged> log, Findings counts) {
        Map<Place, String> digests = new HashMap<>();
        log.forEach(logged -> logged.words()
                .forEach((field, digest) -> digests.put(new Place(logged.event().seq(), field), digest)));
        rows.words.forEach(words -> check(words, digests));
        counts.countWords(rows.words.size(), Math.max(0, digests.size() - rows.words.size()));
    }

    private void check(CaseRows.WordsRow words, Map<Place, String> digests) {
        String told = digests.get(new Place(words.seq(), words.field()));
        if (told == null) {
            add(words, WORDS_ADDED, "the words " + words.field() + " were added: the event has no digest of them");
        } else if (!told.equals(digest(words))) {
            add(words, WORDS_CHANGED, "the words " + words.field() + " were changed: their digest is another");
        }
        if (words.seq() == 0 && words.field().equals(TITLE) && !words.body().equals(rows.file.title())) {
            add(words, WORDS_CHANGED, "the case row carries another title than the case was filed with");
        }
    }

    private static String digest(CaseRows.WordsRow words) {
        byte[] body = words.body().getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Sha256.of(words.salt(), body));
    }

    private void add(CaseRows.WordsRow words, FindingCode code, String sentence) {
        findings.add(Finding.of(rows.file.reference(), words.seq(), code, sentence));
    }
}
