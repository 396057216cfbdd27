package org.amends.order.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jdbi.v3.core.Jdbi;

/**
 * HMAC-SHA-256 of what customers know. A telephone number has few digits, so a plain hash of it is guessed within minutes; a
 * keyed one is not, as long as the key does not lie beside it.
 */
@ApplicationScoped
class KeyDigests {

    private static final String MAKE = "INSERT INTO order_lookup_secret (key) VALUES (:key) ON CONFLICT DO NOTHING";
    private static final String KEY = "SELECT key FROM order_lookup_secret";

    private final Jdbi jdbi;
    private final LookupConfig config;
    private final RandomGenerator random;
    private final AtomicReference<byte[]> key = new AtomicReference<>();

    KeyDigests(Jdbi jdbi, LookupConfig config, RandomGenerator random) {
        this.jdbi = jdbi;
        this.config = config;
        this.random = random;
    }

    byte[] of(LookupKey lookup) {
        return of(lookup.kind().name(), String.join("\n", lookup.parts()));
    }

    /** @param purpose keeps digests of the same text for different ends apart */
    byte[] of(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            return mac.doFinal((purpose + "\n" + text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] key() {
        return key.updateAndGet(known ->
                known != null ? known : config.secret().map(KeyDigests::derived).orElseGet(this::stored));
    }

    private static byte[] derived(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** One for the installation, made by whichever replica needs it first. */
    private byte[] stored() {
        byte[] drawn = new byte[32];
        random.nextBytes(drawn);
        return jdbi.withHandle(handle -> {
            handle.createUpdate(MAKE).bind("key", drawn).execute();
            return handle.createQuery(KEY).mapTo(byte[].class).one();
        });
    }
}
