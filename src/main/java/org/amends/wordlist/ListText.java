package org.amends.wordlist;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The text of a list as it was sent: either all of it, or why it can't be one. */
record ListText(Optional<String> text, List<Fault> faults) {

    private static final int MOST_BYTES = 256 * 1024;

    /** Reads a little more than a list may have, never the rest. */
    static ListText read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        return bytes.length > MOST_BYTES ? tooLarge(Optional.empty()) : decoded(bytes);
    }

    /** What was typed stays, whatever is wrong with it. */
    static ListText typed(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES
                ? tooLarge(Optional.of(text))
                : new ListText(Optional.of(text), List.of());
    }

    private static ListText decoded(byte[] bytes) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), text, true);
        String read = text.flip().toString();
        if (result.isError()) {
            int line = 1 + (int) read.chars().filter(c -> c == '\n').count();
            return new ListText(Optional.empty(), List.of(new Fault(line, "not-utf-8", Map.of())));
        }
        return new ListText(Optional.of(read), List.of());
    }

    private static ListText tooLarge(Optional<String> text) {
        return new ListText(text, List.of(Fault.of("too-large", Map.of())));
    }
}
