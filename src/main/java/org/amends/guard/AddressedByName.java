package org.amends.guard;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** ACK-01: a customer who gave a name is called by it, as they gave it. */
final class AddressedByName implements WordsCheck {

    @Override
    public String id() {
        return "ACK-01";
    }

    @Override
    public List<Finding> check(Reading reading) {
        LetterFacts facts = reading.facts();
        List<String> name = Folding.words(facts.customerName());
        if (name.isEmpty()) {
            return List.of();
        }
        String greeting = Lines.greeting(reading.letter().text());
        Optional<Span> generic = genericGreeting(greeting, reading.everyLanguage());
        if (generic.isPresent()) {
            Map<String, String> arguments = Map.of(
                    "name", facts.customerName(), "greeting", generic.get().of(greeting));
            return List.of(finding(FindingCode.GENERIC_GREETING, generic.get(), arguments));
        }
        return names(greeting, name)
                ? List.of()
                : List.of(finding(FindingCode.NAME_MISSING, Map.of("name", facts.customerName())));
    }

    private static Optional<Span> genericGreeting(String greeting, PhraseBook book) {
        List<Word> words = Word.all(greeting);
        return book.matches("greeting", words).stream()
                .map(hit -> Word.cover(words, hit.first(), hit.last()))
                .filter(span -> oneBreath(span.of(greeting)))
                .findFirst();
    }

    /** In “Hello Anna, our customers …” the customers aren't who is greeted. */
    private static boolean oneBreath(String phrase) {
        return phrase.indexOf('\n') < 0
                && (phrase.indexOf(',') < 0 || Folding.words(phrase).size() == 2);
    }

    private static boolean names(String greeting, List<String> name) {
        return Collections.indexOfSubList(Folding.words(greeting), name) >= 0
                || unspaced(name) && String.join("", Folding.words(greeting)).contains(String.join("", name));
    }

    /** Scripts that write no spaces give no words to compare. */
    private static boolean unspaced(List<String> name) {
        return String.join("", name).codePoints().anyMatch(Character::isIdeographic);
    }
}
