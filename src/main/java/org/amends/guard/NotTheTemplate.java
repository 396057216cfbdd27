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
final class NotTheTemplate implements WordsCheck {

    private final int ownWords;

    /** @param ownWords fewer words of one's own are a greeting or a farewell, not an answer */
    NotTheTemplate(int ownWords) {
        this.ownWords = ownWords;
    }

    @Override
    public String id() {
        return "ACK-17";
    }

    @Override
    public List<Finding> check(Reading reading) {
        LetterFacts facts = reading.facts();
        Set<String> names = names(facts);
        List<String> written = general(reading.words(), names, reading.book());
        List<String> template = general(Word.all(Placeholders.strip(facts.template())), names, reading.book());
        int own = written.size() - Shingles.of(template).taken(written).cardinality();
        if (own >= ownWords) {
            return List.of();
        }
        boolean empty = written.size() < ownWords || template.isEmpty();
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
    private static List<String> general(List<Word> words, Set<String> names, PhraseBook book) {
        List<String> general = new ArrayList<>();
        for (Word word : words) {
            boolean particular = word.number() || names.contains(word.folded()) || book.namesADay(word);
            if (!particular) {
                general.add(word.folded());
            }
        }
        return general;
    }
}
