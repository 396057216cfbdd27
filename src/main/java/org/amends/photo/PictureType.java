package org.amends.photo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** The types that are taken, told by their first bytes and by nothing else. */
enum PictureType {
    JPEG("image/jpeg"),
    PNG("image/png"),
    WEBP("image/webp");

    private static final long PNG_SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int JPEG_START = 0xFFD8FF;
    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif", "avis");
    private static final int HEAD = 12;

    private final String mediaType;

    PictureType(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** @throws PictureRefusal.Refused for every other type */
    static PictureType of(ByteBuffer file) {
        if (file.limit() < HEAD) {
            throw new PictureRefusal.Refused(PictureRefusal.OTHER_TYPE);
        }
        if (file.getInt(0) >>> 8 == JPEG_START) {
            return JPEG;
        }
        if (file.getLong(0) == PNG_SIGNATURE) {
            return PNG;
        }
        if (text(file, 0).equals("RIFF") && text(file, 8).equals("WEBP")) {
            return WEBP;
        }
        boolean heic = text(file, 4).equals("ftyp") && HEIC_BRANDS.contains(text(file, 8));
        throw new PictureRefusal.Refused(heic ? PictureRefusal.HEIC : PictureRefusal.OTHER_TYPE);
    }

    /** Whether a name or header claims one of these types; what claims none is believed by its bytes. */
    static Optional<PictureType> claimed(String mediaType) {
        for (PictureType type : values()) {
            if (type.mediaType.equalsIgnoreCase(mediaType)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** Four letters, as chunks and brands are named. */
    static String text(ByteBuffer file, int at) {
        byte[] letters = new byte[4];
        file.get(at, letters);
        return new String(letters, StandardCharsets.ISO_8859_1);
    }
}
