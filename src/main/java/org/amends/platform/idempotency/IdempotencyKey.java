package org.amends.platform.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What makes two requests the same one. The header's text is never stored: only its digest is, and the stored answer is
 * sealed with a key made from it, for an answer can hold a customer's private link.
 *
 * @param principal who asks; the same text from somebody else is another key
 * @param text the header {@code Idempotency-Key}, as sent
 * @param fingerprint digest of method, path and body
 */
public record IdempotencyKey(String principal, String text, byte[] fingerprint) {

    private static final int TAG_BITS = 128;
    private static final int NONCE_BYTES = 12;

    /** What stands in the database for the key. */
    public String digest() {
        return HexFormat.of().formatHex(sha256("key", text));
    }

    public byte[] seal(byte[] answer) {
        return crypt(Cipher.ENCRYPT_MODE, answer);
    }

    byte[] open(byte[] sealed) {
        return crypt(Cipher.DECRYPT_MODE, sealed);
    }

    /** One answer per key, so the nonce that belongs to the key is used once. */
    private byte[] crypt(int mode, byte[] bytes) {
        try {
            byte[] nonce = new byte[NONCE_BYTES];
            System.arraycopy(sha256("nonce", principal + '\n' + text), 0, nonce, 0, NONCE_BYTES);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    mode,
                    new SecretKeySpec(sha256("seal", principal + '\n' + text), "AES"),
                    new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a stored answer can't be read", e);
        }
    }

    private static byte[] sha256(String purpose, String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((purpose + '\n').getBytes(StandardCharsets.UTF_8));
            return digest.digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
