package org.amends.look;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.imageio.ImageIO;

/**
 * A picture at an eighth of its size, in sixteen shades of grey: enough to see that something is gone or in the wrong place, and
 * a few kilobytes.
 *
 * @param shades row by row, 0 for black to 15 for white
 */
record Thumbnail(int width, int height, byte[] shades) {

    /** The share of a page that may look otherwise: docs/look.md says what is above and below it. */
    static final double TOLERANCE = 0.005;

    /** Pixels of the picture on a side of what becomes one point. */
    private static final int SCALE = 8;

    /** Points on a side of a field: 32 pixels of the page, more than a line of text. */
    private static final int FIELD = 4;

    /** Shades on average by which a field may differ and still look the same. */
    private static final double SAME = 1.0;

    private static final int GREY = 17;

    /** @param png as a browser takes it */
    static Thumbnail of(byte[] png) {
        BufferedImage picture = decoded(png);
        int width = picture.getWidth() / SCALE;
        int height = picture.getHeight() / SCALE;
        byte[] shades = new byte[width * height];
        for (int i = 0; i < shades.length; i++) {
            shades[i] = (byte) Math.round(brightness(picture, i % width, i / width) / GREY);
        }
        return new Thumbnail(width, height, shades);
    }

    /** As {@link #kept()} made it. */
    static Thumbnail read(byte[] png) {
        BufferedImage picture = decoded(png);
        int[] greys = picture.getRaster().getSamples(0, 0, picture.getWidth(), picture.getHeight(), 0, (int[]) null);
        byte[] shades = new byte[greys.length];
        for (int i = 0; i < greys.length; i++) {
            shades[i] = (byte) (greys[i] / GREY);
        }
        return new Thumbnail(picture.getWidth(), picture.getHeight(), shades);
    }

    /** As a PNG file. */
    byte[] kept() {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < shades.length; i++) {
            picture.getRaster().setSample(i % width, i / width, 0, shades[i] * GREY);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** @return the share of the page that looks otherwise, from 0 to 1; what only one of the two shows looks otherwise */
    double distance(Thumbnail other) {
        int across = fields(Math.max(width, other.width));
        int down = fields(Math.max(height, other.height));
        int different = 0;
        for (int y = 0; y < down; y++) {
            for (int x = 0; x < across; x++) {
                if (Math.abs(shade(x, y) - other.shade(x, y)) > SAME) {
                    different++;
                }
            }
        }
        return (double) different / (across * down);
    }

    /** On average; no shade at all beyond the edges, which differs from any. */
    private double shade(int fieldX, int fieldY) {
        int sum = 0;
        int points = 0;
        for (int y = fieldY * FIELD; y < Math.min(height, (fieldY + 1) * FIELD); y++) {
            for (int x = fieldX * FIELD; x < Math.min(width, (fieldX + 1) * FIELD); x++) {
                sum += shades[y * width + x];
                points++;
            }
        }
        return points == 0 ? -SCALE : (double) sum / points;
    }

    private static int fields(int points) {
        return (points + FIELD - 1) / FIELD;
    }

    private static double brightness(BufferedImage picture, int pointX, int pointY) {
        double sum = 0;
        for (int y = pointY * SCALE; y < (pointY + 1) * SCALE; y++) {
            for (int x = pointX * SCALE; x < (pointX + 1) * SCALE; x++) {
                int colour = picture.getRGB(x, y);
                sum += 0.299 * (colour >> 16 & 0xff) + 0.587 * (colour >> 8 & 0xff) + 0.114 * (colour & 0xff);
            }
        }
        return sum / (SCALE * SCALE);
    }

    private static BufferedImage decoded(byte[] png) {
        try {
            return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png)), "no picture");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
