package org.amends.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A random text that lets its bearer in. It is shown once and kept only as its {@link #hash}. The first four letters say
 * whose it is, so that a leaked one is recognised.
 */
public record Secret(String text) {

    static final String STAFF = "ams_";
    static final String CUSTOMER = "amc_";

    private static final int STAFF_BYTES = 32;
    private static final int CUSTOMER_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** 256 bits. */
    static Secret ofStaff() {
        return random(STAFF, STAFF_BYTES);
    }

    /** The 128 bits of the private link of one case; whoever makes the link stores the hash in customer_link. */
    public static Secret ofCustomer() {
        return random(CUSTOMER, CUSTOMER_BYTES);
    }

    /** SHA-256; a random text of this length needs no salt and no slow hash. */
    public byte[] hash() {
        return sha256(text);
    }

    boolean ofACustomer() {
        return text.startsWith(CUSTOMER);
    }

    /** Never the secret itself: this may reach a log. */
    @Override
    public String toString() {
        return text.substring(0, Math.min(STAFF.length(), text.length())) + "…";
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Secret random(String prefix, int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return new Secret(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }
}
