package org.amends.platform.input;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Optional;
import org.amends.platform.problem.Surrogates;
import org.jspecify.annotations.Nullable;

/** Finds the first rule of {@link Words} that a text breaks. */
public final class WordsCheck implements ConstraintValidator<Words, String> {

    private int min;
    private int max;
    private boolean oneLine;

    @Override
    public void initialize(Words words) {
        min = words.min();
        max = words.max();
        oneLine = words.oneLine();
    }

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        if (text == null) {
            return true;
        }
        Optional<String> broken = broken(text);
        broken.ifPresent(code -> {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate("{" + code + "}").addConstraintViolation();
        });
        return broken.isEmpty();
    }

    private Optional<String> broken(String text) {
        if (Surrogates.anyAlone(text)) {
            return Optional.of("words.surrogate");
        }
        if (text.chars().anyMatch(WordsCheck::isControl)) {
            return Optional.of("words.control");
        }
        if (text.codePoints().allMatch(WordsCheck::isEmpty)) {
            return Optional.of("words.blank");
        }
        if (oneLine && text.chars().anyMatch(WordsCheck::breaksLine)) {
            return Optional.of("words.line-break");
        }
        int length = text.codePointCount(0, text.length());
        if (length > max) {
            return Optional.of("words.too-long");
        }
        return length < min ? Optional.of("words.too-short") : Optional.empty();
    }

    private static boolean isControl(int c) {
        return c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == 0x7f;
    }

    /** Line feed, carriage return, next line, and the two separators of Unicode. */
    private static boolean breaksLine(int c) {
        return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /** White space of every script, and what has no look at all, such as a zero-width space. */
    private static boolean isEmpty(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.getType(point) == Character.FORMAT;
    }
}
