package org.amends.guard.phrase;

/** A phrase that was found: from its first word to its last, as indices of the sentence's words. */
public record Hit(Phrase phrase, int first, int last) {

    public String kind() {
        return phrase.kind();
    }

    public Effect effect() {
        return phrase.effect();
    }
}
