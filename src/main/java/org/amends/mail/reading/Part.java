package org.amends.mail.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.james.mime4j.dom.field.ContentDispositionField;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.jspecify.annotations.Nullable;

/** A part of a mail (RFC 2046): one that holds others, or one that holds bytes. */
sealed interface Part {

    Header header();

    /** Everything that is no multipart, from the first to the last. */
    Stream<Leaf> leaves();

    record Multi(Header header, String subtype, List<Part> parts) implements Part {
        @Override
        public Stream<Leaf> leaves() {
            return parts.stream().flatMap(Part::leaves);
        }
    }

    /**
     * @param type in lower case, without parameters; what RFC 2046 says where the mail says nothing
     * @param damaged its encoding had errors
     */
    record Leaf(Header header, String type, byte[] content, boolean damaged) implements Part {

        @Override
        public Stream<Leaf> leaves() {
            return Stream.of(this);
        }

        boolean is(String mimeType) {
            return type.equals(mimeType);
        }

        /** A part that claims to be a multipart and has no boundary can't be taken apart: its text is what there is. */
        boolean brokenMultipart() {
            return header.contentType().filter(ContentTypeField::isMultipart).isPresent();
        }

        Optional<String> parameter(String name) {
            return header.contentType().map(field -> (@Nullable String) field.getParameter(name));
        }

        /** The name under Content-Disposition, else the older one under Content-Type. */
        Optional<String> fileName() {
            return header.disposition()
                    .map(field -> (@Nullable String) field.getFilename())
                    .or(() -> parameter("name"));
        }

        Optional<String> contentId() {
            return header.value("content-id").flatMap(MessageId::in).map(MessageId::text);
        }

        boolean attached() {
            return header.disposition()
                    .map(ContentDispositionField::getDispositionType)
                    .filter(type -> type.toLowerCase(Locale.ROOT).equals("attachment"))
                    .isPresent();
        }

        /** Words for the reader rather than a file. */
        boolean isBody() {
            boolean words = is("text/plain") || is("text/html") || brokenMultipart();
            return words && !attached() && fileName().isEmpty();
        }
    }
}
