package org.amends.photo;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.amends.photo.PictureRefusal.Refused;

/**
 * Walks the segments of a JPEG file (ITU-T T.81, annex B) and keeps what a decoder needs: no comment, no Exif, no XMP, no
 * colour profile, no preview.
 */
final class JpegFile {

    /** Each of them makes a decoder go over the whole picture once more; cameras write one, the web about ten. */
    private static final int MOST_SCANS = 40;

    private static final int END = 0xD9;
    private static final int TABLES_HUFFMAN = 0xC4;
    private static final int TABLES_QUANTISATION = 0xDB;
    private static final int RESTART_INTERVAL = 0xDD;
    private static final int SCAN = 0xDA;
    private static final int EXIF = 0xE1;
    /** Says in which colours the three components are. */
    private static final int ADOBE = 0xEE;

    private static final byte[] EXIF_NAME = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private final ByteBuffer file;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private int at = 2;
    private int width;
    private int height;
    private int scans;
    private int orientation = 1;

    JpegFile(ByteBuffer file) {
        this.file = file;
    }

    Picture read() {
        keep(0, 2);
        int marker = marker();
        while (marker != END) {
            take(marker);
            marker = marker();
        }
        if (scans == 0) {
            throw new Refused(PictureRefusal.BROKEN);
        }
        keep(at - 2, at);
        refuseWhatIsBehind();
        return new Picture(PictureType.JPEG, width, height, orientation, kept.toByteArray());
    }

    private int marker() {
        if (u8(at) != 0xFF) {
            throw new Refused(PictureRefusal.BROKEN);
        }
        while (u8(at) == 0xFF) {
            at++;
        }
        at++;
        return u8(at - 1);
    }

    private void take(int marker) {
        int start = at;
        int end = start + u16(start);
        if (end < start + 2 || end > file.limit()) {
            throw new Refused(PictureRefusal.BROKEN);
        }
        if (isFrame(marker)) {
            frame(marker, start);
        }
        if (marker == EXIF) {
            orientation = orientation == 1 ? exif(start + 2, end) : orientation;
        }
        at = end;
        if (marker == SCAN) {
            scan();
        }
        if (isNeeded(marker)) {
            kept.write(0xFF);
            kept.write(marker);
            keep(start, at);
        }
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != TABLES_HUFFMAN && marker != 0xC8 && marker != 0xCC;
    }

    private static boolean isNeeded(int marker) {
        return isFrame(marker)
                || marker == TABLES_HUFFMAN
                || marker == TABLES_QUANTISATION
                || marker == RESTART_INTERVAL
                || marker == SCAN
                || marker == ADOBE;
    }

    /** One frame, baseline, extended or progressive, in grey or three colours. */
    private void frame(int marker, int start) {
        if (width > 0 || marker > 0xC2) {
            throw new Refused(PictureRefusal.BROKEN);
        }
        height = u16(start + 3);
        width = u16(start + 5);
        int components = u8(start + 7);
        if (components == 4) {
            throw new Refused(PictureRefusal.PRINT_COLOURS);
        }
        if (width == 0 || height == 0 || components != 1 && components != 3) {
            throw new Refused(PictureRefusal.BROKEN);
        }
    }

    /** To the next marker that is not part of the pixels. */
    private void scan() {
        scans++;
        if (width == 0 || scans > MOST_SCANS) {
            throw new Refused(PictureRefusal.BROKEN);
        }
        while (u8(at) != 0xFF || isInScan(u8(at + 1))) {
            at++;
        }
    }

    /** A stuffed zero, a fill byte, or a restart marker. */
    private static boolean isInScan(int next) {
        return next == 0 || next == 0xFF || next >= 0xD0 && next <= 0xD7;
    }

    private int exif(int start, int end) {
        byte[] name = new byte[EXIF_NAME.length];
        if (end - start < name.length) {
            return 1;
        }
        file.get(start, name);
        return Arrays.equals(name, EXIF_NAME)
                ? ExifOrientation.of(file.slice(start + name.length, end - start - name.length))
                : 1;
    }

    /** Telephones put a second picture or a short film behind the first: that is dropped. Anything else is no photograph. */
    private void refuseWhatIsBehind() {
        if (at + 1 < file.limit() && u16(at) != 0 && u16(at) != 0xFFD8) {
            throw new Refused(PictureRefusal.MORE_BEHIND);
        }
    }

    private void keep(int from, int to) {
        byte[] bytes = new byte[to - from];
        file.get(from, bytes);
        kept.writeBytes(bytes);
    }

    private int u8(int index) {
        return Byte.toUnsignedInt(file.get(index));
    }

    private int u16(int index) {
        return Short.toUnsignedInt(file.getShort(index));
    }
}
