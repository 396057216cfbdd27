package org.amends.platform.idempotency;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import org.erdtman.jcs.JsonCanonicalizer;

/** What a request says: SHA-256 over its method, its path and its body in the canonical form of RFC 8785. */
public final class Fingerprint {

    private Fingerprint() {}

    /** @param json the body as the service understood it */
    public static byte[] of(String method, String path, byte[] json) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((method + '\n' + path + '\n').getBytes(StandardCharsets.UTF_8));
            return digest.digest(new JsonCanonicalizer(inList(json)).getEncodedUTF8());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The canonicalizer takes objects and lists only; a request without a body is neither. */
    private static String inList(byte[] json) {
        return "[" + new String(json, StandardCharsets.UTF_8) + "]";
    }
}
