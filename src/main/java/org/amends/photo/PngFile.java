package org.amends.photo;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.zip.CRC32;
import org.amends.photo.PictureRefusal.Refused;

/** Walks the chunks of a PNG file (ISO/IEC 15948) and keeps those that hold pixels: a packed text that would unpack to gigabytes never is unpacked. */
final class PngFile {

    private static final int SIGNATURE = 8;
    /** Length, name and check sum. */
    private static final int FRAME = 12;

    private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private final ByteBuffer file;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private int at = SIGNATURE;
    private int width;
    private int height;
    private int orientation = 1;
    private boolean hasPixels;

    PngFile(ByteBuffer file) {
        this.file = file;
    }

    Picture read() {
        keep(0, SIGNATURE);
        String name = "";
        while (!name.equals("IEND")) {
            name = chunk();
        }
        if (at != file.limit()) {
            throw new Refused(PictureRefusal.MORE_BEHIND);
        }
        if (!hasPixels) {
            throw new Refused(PictureRefusal.BROKEN);
        }
        return new Picture(PictureType.PNG, width, height, orientation, kept.toByteArray());
    }

    private String chunk() {
        int length = file.getInt(at);
        if (length < 0 || length > file.limit() - at - FRAME) {
            throw new Refused(PictureRefusal.BROKEN);
        }
        String name = PictureType.text(file, at + 4);
        int end = at + FRAME + length;
        checkSum(at + 4, end - 4);
        look(name, at + 8, length);
        if (NEEDED.contains(name)) {
            keep(at, end);
        }
        at = end;
        return name;
    }

    private void checkSum(int from, int to) {
        CRC32 sum = new CRC32();
        sum.update(file.slice(from, to - from));
        if ((int) sum.getValue() != file.getInt(to)) {
            throw new Refused(PictureRefusal.BROKEN);
        }
    }

    private void look(String name, int start, int length) {
        if (name.equals("IHDR") != (width == 0)) {
            throw new Refused(PictureRefusal.BROKEN);
        }
        switch (name) {
            case "IHDR" -> {
                width = file.getInt(start);
                height = file.getInt(start + 4);
                if (length != 13 || width < 1 || height < 1) {
                    throw new Refused(PictureRefusal.BROKEN);
                }
            }
            case "acTL" -> throw new Refused(PictureRefusal.ANIMATED);
            case "IDAT" -> hasPixels = true;
            case "eXIf" -> orientation = ExifOrientation.of(file.slice(start, length));
            default -> {
                // What a decoder has to know begins with a capital letter; nobody knows this one.
                if (!NEEDED.contains(name) && Character.isUpperCase(name.charAt(0))) {
                    throw new Refused(PictureRefusal.BROKEN);
                }
            }
        }
    }

    private void keep(int from, int to) {
        byte[] bytes = new byte[to - from];
        file.get(from, bytes);
        kept.writeBytes(bytes);
    }
}
