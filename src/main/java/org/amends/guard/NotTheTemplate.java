package org.amends.guard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * ACK-17: the sender wrote something themselves. Names, dates, numbers and the reference don't count, and neither does what
 * the template says too, in whatever order.
 */
final class NotTheTemplate implements Check {

    /** Fewer words of one's own are a greeting or a farewell, not an answer. */
    private static final int OWN_WORDS = 5;

    @Override
    public String id() {
        return "ACK-17";
    }

    @Override
    public List<Finding> check(Letter letter, LetterFacts facts) {
        PhraseBook book = PhraseBook.of(letter.language());
        Set<String> names = names(facts);
        List<String> written = general(letter.text(), names, book);
        List<String> template = general(Placeholders.strip(facts.template()), names, book);
        int own = written.size() - new Shingles(template).taken(written).cardinality();
        if (own >= OWN_WORDS) {
            return List.of();
        }
        boolean empty = written.size() < OWN_WORDS || template.isEmpty();
        return List.of(finding(empty ? FindingCode.EMPTY_TEXT : FindingCode.TEMPLATE_ONLY, Map.of()));
    }

    private static Set<String> names(LetterFacts facts) {
        Set<String> names = new HashSet<>();
        names.addAll(Folding.words(facts.customerName()));
        names.addAll(Folding.words(facts.owner().name()));
        names.addAll(Folding.words(facts.reference()));
        names.addAll(Folding.words(facts.sending().wayToAnswer()));
        return names;
    }

    /** The words that could stand in anybody's letter. */
    private static List<String> general(String text, Set<String> names, PhraseBook book) {
        List<String> general = new ArrayList<>();
        for (Word word : Word.all(text)) {
            boolean particular = word.number()
                    || names.contains(word.folded())
                    || book.is("anchor", word)
                    || WrittenDate.month(book, word).isPresent();
            if (!particular) {
                general.add(word.folded());
            }
        }
        return general;
    }
}
