package org.amends.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.amends.casefile.CaseReference;

/**
 * What somebody looks for.
 *
 * @param text as typed, without blanks at its ends
 * @param words in it: letters and digits alone, so that nothing typed is an operator
 */
record SearchTerms(String text, List<String> words) {

    private static final int MOST = 8;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    static SearchTerms of(String typed) {
        String text = typed.strip();
        return new SearchTerms(
                text,
                WORD.matcher(text.toLowerCase(Locale.ROOT))
                        .results()
                        .map(MatchResult::group)
                        .distinct()
                        .limit(MOST)
                        .toList());
    }

    /** The number of a case, also without the letter that all of them begin with. */
    Optional<CaseReference> reference() {
        return CaseReference.parse(text).or(() -> CaseReference.parse("C" + text));
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /**
     * For {@code to_tsquery}: each word has to be there, or begin one that is. A single letter has to be there as it is: those that
     * begin with it are too many to read.
     */
    String query() {
        return words.stream().map(SearchTerms::sought).collect(Collectors.joining(" & "));
    }

    private static String sought(String word) {
        return word.codePointCount(0, word.length()) == 1 ? word : word + ":*";
    }
}
