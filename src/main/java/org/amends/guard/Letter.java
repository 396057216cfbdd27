package org.amends.guard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A letter as its sender is about to send it.
 *
 * <p>The customer reads the text, then the restated points, the next step, the final date and the deeds, which the composer
 * renders below it from these values. So the parts needn't be repeated in the text, and nobody can type a date that the
 * record doesn't hold.
 *
 * @param language BCP 47 tag of the language that the text is written in
 * @param text everything the sender wrote, greeting and signature included
 * @param finalDate the date by which this letter says that the decision falls
 * @param deeds what is done about the matter; an apology needs at least one
 * @param wantedAnswer what a decision says to the outcome that the customer wants; blank when it says nothing
 * @param legalTexts what stands in it word for word because a policy pack demands it
 * @param whole all of it as the customer reads it, with what is rendered below the text
 */
public record Letter(
        String language,
        String text,
        List<RestatedPoint> points,
        Optional<NextStep> nextStep,
        Optional<LocalDate> finalDate,
        List<Deed> deeds,
        String wantedAnswer,
        List<LegalText> legalTexts,
        String whole) {

    public Letter {
        points = List.copyOf(points);
        deeds = List.copyOf(deeds);
        legalTexts = List.copyOf(legalTexts);
    }

    /** The same parts around other words. */
    Letter saying(String words) {
        return new Letter(language, words, points, nextStep, finalDate, deeds, wantedAnswer, legalTexts, whole);
    }
}
