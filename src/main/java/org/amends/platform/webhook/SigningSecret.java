package org.amends.platform.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a receiver checks a signature with, by the symmetric scheme of Standard Webhooks. It never writes itself into a log. */
public final class SigningSecret {

    /** The scheme asks for 24 at least and 64 at most. */
    private static final int BYTES = 32;

    private static final String HMAC = "HmacSHA256";

    private static final String PREFIX = "whsec_";

    private final byte[] key;

    public SigningSecret(byte[] key) {
        this.key = key.clone();
    }

    public static SigningSecret draw(RandomGenerator random) {
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        return new SigningSecret(key);
    }

    /**
     * @param text as {@link #text()} shows it
     * @throws IllegalArgumentException when it is no such secret
     */
    public static SigningSecret parse(String text) {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("a secret begins with " + PREFIX);
        }
        return new SigningSecret(Base64.getDecoder().decode(text.substring(PREFIX.length())));
    }

    public byte[] key() {
        return key.clone();
    }

    /** As it is shown, once. */
    public String text() {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    /**
     * One signature of the header {@code webhook-signature}.
     *
     * @param id without a full stop, which parts what is signed
     */
    public String sign(String id, long timestamp, byte[] payload) {
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
