package org.amends.guard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What makes a letter one person's: names, the reference, days, numbers. All other words could stand in anybody's. */
final class Particulars {

    private final Set<String> names = new HashSet<>();
    private final PhraseBook book;

    Particulars(PhraseBook book, List<String> names) {
        this.book = book;
        names.forEach(name -> this.names.addAll(Folding.words(name)));
    }

    static Particulars of(LetterFacts facts, PhraseBook book) {
        return new Particulars(
                book,
                List.of(
                        facts.customerName(),
                        facts.owner().name(),
                        facts.reference(),
                        facts.sending().wayToAnswer()));
    }

    /** The words, folded, without what is particular. */
    List<String> without(List<Word> words) {
        List<String> others = new ArrayList<>(words.size());
        for (Word word : words) {
            if (!word.number() && !book.namesADay(word) && !names.contains(word.folded())) {
                others.add(word.folded());
            }
        }
        return others;
    }
}
