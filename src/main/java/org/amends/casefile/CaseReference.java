package org.amends.casefile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The number that people read out, such as {@code C-7K4M-92QX-3}: 40 random bits in Crockford's base32 and his check
 * character (the value modulo 37). It identifies and never authorises.
 */
public record CaseReference(String text) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 40;
    private static final int CHECK_MODULUS = 37;

    @JsonCreator
    public CaseReference {
        if (!isValid(text)) {
            throw new IllegalArgumentException("not a case reference");
        }
    }

    /** Draws until the check character is one of the alphabet's own, so that every character can be read out. */
    public static CaseReference random(RandomGenerator random) {
        long value = random.nextLong() >>> (Long.SIZE - BITS);
        while (value % CHECK_MODULUS >= ALPHABET.length()) {
            value = random.nextLong() >>> (Long.SIZE - BITS);
        }
        String digits = encode(value);
        return new CaseReference(
                "C-" + digits.substring(0, 4) + "-" + digits.substring(4) + "-" + checkCharacter(value));
    }

    /** Accepts what people type: lower case, spaces for dashes, and the letters that Crockford reads as digits. */
    public static Optional<CaseReference> parse(String typed) {
        String bare = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (bare.length() != 10) {
            return Optional.empty();
        }
        String text =
                bare.charAt(0) + "-" + bare.substring(1, 5) + "-" + bare.substring(5, 9) + "-" + bare.substring(9);
        return isValid(text) ? Optional.of(new CaseReference(text)) : Optional.empty();
    }

    private static boolean isValid(String text) {
        if (!text.matches("C-[" + ALPHABET + "]{4}-[" + ALPHABET + "]{4}-[" + ALPHABET + "]")) {
            return false;
        }
        return checkCharacter(decode(text.substring(2, 6) + text.substring(7, 11))) == text.charAt(12);
    }

    private static String encode(long value) {
        StringBuilder digits = new StringBuilder();
        for (int shift = BITS - 5; shift >= 0; shift -= 5) {
            digits.append(ALPHABET.charAt((int) (value >>> shift) & 31));
        }
        return digits.toString();
    }

    private static long decode(String digits) {
        return digits.chars().mapToLong(ALPHABET::indexOf).reduce(0, (value, digit) -> value << 5 | digit);
    }

    private static char checkCharacter(long value) {
        int check = (int) (value % CHECK_MODULUS);
        return check < ALPHABET.length() ? ALPHABET.charAt(check) : '\0';
    }

    @JsonValue
    @Override
    public String toString() {
        return text;
    }
}
