package org.amends.photo;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A photograph that is about to be kept.
 *
 * @param came SHA-256 of the file as it came
 * @param words what it shows
 */
public record NewPhotograph(UUID id, Subject subject, String words, boolean forCustomer, byte[] came, Redrawn drawn) {

    /** As hexadecimal digits. */
    public String sha256() {
        return HexFormat.of().formatHex(digest(drawn.content()));
    }

    /** SHA-256. */
    public static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
