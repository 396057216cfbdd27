package org.amends.guard;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amends.guard.phrase.Phrase;
import org.amends.guard.phrase.PhraseList;

/**
 * What words ask for something, and for what (S1-8), in lists of a house. That nobody is asked for what is on file is no matter of a
 * house's tone: a list that has no line of such a class did not decide against it, it most likely is older than the class or about
 * something else. So the lines that come with Amends stand in, class by class.
 */
final class AskingPhrases {

    private static final Set<String> CLASSES =
            Stream.concat(Stream.of("request"), PhraseBook.OF_DETAILS.stream()).collect(Collectors.toUnmodifiableSet());

    private AskingPhrases() {}

    /** The shipped lines of the classes of which the house's list says nothing, with the flags that lift them. */
    static PhraseList missingIn(PhraseList house, PhraseList shipped) {
        Set<String> missing = new HashSet<>(CLASSES);
        missing.removeAll(kinds(house));
        List<Phrase> standIns = shipped.phrases().stream()
                .filter(phrase -> missing.contains(phrase.kind()))
                .toList();
        Set<String> flags = new HashSet<>();
        standIns.forEach(phrase -> flags.addAll(phrase.vetoes()));
        flags.removeAll(kinds(house));
        List<Phrase> raising = shipped.phrases().stream()
                .filter(phrase -> flags.contains(phrase.kind()))
                .toList();
        return new PhraseList(
                shipped.version(),
                Stream.concat(standIns.stream(), raising.stream()).toList());
    }

    private static Set<String> kinds(PhraseList list) {
        return list.phrases().stream().map(Phrase::kind).collect(Collectors.toSet());
    }
}
