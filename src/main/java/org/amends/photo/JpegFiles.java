package org.amends.photo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes what is kept: as good as fits. */
final class JpegFiles {

    /** What one row of the database may hold of a photograph, in bytes. */
    static final int MOST_BYTES = 1_000_000;

    private static final float[] QUALITIES = {0.88f, 0.78f, 0.65f, 0.5f};
    private static final float PREVIEW_QUALITY = 0.75f;
    private static final double STEP = 0.75;

    private JpegFiles() {}

    record Fitting(int width, int height, byte[] bytes) {}

    /** At the best quality that fits; where none does, smaller. */
    static Fitting fitting(BufferedImage image) {
        BufferedImage smaller = image;
        while (true) {
            for (float quality : QUALITIES) {
                byte[] bytes = written(smaller, quality);
                if (bytes.length <= MOST_BYTES) {
                    return new Fitting(smaller.getWidth(), smaller.getHeight(), bytes);
                }
            }
            int longest = (int) (Math.max(smaller.getWidth(), smaller.getHeight()) * STEP);
            smaller = Redrawing.scaled(smaller, longest);
        }
    }

    static byte[] preview(BufferedImage image) {
        return written(image, PREVIEW_QUALITY);
    }

    private static byte[] written(BufferedImage image, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByMIMEType("image/jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.write(null, new IIOImage(image, null, null), param);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
