package org.amends.intake;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a browser alone has of the forms that its user began: 256 random bits. The database knows a digest of them and what they
 * seal, so that nobody reads a form there; from one the other can't be had.
 */
final class BegunKey {

    private static final int BYTES = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] secret;

    private BegunKey(byte[] secret) {
        this.secret = secret;
    }

    static BegunKey random() {
        return new BegunKey(random(BYTES));
    }

    /** @return empty for what is none of ours */
    static Optional<BegunKey> of(String text) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text))
                    .filter(bytes -> bytes.length == BYTES)
                    .map(BegunKey::new);
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** For the browser, and nobody else. */
    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /** Under which the database knows a form; another one for each. */
    byte[] id(String form) {
        return derived("id " + form);
    }

    /** AES-256-GCM; the name of the form is sealed with it, so that one never opens as another. */
    byte[] seal(String form, byte[] plain) {
        byte[] nonce = random(NONCE);
        byte[] sealed = apply(Cipher.ENCRYPT_MODE, form, nonce, plain);
        byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, all, NONCE, sealed.length);
        return all;
    }

    /** @throws IllegalStateException when it was not sealed with this key under this name, or has changed since */
    byte[] open(String form, byte[] sealed) {
        return apply(
                Cipher.DECRYPT_MODE,
                form,
                Arrays.copyOf(sealed, NONCE),
                Arrays.copyOfRange(sealed, NONCE, sealed.length));
    }

    private byte[] apply(int mode, String form, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(derived("key"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(form.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] derived(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    /** Never the secret: this may reach a log. */
    @Override
    public String toString() {
        return "key of begun forms";
    }
}
