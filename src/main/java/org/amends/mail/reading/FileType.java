package org.amends.mail.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;

/** What a file is, by its first bytes. */
final class FileType {

    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    private static final MediaTypeRegistry REGISTRY = TYPES.getMediaTypeRegistry();
    private static final int LOOKED_AT = 64 << 10;

    private final MediaType type;

    private FileType(MediaType type) {
        this.type = type;
    }

    /**
     * The name may only make the type narrower, as from a ZIP file to a text document; bytes that say nothing stay unknown
     * whatever the name says.
     */
    static FileType of(byte[] content, String name) {
        MediaType byBytes = detect(content, new Metadata());
        if (byBytes.equals(MediaType.OCTET_STREAM)) {
            return new FileType(byBytes);
        }
        Metadata named = new Metadata();
        named.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        MediaType narrower = detect(content, named);
        return new FileType(REGISTRY.isInstanceOf(narrower, byBytes) ? narrower : byBytes);
    }

    private static MediaType detect(byte[] content, Metadata metadata) {
        try {
            return TYPES.detect(new ByteArrayInputStream(content, 0, Math.min(content.length, LOOKED_AT)), metadata);
        } catch (IOException e) {
            throw new UncheckedIOException("an array is always readable", e);
        }
    }

    String name() {
        return type.getBaseType().toString();
    }

    /** With its dot; empty for what is unknown. */
    String ending() {
        try {
            return TYPES.forName(name()).getExtension();
        } catch (MimeTypeException e) {
            return "";
        }
    }

    /** One may be narrower than the other; what says nothing contradicts nothing. */
    boolean fits(String declared) {
        MediaType claimed = MediaType.parse(declared);
        if (claimed == null || type.equals(MediaType.OCTET_STREAM)) {
            return true;
        }
        MediaType other = REGISTRY.normalize(claimed.getBaseType());
        MediaType own = REGISTRY.normalize(type.getBaseType());
        return own.equals(other)
                || other.equals(MediaType.OCTET_STREAM)
                || REGISTRY.isSpecializationOf(own, other)
                || REGISTRY.isSpecializationOf(other, own);
    }
}
