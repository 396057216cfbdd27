package org.amends.photo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held, read from the only entry of Exif that is looked at. Whatever is odd counts as upright. */
final class ExifOrientation {

    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;
    private static final int MOST_ENTRIES = 500;
    private static final short LITTLE = 0x4949;
    private static final short BIG = 0x4D4D;

    private ExifOrientation() {}

    /** @param tiff the TIFF structure that Exif is */
    static int of(ByteBuffer tiff) {
        try {
            return read(tiff);
        } catch (IndexOutOfBoundsException odd) {
            return 1;
        }
    }

    private static int read(ByteBuffer tiff) {
        short order = tiff.getShort(0);
        if (order != LITTLE && order != BIG) {
            return 1;
        }
        tiff.order(order == LITTLE ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0; i < Math.min(entries, MOST_ENTRIES); i++) {
            int entry = directory + 2 + i * ENTRY;
            if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG) {
                int value = Short.toUnsignedInt(tiff.getShort(entry + 8));
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }
}
