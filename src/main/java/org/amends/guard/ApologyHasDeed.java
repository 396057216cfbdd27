package org.amends.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** ACK-12: whoever says sorry says what is done about it, by whom and by when. */
final class ApologyHasDeed implements Check {

    @Override
    public String id() {
        return "ACK-12";
    }

    @Override
    public List<Finding> check(Letter letter, LetterFacts facts) {
        List<Span> apologies = apologies(letter, facts);
        if (apologies.isEmpty() || letter.deeds().stream().anyMatch(deed -> holds(deed, facts.clocks()))) {
            return List.of();
        }
        Span apology = apologies.get(0);
        if (letter.deeds().isEmpty()) {
            Map<String, String> words = Map.of("apology", apology.of(letter.text()));
            return List.of(finding(FindingCode.APOLOGY_WITHOUT_DEED, apology, words));
        }
        return letter.deeds().stream()
                .map(deed -> broken(deed, apology, facts.clocks()))
                .toList();
    }

    private static List<Span> apologies(Letter letter, LetterFacts facts) {
        Quotations quotations = Quotations.in(letter, facts);
        List<Span> found = new ArrayList<>();
        List<Word> words = Word.all(letter.text());
        for (PhraseBook.Match match : PhraseBook.of(letter.language()).matches("apology", words)) {
            Span span = match.span(words);
            if (!quotations.cover(span)) {
                found.add(span);
            }
        }
        return found;
    }

    private static boolean holds(Deed deed, LetterFacts.Clocks clocks) {
        return deed.complete() && !deed.by().isBefore(clocks.now());
    }

    private Finding broken(Deed deed, Span apology, LetterFacts.Clocks clocks) {
        Map<String, String> arguments =
                Map.of("deed", deed.what().strip(), "owner", deed.owner().strip(), "by", clocks.shown(deed.by()));
        FindingCode code = deed.complete() ? FindingCode.DEED_PAST : FindingCode.DEED_INCOMPLETE;
        return finding(code, apology, arguments);
    }
}
