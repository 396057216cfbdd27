package org.amends.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.amends.casefile.CaseReference;
import org.amends.platform.InstallationKey;
import org.jdbi.v3.core.Jdbi;

/**
 * Addresses to answer to that name the case, for customers whose program forgets which mail it answers:
 * {@code care+c-7k4m-92qx-3.4f0c…@shop.example} (RFC 5233). They are signed, so that nobody can write to a case whose
 * reference they have seen somewhere.
 */
@ApplicationScoped
public class ReplyAddresses {

    /** 80 bits: nobody tries that many by mail. */
    private static final int SIGNATURE_CHARS = 20;

    private static final String MAKE = "INSERT INTO reply_key (key) VALUES (:key) ON CONFLICT DO NOTHING";
    private static final String KEY = "SELECT key FROM reply_key";

    private final LetterConfig config;
    private final InstallationKey key;

    ReplyAddresses(Jdbi jdbi, LetterConfig config, RandomGenerator random) {
        this.config = config;
        this.key = new InstallationKey(jdbi, random, MAKE, KEY);
    }

    /** Empty where the mail server doesn't deliver such addresses. */
    Optional<String> of(CaseReference reference) {
        String sender = config.sender();
        int at = sender.lastIndexOf('@');
        String name = reference.text().toLowerCase(Locale.ROOT);
        return config.subAddresses()
                ? Optional.of(sender.substring(0, at) + "+" + name + "." + signature(name) + sender.substring(at))
                : Optional.empty();
    }

    /** The case that an address of ours names; empty for any other address, and for a wrong signature. */
    public Optional<CaseReference> reference(String address) {
        String folded = address.toLowerCase(Locale.ROOT);
        String sender = config.sender().toLowerCase(Locale.ROOT);
        int at = sender.lastIndexOf('@');
        String begin = sender.substring(0, at) + "+";
        String end = sender.substring(at);
        if (folded.length() < begin.length() + end.length() || !folded.startsWith(begin) || !folded.endsWith(end)) {
            return Optional.empty();
        }
        String named = folded.substring(begin.length(), folded.length() - end.length());
        int dot = named.lastIndexOf('.');
        return dot > 0 && isSigned(named.substring(0, dot), named.substring(dot + 1))
                ? CaseReference.parse(named.substring(0, dot).toUpperCase(Locale.ROOT))
                : Optional.empty();
    }

    private boolean isSigned(String name, String signature) {
        return MessageDigest.isEqual(
                signature(name).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }

    private String signature(String name) {
        return HexFormat.of().formatHex(key.hmac().of(name)).substring(0, SIGNATURE_CHARS);
    }
}
