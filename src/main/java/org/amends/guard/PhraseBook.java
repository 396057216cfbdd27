package org.amends.guard;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amends.guard.phrase.Hit;
import org.amends.guard.phrase.Matcher;
import org.amends.guard.phrase.Phrase;
import org.amends.guard.phrase.PhraseList;
import org.amends.guard.phrase.Scan;

/** The phrases of one language, or of all, by class. */
final class PhraseBook {

    /** What a letter's sentences are searched for, all at once. */
    private static final Set<String> OF_SENTENCES = Set.of(
            "about-us",
            "about-you",
            "anchor",
            "apology",
            "belittling",
            "blame-shift",
            "cause",
            "courtesy-claim",
            "final",
            "formal-address",
            "guest-speak",
            "hollow",
            "informal-address",
            "non-apology",
            "over-promise",
            "place",
            "policy-shield",
            "rating",
            "request",
            "selling",
            "ticket-speak",
            "unknown-yet",
            "vague-place",
            "vague-time");

    static final Set<String> OF_DETAILS =
            Stream.of(Detail.values()).map(Detail::kind).collect(Collectors.toUnmodifiableSet());

    private static final Set<String> OF_WORDS =
            Set.of("abbreviation", "anchor", "filler", "greeting", "guest-word", "numbering");

    private static final List<String> MONTHS =
            IntStream.rangeClosed(1, 12).mapToObj(month -> "month-" + month).toList();

    /** The classes that some check asks for. */
    static final Set<String> KINDS = Stream.of(
                    OF_SENTENCES.stream(), OF_DETAILS.stream(), OF_WORDS.stream(), MONTHS.stream())
            .flatMap(kinds -> kinds)
            .collect(Collectors.toUnmodifiableSet());

    private final String version;
    private final Map<String, String> versions;
    private final Matcher sentences;
    private final Map<String, Matcher> kinds;
    private final List<Matcher> months;
    private final Matcher days;

    PhraseBook(List<PhraseList> lists) {
        this(lists, List.of());
    }

    /** @param besides lists that stand in where the others say nothing; they give the book no version */
    PhraseBook(List<PhraseList> named, List<PhraseList> besides) {
        List<PhraseList> lists = Stream.concat(named.stream(), besides.stream()).toList();
        List<Phrase> phrases =
                lists.stream().flatMap(list -> list.phrases().stream()).toList();
        version = named.stream().map(PhraseList::version).collect(Collectors.joining(" "));
        versions = new HashMap<>();
        for (PhraseList list : lists) {
            list.phrases().stream()
                    .map(Phrase::kind)
                    .distinct()
                    .forEach(kind -> versions.merge(kind, list.version(), (one, other) -> one + " " + other));
        }
        sentences = matcher(phrases, kind -> OF_SENTENCES.contains(kind) || OF_DETAILS.contains(kind));
        kinds = KINDS.stream()
                .collect(Collectors.toUnmodifiableMap(kind -> kind, kind -> matcher(phrases, kind::equals)));
        months = MONTHS.stream().map(this::matcher).toList();
        days = matcher(phrases, kind -> kind.equals("anchor") || MONTHS.contains(kind));
    }

    /** The version of the list that findings come from; of all lists, where the language has none of its own. */
    String version() {
        return version;
    }

    /** The version of the list that has the phrases of this class. */
    String version(String kind) {
        return versions.getOrDefault(kind, version);
    }

    /** What the checks of sentences look for, all classes in one pass. */
    Matcher sentences() {
        return sentences;
    }

    /** Matches of a class, as indices of words, in the order of the text; none overlaps the one before. */
    List<Hit> matches(String kind, List<Word> words) {
        return scan(kind).sentence(words);
    }

    /** For whoever asks for one class many times. */
    Scan scan(String kind) {
        return matcher(kind).scan();
    }

    boolean is(String kind, Word word) {
        return matcher(kind).is(word);
    }

    /** Which month of the year this word is. */
    OptionalInt month(Word word) {
        if (!namesADay(word)) {
            return OptionalInt.empty();
        }
        for (int month = 0; month < months.size(); month++) {
            if (months.get(month).is(word)) {
                return OptionalInt.of(month + 1);
            }
        }
        return OptionalInt.empty();
    }

    /** Whether this word alone names a day or a month. */
    boolean namesADay(Word word) {
        return days.is(word);
    }

    private Matcher matcher(String kind) {
        Matcher matcher = kinds.get(kind);
        if (matcher == null) {
            throw new IllegalArgumentException("There are no phrases of the class " + kind);
        }
        return matcher;
    }

    /** The phrases of some classes, with the flags that lift them. */
    private static Matcher matcher(List<Phrase> phrases, Predicate<String> wanted) {
        Set<String> flags = new HashSet<>();
        phrases.stream().filter(phrase -> wanted.test(phrase.kind())).forEach(phrase -> flags.addAll(phrase.vetoes()));
        return Matcher.of(phrases.stream()
                .filter(phrase -> wanted.test(phrase.kind()) || flags.contains(phrase.kind()))
                .toList());
    }
}
