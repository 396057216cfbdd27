package org.amends.policy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.amends.policy.pack.Fault;

/** The text of a pack as it was sent: either all of it, or why it can't be one. */
record PackFile(Optional<String> text, List<Fault> faults) {

    static final int MOST_BYTES = 256 * 1024;

    /** Reads a little more than a pack may have, never the rest. */
    static PackFile read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        return bytes.length > MOST_BYTES
                ? refused(1, 1, "too-large", "The file is larger than 256 kB, which is the most that a pack may have.")
                : decoded(bytes);
    }

    static PackFile of(String text) {
        return new PackFile(Optional.of(text), List.of());
    }

    private static PackFile decoded(byte[] bytes) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), text, true);
        String read = text.flip().toString();
        if (result.isError()) {
            int line = 1 + (int) read.chars().filter(c -> c == '\n').count();
            int column = read.length() - read.lastIndexOf('\n');
            return refused(line, column, "not-utf-8", "Here the file stops being text in UTF-8.");
        }
        return of(read);
    }

    private static PackFile refused(int line, int column, String code, String message) {
        return new PackFile(Optional.empty(), List.of(new Fault(line, column, "", code, message)));
    }
}
