package org.amends.mail.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.field.ContentDispositionField;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.field.ContentDispositionFieldLenientImpl;
import org.apache.james.mime4j.field.ContentTypeFieldLenientImpl;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.util.ByteSequence;
import org.apache.james.mime4j.util.MimeUtil;

/** The header of a mail or of one of its parts. */
final class Header {

    private final Map<String, List<Field>> fields = new HashMap<>();

    void add(Field field) {
        fields.computeIfAbsent(field.getName().toLowerCase(Locale.ROOT), none -> new ArrayList<>())
                .add(field);
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    int count(String name) {
        return all(name).size();
    }

    Optional<Field> field(String name) {
        return all(name).stream().findFirst();
    }

    /** The first value of a header as it was sent, on one line. */
    Optional<String> value(String name) {
        return field(name).map(Header::unfolded);
    }

    List<String> values(String name) {
        return all(name).stream().map(Header::unfolded).toList();
    }

    /** The first value, with its encoded words decoded; not yet made legible. */
    Optional<String> words(String name) {
        return value(name).map(EncodedWords::decode);
    }

    Optional<ContentTypeField> contentType() {
        return harmless("content-type")
                .map(field -> ContentTypeFieldLenientImpl.PARSER.parse(field, DecodeMonitor.SILENT));
    }

    Optional<ContentDispositionField> disposition() {
        return harmless("content-disposition")
                .map(field -> ContentDispositionFieldLenientImpl.PARSER.parse(field, DecodeMonitor.SILENT));
    }

    private Optional<Field> harmless(String name) {
        return value(name).map(value -> new RawField(name, EncodedWords.harmless(value)));
    }

    private List<Field> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** Straight from the bytes, because UTF-8 is allowed in headers today (RFC 6532), and other charsets come anyway. */
    private static String unfolded(Field field) {
        ByteSequence raw = field.getRaw();
        if (raw == null) {
            return MimeUtil.unfold(field.getBody());
        }
        String whole = MimeUtil.unfold(Charsets.decode(raw.toByteArray(), null).text());
        return whole.substring(whole.indexOf(':') + 1).strip();
    }
}
