package org.amends.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.amends.guard.LetterKind;

/**
 * A letter as far as its sender has come.
 *
 * @param language BCP 47
 * @param text everything the sender wrote, greeting and signature included, with {@linkplain Token tokens}
 * @param parts what stands below the text, in this order
 * @param because why it goes out in spite of what the checks say
 * @param overrides whether its sender passes what they refuse
 * @param seen what the preview of exactly this letter returned; whoever sends it has read it as its customer will
 */
public record LetterDraft(
        LetterKind kind,
        String language,
        String text,
        List<Part> parts,
        Optional<String> because,
        boolean overrides,
        Optional<String> seen) {

    public LetterDraft {
        parts = List.copyOf(parts);
    }

    /** The same with more below its text. */
    LetterDraft and(List<Part> more) {
        List<Part> all = new ArrayList<>(parts);
        all.addAll(more);
        return new LetterDraft(kind, language, text, all, because, overrides, seen);
    }

    <P extends Part> Stream<P> parts(Class<P> type) {
        return parts.stream().filter(type::isInstance).map(type::cast);
    }

    /**
     * Words of the sender's below the text.
     *
     * @param field their name in the API
     */
    record Said(String field, String words) {}

    /** Points are read back in the customer's sense, and are theirs. */
    List<Said> said() {
        List<Said> said = new ArrayList<>();
        Map<Class<?>, Integer> rows = new HashMap<>();
        for (Part part : parts) {
            int row = rows.merge(part.getClass(), 1, Integer::sum) - 1;
            part.said().forEach((field, words) -> said.add(new Said(field.replace("*", String.valueOf(row)), words)));
        }
        return said;
    }

    /** In an acknowledgement the next step is to look into the matter, which puts nothing right yet. */
    boolean nextStepIsDeed() {
        return kind != LetterKind.ACKNOWLEDGEMENT;
    }

    Optional<Part.NextStep> nextStep() {
        return parts(Part.NextStep.class).findFirst();
    }

    Optional<LocalDate> finalDate() {
        return parts(Part.FinalDate.class).map(Part.FinalDate::date).findFirst();
    }
}
