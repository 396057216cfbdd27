package org.amends.guard;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A text of the law's or a regulator's that stands in a letter, word for word.
 *
 * @param name as the policy pack calls it
 * @param language BCP 47 tag of the language that it is written in
 * @param source as the pack has it, with its fields in braces
 * @param text as the customer reads it, with its fields filled in
 */
public record LegalText(String name, String language, String source, String text) {

    /** SHA-256 of the source in UTF-8, in hexadecimal digits: what a demand for this text is held against. */
    public String hash() {
        return hash(source);
    }

    public static String hash(String source) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For the record: which text, in which language, and a proof of its words. */
    public String seal() {
        return name + "/" + language + "/" + hash();
    }
}
