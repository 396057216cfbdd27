package org.amends.order.lookup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** One spelling for what people write in several ways. Empty for what can't be such a thing. */
public final class Spelling {

    private static final int LONGEST = 254;

    private Spelling() {}

    /** An order's or a receipt's number, a code: without white space, hyphens and a leading {@code #}, in upper case. */
    public static Optional<String> code(String written) {
        String code = written.replaceAll("[\\s-]", "").replaceFirst("^#", "").toUpperCase(Locale.ROOT);
        return code.isEmpty() || code.length() > LONGEST || code.chars().anyMatch(Character::isISOControl)
                ? Optional.empty()
                : Optional.of(code);
    }

    /** SHA-256 of an e-mail address in lower case. */
    public static Optional<String> emailHash(String written) {
        String email = written.strip().toLowerCase(Locale.ROOT);
        int at = email.indexOf('@');
        return at < 1
                        || at == email.length() - 1
                        || email.length() > LONGEST
                        || email.chars().anyMatch(c -> c <= ' ')
                ? Optional.empty()
                : Optional.of(sha256(email));
    }

    /** SHA-256 of a number in E.164: with its country, {@code +} or {@code 00}. */
    public static Optional<String> phoneHash(String written) {
        String number = written.replaceAll("[\\s().\\-/]", "").replaceFirst("^00", "+");
        return number.matches("\\+[1-9][0-9]{6,14}") ? Optional.of(sha256(number)) : Optional.empty();
    }

    /** SHA-256 of a loyalty card's number. */
    public static Optional<String> loyaltyHash(String written) {
        return code(written).map(Spelling::sha256);
    }

    /** One that a shop computed itself. */
    public static Optional<String> hash(String written) {
        String hash = written.toLowerCase(Locale.ROOT);
        return hash.matches("[0-9a-f]{64}") ? Optional.of(hash) : Optional.empty();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
