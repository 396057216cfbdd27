package org.amends.photo;

import java.nio.ByteBuffer;
import org.amends.photo.PictureRefusal.Refused;

/** Reads a file as far as it takes to know that it is one picture and how large it is. Nothing is decoded. */
final class PictureReader {

    /** 10 MB. */
    static final int MOST_BYTES = 10_000_000;

    /** Telephones with 48 megapixels are common. */
    static final long MOST_PIXELS = 50_000_000;

    private PictureReader() {}

    /**
     * @param mediaType what the sender says that it is
     * @throws Refused with the reason
     */
    static Picture read(byte[] file, String mediaType) {
        if (file.length == 0) {
            throw new Refused(PictureRefusal.EMPTY);
        }
        if (file.length > MOST_BYTES) {
            throw new Refused(PictureRefusal.TOO_LARGE);
        }
        ByteBuffer buffer = ByteBuffer.wrap(file);
        PictureType type = PictureType.of(buffer);
        if (PictureType.claimed(mediaType).filter(claimed -> claimed != type).isPresent()) {
            throw new Refused(PictureRefusal.MISNAMED);
        }
        return checked(read(type, buffer));
    }

    private static Picture read(PictureType type, ByteBuffer buffer) {
        try {
            return switch (type) {
                case JPEG -> new JpegFile(buffer).read();
                case PNG -> new PngFile(buffer).read();
                case WEBP -> new WebpFile(buffer).read();
            };
        } catch (IndexOutOfBoundsException endsTooEarly) {
            throw new Refused(PictureRefusal.BROKEN);
        }
    }

    private static Picture checked(Picture picture) {
        if (picture.width() < 1 || picture.height() < 1) {
            throw new Refused(PictureRefusal.BROKEN);
        }
        if ((long) picture.width() * picture.height() > MOST_PIXELS) {
            throw new Refused(PictureRefusal.TOO_MANY_PIXELS);
        }
        return picture;
    }
}
