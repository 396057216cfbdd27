package org.amends.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Pictures as telephones make them and as attackers do. */
public final class Pictures {

    /** A lossy WebP of one pixel. */
    private static final String WEBP = "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA";

    private Pictures() {}

    /** Red above, blue below. */
    static BufferedImage halves(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width, height / 2);
        canvas.setColor(Color.BLUE);
        canvas.fillRect(0, height / 2, width, height - height / 2);
        canvas.dispose();
        return image;
    }

    /** What packs worst. */
    static BufferedImage noise(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        return image;
    }

    static byte[] written(BufferedImage image, String format) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] jpeg() {
        return written(halves(64, 48), "jpeg");
    }

    /** A JPEG file that says more in it than its picture shows. */
    public static byte[] jpegTelling(String secret) {
        return jpegWith(halves(64, 48), 6, secret);
    }

    public static byte[] png() {
        return written(halves(64, 48), "png");
    }

    static byte[] webp() {
        return Base64.getDecoder().decode(WEBP);
    }

    /** A JPEG file with Exif, XMP, IPTC and a comment, held as the orientation says. */
    static byte[] jpegWith(BufferedImage image, int orientation, String secret) {
        byte[] plain = written(image, "jpeg");
        byte[] text = secret.getBytes(StandardCharsets.ISO_8859_1);
        return joined(
                slice(plain, 0, 2),
                segment(0xE1, joined(ascii("Exif\0\0"), tiff(orientation, text))),
                segment(0xE1, joined(ascii("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>"), text)),
                segment(0xED, joined(ascii("Photoshop 3.0\0008BIM"), text)),
                segment(0xFE, text),
                slice(plain, 2, plain.length));
    }

    /** One entry, the orientation; behind the directory a text, as makers' notes and places are. */
    static byte[] tiff(int orientation, byte[] behind) {
        ByteBuffer tiff = ByteBuffer.allocate(26 + behind.length).order(ByteOrder.LITTLE_ENDIAN);
        tiff.putShort((short) 0x4949).putShort((short) 42).putInt(8).putShort((short) 1);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putInt(0).put(behind);
        return tiff.array();
    }

    static byte[] segment(int marker, byte[] content) {
        ByteBuffer segment = ByteBuffer.allocate(4 + content.length);
        segment.put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content);
        return segment.array();
    }

    /** A PNG file of that size whose pixels are all there, well packed. */
    static byte[] pixelBomb(int width, int height) {
        return joined(
                slice(png(), 0, 8),
                chunk("IHDR", header(width, height)),
                chunk("IDAT", packed(new byte[1_000_000])),
                chunk("IEND", new byte[0]));
    }

    /** A small picture with a text that unpacks to that many bytes. */
    static byte[] textBomb(int unpacked) {
        byte[] plain = png();
        byte[] text = joined(ascii("Comment\0\0"), packed(new byte[unpacked]));
        return joined(slice(plain, 0, 33), chunk("zTXt", text), slice(plain, 33, plain.length));
    }

    static byte[] animatedPng() {
        byte[] plain = png();
        return joined(slice(plain, 0, 33), chunk("acTL", new byte[8]), slice(plain, 33, plain.length));
    }

    static byte[] animatedWebp() {
        byte[] chunk = joined(ascii("VP8X"), little(10), new byte[] {0x02, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        return joined(ascii("RIFF"), little(chunk.length + 4), ascii("WEBP"), chunk);
    }

    private static byte[] header(int width, int height) {
        return ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {1, 0, 0, 0, 0})
                .array();
    }

    static byte[] chunk(String name, byte[] content) {
        byte[] named = joined(ascii(name), content);
        CRC32 sum = new CRC32();
        sum.update(named);
        return joined(
                ByteBuffer.allocate(4).putInt(content.length).array(),
                named,
                ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    private static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] little(int number) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array();
    }

    static byte[] slice(byte[] bytes, int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static boolean contains(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(text);
    }
}
