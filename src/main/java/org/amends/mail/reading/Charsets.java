package org.amends.mail.reading;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Bytes to text, by the charset that is declared if it fits, else by the one that the bytes look like. */
final class Charsets {

    private static final int SAMPLE = 8_000;

    /** To ask Java for a charset that does not exist takes a fifth of a millisecond, and one mail may name thousands. */
    private static final Map<String, Charset> KNOWN = known();

    private Charsets() {}

    /** @param guessed true when the declaration was no help */
    record Decoded(String text, boolean guessed) {}

    static Decoded decode(byte[] bytes, @Nullable String declared) {
        return byName(declared)
                .flatMap(charset -> strictly(bytes, charset))
                .map(text -> new Decoded(text, false))
                .orElseGet(() -> guess(bytes));
    }

    private static Decoded guess(byte[] bytes) {
        return strictly(bytes, StandardCharsets.UTF_8)
                .map(text -> new Decoded(text, !ascii(bytes)))
                .orElseGet(() -> new Decoded(new String(bytes, looksLike(bytes)), true));
    }

    private static boolean ascii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    static boolean exists(String name) {
        return KNOWN.containsKey(name.strip().toLowerCase(Locale.ROOT));
    }

    private static Optional<Charset> byName(@Nullable String name) {
        return Optional.ofNullable(name).map(known -> KNOWN.get(known.strip().toLowerCase(Locale.ROOT)));
    }

    private static Map<String, Charset> known() {
        Map<String, Charset> known = new HashMap<>();
        Charset.availableCharsets().values().forEach(charset -> {
            known.put(charset.name().toLowerCase(Locale.ROOT), charset);
            charset.aliases().forEach(alias -> known.put(alias.toLowerCase(Locale.ROOT), charset));
        });
        return Map.copyOf(known);
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    private static Charset looksLike(byte[] bytes) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE)));
        CharsetMatch match = detector.detect();
        return Optional.ofNullable(match)
                .flatMap(found -> byName(found.getName()))
                .orElse(StandardCharsets.ISO_8859_1);
    }
}
