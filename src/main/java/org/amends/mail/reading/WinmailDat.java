package org.amends.mail.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hmef.attribute.TNEFAttribute;
import org.apache.poi.hmef.attribute.TNEFProperty;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.apache.poi.hsmf.datatypes.Types;

/**
 * The files that Outlook packs into one (TNEF, MS-OXTNEF). The library is given one file after the other, and of each only
 * what names and holds it: so a broken one costs no other, and what reading takes is bounded by what is there.
 */
final class WinmailDat {

    private static final int SIGNATURE = 0x223e9f78;
    private static final int HEAD = 6;
    private static final int OF_A_FILE = 2;

    /** Level, id and length stand before the bytes, a checksum after them. */
    private static final int BEFORE = 9;

    private static final int AFTER = 2;

    private static final int BEGINNING = 0x00069002;
    private static final int TITLE = 0x00018010;
    private static final int CONTENT = 0x0006800f;
    private static final int PROPERTIES = 0x00069005;

    static {
        // A file among the properties may be as large as one that stands for itself.
        MAPIAttribute.setMaxRecordLength(TNEFAttribute.getMaxRecordLength());
    }

    private final byte[] packed;
    private final ByteBuffer rest;
    private final List<Packed> files = new ArrayList<>();

    /** The file that is being looked at: where each of its attributes lies. */
    private final Map<Integer, Slice> current = new LinkedHashMap<>();

    private WinmailDat(byte[] packed) {
        this.packed = packed;
        this.rest = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** @param name as it was written; empty when there is none */
    record Packed(String name, byte[] content) {}

    private record Slice(int from, int length) {}

    /** Those that could be read; none of what is something else. */
    static List<Packed> files(byte[] packed) {
        WinmailDat winmail = new WinmailDat(packed);
        winmail.walk();
        return List.copyOf(winmail.files);
    }

    private void walk() {
        if (rest.remaining() < HEAD || rest.getInt() != SIGNATURE) {
            return;
        }
        rest.position(HEAD);
        while (rest.remaining() >= BEFORE && files.size() < Limits.PARTS && stepped()) {
            // Until it ends, or makes no sense any more.
        }
        finish();
    }

    private boolean stepped() {
        int from = rest.position();
        int level = rest.get();
        int id = rest.getInt();
        int length = rest.getInt();
        if (length < 0 || length > rest.remaining() - AFTER) {
            return false;
        }
        if (level == OF_A_FILE) {
            take(id, new Slice(from, BEFORE + length + AFTER));
        }
        rest.position(rest.position() + length + AFTER);
        return true;
    }

    private void take(int id, Slice attribute) {
        if (id == BEGINNING) {
            finish();
        }
        if (id == TITLE || id == CONTENT || id == PROPERTIES && few(attribute)) {
            current.putIfAbsent(id, attribute);
        }
    }

    /** Each becomes some objects, so a million of them would take many times the memory of their bytes. */
    private boolean few(Slice properties) {
        int bytes = properties.length() - BEFORE - AFTER;
        int count = bytes < Integer.BYTES ? 0 : rest.getInt(properties.from() + BEFORE);
        return count >= 0 && count <= Limits.TNEF_PROPERTIES;
    }

    private void finish() {
        if (current.containsKey(CONTENT) || current.containsKey(PROPERTIES)) {
            read(current.values()).or(this::withoutProperties).ifPresent(files::add);
        }
        current.clear();
    }

    /** They may be broken, and what they say of a file is less than the file. */
    private Optional<Packed> withoutProperties() {
        current.remove(PROPERTIES);
        return read(current.values());
    }

    private Optional<Packed> read(Collection<Slice> attributes) {
        Stream<InputStream> slices = Stream.concat(Stream.of(new Slice(0, HEAD)), attributes.stream())
                .map(slice -> new ByteArrayInputStream(packed, slice.from(), slice.length()));
        try (InputStream one = new SequenceInputStream(Collections.enumeration(slices.toList()))) {
            Attachment file = new HMEFMessage(one).getAttachments().get(0);
            String name = named(file, Attachment::getLongFilename)
                    .or(() -> named(file, Attachment::getFilename))
                    .orElse("");
            return content(file).map(content -> new Packed(name, content));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** For itself or, as some write it, among the properties; never a message or an object of Outlook's. */
    private static Optional<byte[]> content(Attachment file) {
        if (file.getAttribute(TNEFProperty.ID_ATTACHDATA) != null) {
            return Optional.of(file.getContents());
        }
        return Optional.ofNullable(file.getMAPIAttribute(MAPIProperty.ATTACH_DATA))
                .filter(data -> data.getType() == Types.BINARY.getId())
                .map(MAPIAttribute::getData);
    }

    private static Optional<String> named(Attachment file, Function<Attachment, String> name) {
        return Optional.ofNullable(name.apply(file)).filter(text -> !text.isBlank());
    }
}
