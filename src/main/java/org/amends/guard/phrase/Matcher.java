package org.amends.guard.phrase;

import java.util.ArrayList;
import java.util.List;

/** Phrases made ready to be looked for; it is immutable, and each text gets a {@link Scan} of its own. */
public final class Matcher {

    private final Lexicon lexicon;
    private final Phrase[] phrases;
    private final Place[] places;

    private Matcher(Lexicon lexicon, List<Phrase> phrases, List<Place> places) {
        this.lexicon = lexicon;
        this.phrases = phrases.toArray(Phrase[]::new);
        this.places = places.toArray(Place[]::new);
    }

    public static Matcher of(List<Phrase> phrases) {
        Lexicon.Builder lexicon = new Lexicon.Builder();
        List<Place> places = new ArrayList<>();
        for (int phrase = 0; phrase < phrases.size(); phrase++) {
            for (Alternatives alternatives : phrases.get(phrase).shape().places()) {
                lexicon.add(alternatives, places.size());
                places.add(Place.of(phrases.get(phrase), phrase, places));
            }
        }
        return new Matcher(lexicon.build(), phrases, places);
    }

    public Scan scan() {
        return new Scan(this);
    }

    /** Whether this word alone is one of the phrases. */
    public boolean is(Token word) {
        for (int place : lexicon.places(word)) {
            if (places[place].alone()) {
                return true;
            }
        }
        return false;
    }

    /** Whether some phrase may have this word at some place. */
    public boolean knows(Token word) {
        return lexicon.places(word).length > 0;
    }

    int[] placesOf(Token word) {
        return lexicon.places(word);
    }

    Place place(int number) {
        return places[number];
    }

    Phrase phrase(int number) {
        return phrases[number];
    }

    int placeCount() {
        return places.length;
    }

    int phraseCount() {
        return phrases.length;
    }

    /**
     * One place of one phrase.
     *
     * @param first number of its phrase's first place, {@code last} of its last
     * @param reach how many words back the place before it, or a bag's furthest, may lie
     * @param opening whether only the first word of a sentence will do
     */
    record Place(int phrase, int first, int last, int reach, boolean opening, boolean bag) {

        static Place of(Phrase phrase, int number, List<Place> before) {
            int place = before.size();
            boolean starts = before.isEmpty() || before.get(place - 1).phrase != number;
            int first = starts ? place : before.get(place - 1).first;
            int last = first + phrase.shape().places().size() - 1;
            if (phrase.shape() instanceof Shape.Run run) {
                return new Place(
                        number, first, last, run.gaps().get(place - first) + 1, run.opening() && starts, false);
            }
            return new Place(number, first, last, ((Shape.Bag) phrase.shape()).window() - 1, false, true);
        }

        boolean alone() {
            return first == last;
        }
    }
}
