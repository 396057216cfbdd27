package org.amends.order.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.amends.platform.HmacSha256;
import org.amends.platform.InstallationKey;
import org.jdbi.v3.core.Jdbi;

/**
 * HMAC-SHA-256 of what customers know. A telephone number has few digits, so a plain hash of it is guessed within minutes; a
 * keyed one is not, as long as the key does not lie beside it.
 */
@ApplicationScoped
class KeyDigests {

    private static final String MAKE = "INSERT INTO order_lookup_secret (key) VALUES (:key) ON CONFLICT DO NOTHING";
    private static final String KEY = "SELECT key FROM order_lookup_secret";

    private final Optional<HmacSha256> configured;
    private final InstallationKey own;

    KeyDigests(Jdbi jdbi, LookupConfig config, RandomGenerator random) {
        this.configured = config.secret().map(KeyDigests::derived);
        this.own = new InstallationKey(jdbi, random, MAKE, KEY);
    }

    byte[] of(LookupKey lookup) {
        return of(lookup.kind().name(), String.join("\n", lookup.parts()));
    }

    /** @param purpose keeps digests of the same text for different ends apart */
    byte[] of(String purpose, String text) {
        return configured.orElseGet(own::hmac).of(purpose + "\n" + text);
    }

    private static HmacSha256 derived(String secret) {
        try {
            return new HmacSha256(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
