package org.amends.carriage;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** A label to print or to show: told by its first bytes, whatever its sender calls it. */
public record LabelFile(String mediaType, byte[] content) {

    public static final int MOST_BYTES = 2 << 20;

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    /** Empty for what is neither PDF nor PNG, or too large. */
    public static Optional<LabelFile> of(byte[] content) {
        if (content.length > MOST_BYTES) {
            return Optional.empty();
        }
        if (begins(content, PDF)) {
            return Optional.of(new LabelFile("application/pdf", content));
        }
        return begins(content, PNG) ? Optional.of(new LabelFile("image/png", content)) : Optional.empty();
    }

    private static boolean begins(byte[] content, byte[] with) {
        return content.length > with.length && Arrays.equals(content, 0, with.length, with, 0, with.length);
    }

    /** Of a file's name. */
    public String ending() {
        return mediaType.equals("image/png") ? "png" : "pdf";
    }
}
