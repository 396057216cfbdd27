package org.amends.outbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a receiver checks our signature with, by the symmetric scheme of Standard Webhooks. It never writes itself into a log. */
final class SigningSecret {

    /** The scheme asks for 24 at least and 64 at most. */
    private static final int BYTES = 32;

    private static final String HMAC = "HmacSHA256";

    private final byte[] key;

    SigningSecret(byte[] key) {
        this.key = key.clone();
    }

    static SigningSecret draw(RandomGenerator random) {
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        return new SigningSecret(key);
    }

    byte[] key() {
        return key.clone();
    }

    /** As it is shown, once. */
    String text() {
        return "whsec_" + Base64.getEncoder().encodeToString(key);
    }

    /**
     * One signature of the header {@code webhook-signature}.
     *
     * @param id without a full stop, which parts what is signed
     */
    String sign(String id, long timestamp, byte[] payload) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(payload));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "whsec_…";
    }
}
