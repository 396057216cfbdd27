package org.amends.guard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.amends.guard.phrase.BadLine;
import org.amends.guard.phrase.PhraseList;

/**
 * The phrases by which letters are read, of every language: one set that never changes, so that all checks of a letter look
 * into the same lists. Who puts another list in its place makes another set.
 */
public final class PhraseBooks {

    private final Map<String, PhraseList> lists;
    private final Map<String, PhraseBook> byLanguage;

    /** For words that are wrong in every language, and for letters in a language without phrases of its own. */
    private final PhraseBook everyLanguage;

    private PhraseBooks(Map<String, PhraseList> lists, Map<String, PhraseBook> byLanguage) {
        this.lists = lists;
        this.byLanguage = byLanguage;
        this.everyLanguage = new PhraseBook(List.copyOf(lists.values()));
    }

    /** Made once, when somebody first asks. */
    private static final class Shipped {

        private static final PhraseBooks BOOKS = read();

        private static PhraseBooks read() {
            Map<String, PhraseList> lists = new LinkedHashMap<>();
            ShippedLists.LANGUAGES.forEach(
                    language -> lists.put(language, PhraseBooks.read(ShippedLists.text(language))));
            Map<String, PhraseBook> books = new LinkedHashMap<>();
            lists.forEach((language, list) -> books.put(language, new PhraseBook(List.of(list))));
            return new PhraseBooks(lists, books);
        }
    }

    /** The lists that come with Amends. */
    public static PhraseBooks shipped() {
        return Shipped.BOOKS;
    }

    /** @throws BadLine when a line can't be read */
    public static PhraseList read(String text) {
        return PhraseList.read(text, PhraseBook.KINDS, Folding::words);
    }

    /** Every line that {@link #read} would refuse, in the order of the text. */
    public static List<BadLine> faults(String text) {
        return PhraseList.faults(text, PhraseBook.KINDS, Folding::words);
    }

    /**
     * The same with other lists in the place of some. What they don't say of asking for something, the lists that come with
     * Amends say.
     *
     * @param others by language, each one of {@link ShippedLists#LANGUAGES}
     */
    public PhraseBooks with(Map<String, PhraseList> others) {
        Map<String, PhraseList> more = new LinkedHashMap<>(lists);
        Map<String, PhraseBook> books = new LinkedHashMap<>(byLanguage);
        others.forEach((language, list) -> {
            if (more.replace(language, list) == null) {
                throw new IllegalArgumentException("Nothing is read by a list in the language " + language);
            }
            PhraseList shipped = Objects.requireNonNull(Shipped.BOOKS.lists.get(language));
            books.put(language, new PhraseBook(List.of(list), List.of(AskingPhrases.missingIn(list, shipped))));
        });
        return new PhraseBooks(more, books);
    }

    /** The version of the list of this language. */
    public String version(String languageTag) {
        return of(languageTag).version();
    }

    /** The versions of all lists. */
    public String versions() {
        return everyLanguage.version();
    }

    PhraseBook of(String languageTag) {
        String language = Locale.forLanguageTag(languageTag).getLanguage();
        return byLanguage.getOrDefault(language, everyLanguage);
    }

    PhraseBook everyLanguage() {
        return everyLanguage;
    }
}
