package org.amends.mail.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.amends.mail.reading.Reading.Reason;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.io.MaxHeaderLengthLimitException;
import org.apache.james.mime4j.io.MaxHeaderLimitException;
import org.apache.james.mime4j.io.MaxLineLimitException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jspecify.annotations.Nullable;

/**
 * Takes a mail apart. The parser is asked for one token after the other, so that it can be stopped at a limit; a mail that is
 * attached to the mail stays whole.
 */
final class Parts {

    private static final MimeConfig CONFIG = new MimeConfig.Builder()
            .setMaxHeaderCount(Limits.HEADER_LINES)
            .setMaxHeaderLen(Limits.HEADER_LINE_BYTES)
            .setMaxLineLen(Limits.HEADER_LINE_BYTES)
            .setMaxContentLen(-1)
            .build();

    private final Errors errors = new Errors();
    private final MimeTokenStream tokens = new MimeTokenStream(CONFIG, errors, null, null);
    private final Deque<Part.Multi> open = new ArrayDeque<>();
    private Header top = new Header();
    private Header current = top;
    private @Nullable Part root;
    private int count;
    private int headerBytes;

    /** @param failure absent when the whole mail was read */
    record Taken(Header header, Optional<Part> root, Optional<Reason> failure) {}

    static Taken apart(byte[] mail) {
        return new Parts().run(mail, false);
    }

    /** For a mail that is too large, and for the headers of another that a report brings along. */
    static Header headerOf(byte[] mail) {
        return new Parts().run(mail, true).header();
    }

    private Taken run(byte[] mail, boolean headerOnly) {
        Optional<Reason> failure = failure(mail, headerOnly);
        return new Taken(top, Optional.ofNullable(root), failure);
    }

    private Optional<Reason> failure(byte[] mail, boolean headerOnly) {
        try {
            tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
            tokens.parse(new ByteArrayInputStream(mail));
            return readAll(headerOnly);
        } catch (MaxHeaderLimitException | MaxHeaderLengthLimitException | MaxLineLimitException e) {
            return Optional.of(Reason.HEADER_TOO_LONG);
        } catch (IOException | MimeException | RuntimeException e) {
            return Optional.of(isLimit(e) ? Reason.HEADER_TOO_LONG : Reason.BROKEN);
        }
    }

    private static boolean isLimit(Exception e) {
        return e.getCause() instanceof MaxHeaderLimitException
                || e.getCause() instanceof MaxHeaderLengthLimitException
                || e.getCause() instanceof MaxLineLimitException;
    }

    private Optional<Reason> readAll(boolean headerOnly) throws IOException, MimeException {
        EntityState state = tokens.getState();
        while (state != EntityState.T_END_OF_STREAM) {
            take(state);
            if (count > Limits.PARTS) {
                return Optional.of(Reason.TOO_MANY_PARTS);
            }
            if (open.size() > Limits.DEPTH) {
                return Optional.of(Reason.TOO_DEEP);
            }
            if (headerBytes > Limits.ALL_HEADER_BYTES) {
                return Optional.of(Reason.HEADER_TOO_LONG);
            }
            if (headerOnly && state == EntityState.T_END_HEADER) {
                return Optional.empty();
            }
            state = tokens.next();
        }
        return Optional.empty();
    }

    private void take(EntityState state) throws IOException {
        switch (state) {
            case T_START_HEADER -> current = count++ == 0 ? top : new Header();
            case T_FIELD -> takeField(tokens.getField());
            case T_START_MULTIPART -> openMulti();
            case T_END_MULTIPART -> open.pop();
            case T_BODY -> attach(leaf());
            default -> {
                // Where something begins or ends, and what stands outside of all parts.
            }
        }
    }

    private void takeField(Field field) {
        headerBytes += field.getName().length()
                + (field.getRaw() == null ? 0 : field.getRaw().length());
        current.add(field);
    }

    private void openMulti() {
        Part.Multi multi =
                new Part.Multi(current, lower(tokens.getBodyDescriptor().getSubType()), new ArrayList<>());
        attach(multi);
        open.push(multi);
    }

    private void attach(Part part) {
        if (open.isEmpty()) {
            root = part;
        } else {
            open.element().parts().add(part);
        }
    }

    private Part.Leaf leaf() throws IOException {
        errors.seen = false;
        byte[] content = content();
        return new Part.Leaf(current, lower(tokens.getBodyDescriptor().getMimeType()), content, errors.seen);
    }

    /** A decoder that gives up in the middle has read the beginning, and that is worth showing. */
    private byte[] content() {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (InputStream decoded = tokens.getDecodedInputStream()) {
            decoded.transferTo(content);
        } catch (IOException e) {
            errors.seen = true;
        }
        return content.toByteArray();
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }

    /** Goes on after every error, and remembers that there was one which lost something. */
    private static final class Errors extends DecodeMonitor {
        private static final Set<String> HARMLESS =
                Set.of("Found LF without CR", "Found non-standard soft line break", "ignored blanks");

        private boolean seen;

        @Override
        public boolean warn(String error, String dropDesc) {
            seen = seen || !HARMLESS.contains(error);
            return false;
        }

        @Override
        public boolean isListening() {
            return true;
        }
    }
}
