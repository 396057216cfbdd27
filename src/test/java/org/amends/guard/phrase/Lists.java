package org.amends.guard.phrase;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Lists of two classes, {@code good} and {@code bad}, over plain words. */
final class Lists {

    static final Set<String> KINDS = Set.of("good", "bad");

    private Lists() {}

    static PhraseList read(String... lines) {
        return PhraseList.read("version = 1\n" + String.join("\n", lines), KINDS, Lists::words);
    }

    static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** What a list finds in a sentence, each as its class and its words. */
    static List<String> found(PhraseList list, String sentence) {
        List<Token> words = Words.of(sentence);
        return told(Matcher.of(list.phrases()).scan().sentence(words), words);
    }

    static List<String> told(List<Hit> hits, List<Token> words) {
        return hits.stream().map(hit -> hit.kind() + ": " + said(hit, words)).toList();
    }

    private static String said(Hit hit, List<Token> words) {
        return String.join(
                " ",
                words.subList(hit.first(), hit.last() + 1).stream()
                        .map(Token::folded)
                        .toList());
    }
}
