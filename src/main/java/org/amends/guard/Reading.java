package org.amends.guard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amends.guard.phrase.Hit;
import org.amends.guard.phrase.Scan;

/** A letter with what the case knows, read once for all checks: its sentences, what they say, and what in them is quoted. */
final class Reading {

    private final Letter letter;
    private final LetterFacts facts;
    private final PhraseBooks books;
    private final PhraseBook book;
    private final Quotations quotations;
    private final List<Word> words;
    private final List<Sentence> sentences = new ArrayList<>();
    private final Map<String, List<Phrased>> phrased = new HashMap<>();

    private Reading(Letter letter, LetterFacts facts, PhraseBooks books) {
        this.letter = letter;
        this.facts = facts;
        this.books = books;
        this.book = books.of(letter.language());
        this.quotations = Quotations.in(letter, facts);
        this.words = Disguises.seenThrough(Word.all(letter.text()), letter.text(), book.sentences());
    }

    static Reading of(Letter letter, LetterFacts facts, PhraseBooks books) {
        Reading reading = new Reading(letter, facts, books);
        Scan scan = reading.book.sentences().scan();
        LocalDate today = facts.clocks().today();
        for (List<Word> words : Sentences.of(reading.words, letter.text(), letter.language(), reading.book)) {
            List<WrittenDate> dates = WrittenDate.in(words, letter.text(), reading.book, today);
            reading.add(new Sentence(words, scan.sentence(words), dates));
        }
        return reading;
    }

    private void add(Sentence sentence) {
        sentences.add(sentence);
        for (Hit hit : sentence.hits()) {
            Span span = sentence.span(hit);
            if (!quotations.cover(span)) {
                phrased.computeIfAbsent(hit.kind(), kind -> new ArrayList<>()).add(new Phrased(hit, span));
            }
        }
    }

    Letter letter() {
        return letter;
    }

    LetterFacts facts() {
        return facts;
    }

    /** The phrases of the letter's language. */
    PhraseBook book() {
        return book;
    }

    /** The phrases of all languages together. */
    PhraseBook everyLanguage() {
        return books.everyLanguage();
    }

    /** All words of the letter, quoted ones too. */
    List<Word> words() {
        return words;
    }

    List<Sentence> sentences() {
        return sentences;
    }

    boolean quotes(Span span) {
        return quotations.cover(span);
    }

    /** Where the sender says something of this class, in the order of the text; the customer's own words aren't the sender's. */
    List<Phrased> phrased(String kind) {
        return phrased.getOrDefault(kind, List.of());
    }

    String at(Span span) {
        return span.of(letter.text());
    }

    /** A phrase at its place in the letter. */
    record Phrased(Hit hit, Span span) {}
}
