package org.amends.photo;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.amends.photo.PictureRefusal.Refused;

/** Walks the chunks of a WebP file (RFC 9649) and keeps the one that holds pixels, with its transparency. */
final class WebpFile {

    private static final int HEADER = 12;
    private static final int ANIMATION_FLAG = 0x02;
    private static final int ALPHA_FLAG = 0x10;
    private static final int EXTENDED = 10;
    private static final int KEY_FRAME = 0x2A019D;
    private static final int LOSSLESS = 0x2F;
    private static final int SIDE = 0x3FFF;

    private final ByteBuffer file;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private int at = HEADER;
    private int width;
    private int height;
    private int orientation = 1;
    private boolean isExtended;
    private int canvasWidth;
    private int canvasHeight;

    WebpFile(ByteBuffer file) {
        this.file = file.slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    Picture read() {
        long end = Integer.toUnsignedLong(file.getInt(4)) + 8;
        if (end > file.limit()) {
            throw new Refused(PictureRefusal.BROKEN);
        }
        if (end < file.limit()) {
            throw new Refused(PictureRefusal.MORE_BEHIND);
        }
        while (at < file.limit()) {
            chunk();
        }
        boolean fits = !isExtended || canvasWidth == width && canvasHeight == height;
        if (width == 0 || !fits) {
            throw new Refused(PictureRefusal.BROKEN);
        }
        return new Picture(PictureType.WEBP, width, height, orientation, whole());
    }

    private void chunk() {
        String name = PictureType.text(file, at);
        int length = file.getInt(at + 4);
        int start = at + 8;
        if (length < 0 || length > file.limit() - start) {
            throw new Refused(PictureRefusal.BROKEN);
        }
        int end = Math.min(start + length + (length & 1), file.limit());
        switch (name) {
            case "VP8X" -> extended(start, length);
            case "VP8 " -> lossy(start);
            case "VP8L" -> lossless(start);
            case "ANIM", "ANMF" -> throw new Refused(PictureRefusal.ANIMATED);
            case "EXIF" -> orientation = ExifOrientation.of(tiff(start, length));
            default -> {}
        }
        if (name.startsWith("VP8") && !name.equals("VP8X") || name.equals("ALPH")) {
            keep(at, end);
        }
        at = end;
    }

    private void extended(int start, int length) {
        if (length != EXTENDED || at != HEADER) {
            throw new Refused(PictureRefusal.BROKEN);
        }
        int flags = file.get(start);
        if ((flags & ANIMATION_FLAG) != 0) {
            throw new Refused(PictureRefusal.ANIMATED);
        }
        isExtended = true;
        canvasWidth = u24(start + 4) + 1;
        canvasHeight = u24(start + 7) + 1;
        writeExtended((flags & ALPHA_FLAG) != 0);
    }

    private void lossy(int start) {
        one();
        if (u24(start + 3) != KEY_FRAME) {
            throw new Refused(PictureRefusal.BROKEN);
        }
        width = Short.toUnsignedInt(file.getShort(start + 6)) & SIDE;
        height = Short.toUnsignedInt(file.getShort(start + 8)) & SIDE;
    }

    private void lossless(int start) {
        one();
        if (file.get(start) != LOSSLESS) {
            throw new Refused(PictureRefusal.BROKEN);
        }
        int bits = file.getInt(start + 1);
        width = (bits & SIDE) + 1;
        height = (bits >>> 14 & SIDE) + 1;
    }

    private void one() {
        if (width > 0) {
            throw new Refused(PictureRefusal.BROKEN);
        }
    }

    /** Some programs write the name that JPEG files have before it. */
    private ByteBuffer tiff(int start, int length) {
        boolean named = length > 6 && PictureType.text(file, start).equals("Exif");
        return named ? file.slice(start + 6, length - 6) : file.slice(start, length);
    }

    private void writeExtended(boolean alpha) {
        ByteBuffer chunk = ByteBuffer.allocate(8 + EXTENDED).order(ByteOrder.LITTLE_ENDIAN);
        chunk.put("VP8X".getBytes(StandardCharsets.US_ASCII)).putInt(EXTENDED).putInt(alpha ? ALPHA_FLAG : 0);
        for (int side : new int[] {canvasWidth - 1, canvasHeight - 1}) {
            chunk.put((byte) side).put((byte) (side >>> 8)).put((byte) (side >>> 16));
        }
        kept.writeBytes(chunk.array());
    }

    private byte[] whole() {
        ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(kept.size() + 4)
                .put("WEBP".getBytes(StandardCharsets.US_ASCII));
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(header.array());
        whole.writeBytes(kept.toByteArray());
        return whole.toByteArray();
    }

    private void keep(int from, int to) {
        byte[] bytes = new byte[to - from];
        file.get(from, bytes);
        kept.writeBytes(bytes);
    }

    private int u24(int index) {
        return Byte.toUnsignedInt(file.get(index))
                | Byte.toUnsignedInt(file.get(index + 1)) << 8
                | Byte.toUnsignedInt(file.get(index + 2)) << 16;
    }
}
