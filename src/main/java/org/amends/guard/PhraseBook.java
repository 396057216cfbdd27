package org.amends.guard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** The phrases of one language, or of all, by class. */
final class PhraseBook {

    private static final List<String> LANGUAGES = List.of("en", "et", "ru", "sk");
    private static final Map<String, PhraseBook> BY_LANGUAGE = load();

    /** For words that are wrong in every language, and for letters in a language without phrases of its own. */
    static final PhraseBook EVERY_LANGUAGE = new PhraseBook(
            LANGUAGES.stream().flatMap(language -> lines(language).stream()).toList());

    private final Map<String, List<Phrase>> phrases = new HashMap<>();

    private PhraseBook(List<String> lines) {
        for (String line : lines) {
            int tab = line.indexOf('\t');
            phrases.computeIfAbsent(line.substring(0, tab), kind -> new ArrayList<>())
                    .add(Phrase.parse(line.substring(tab + 1)));
        }
    }

    static PhraseBook of(String languageTag) {
        String language = Locale.forLanguageTag(languageTag).getLanguage();
        return BY_LANGUAGE.getOrDefault(language, EVERY_LANGUAGE);
    }

    /** Matches of a class, as indices of words, in the order of the text; none overlaps the one before. */
    List<Match> matches(String kind, List<Word> words) {
        List<Match> found = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            OptionalInt last = lastWord(kind, words, at);
            if (last.isPresent()) {
                found.add(new Match(at, last.getAsInt()));
                at = last.getAsInt();
            }
        }
        return found;
    }

    boolean contains(String kind, List<Word> words) {
        return !matches(kind, words).isEmpty();
    }

    boolean is(String kind, Word word) {
        return lastWord(kind, List.of(word), 0).isPresent();
    }

    /** The longest match that begins at {@code first}; a loop, because this runs for every word of every letter. */
    private OptionalInt lastWord(String kind, List<Word> words, int first) {
        OptionalInt longest = OptionalInt.empty();
        for (Phrase phrase : phrases.getOrDefault(kind, List.of())) {
            OptionalInt last = phrase.lastWord(words, first);
            if (last.isPresent() && (longest.isEmpty() || last.getAsInt() > longest.getAsInt())) {
                longest = last;
            }
        }
        return longest;
    }

    private static Map<String, PhraseBook> load() {
        Map<String, PhraseBook> books = new HashMap<>();
        LANGUAGES.forEach(language -> books.put(language, new PhraseBook(lines(language))));
        return Map.copyOf(books);
    }

    private static List<String> lines(String language) {
        String name = "/guard/phrases-" + language + ".tsv";
        try (InputStream file = PhraseBook.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing from the build");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("//"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    record Match(int first, int last) {

        Span span(List<Word> words) {
            return Word.cover(words, first, last);
        }
    }
}
