package org.amends.photo;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.amends.photo.PictureRefusal.Refused;
import org.amends.platform.problem.Problem;

/** Draws a picture anew. Only its pixels come through, so nothing that was hidden in the file does. */
@ApplicationScoped
class Redrawing {

    /** The longer side of what is kept, in pixels: the small print on a label can be read. */
    static final int LONGEST = 2_560;

    /** The longer side of the preview, in pixels. */
    static final int PREVIEW = 480;

    /** Decoding takes up to some hundred megabytes for a moment, so few are decoded at a time. */
    private static final int AT_A_TIME = 2;

    private static final int PATIENCE_SECONDS = 10;

    private final Semaphore places = new Semaphore(AT_A_TIME);

    /**
     * @throws Refused when the pixels are not what the header says
     * @throws Problem 503 when too many others are being drawn
     */
    Redrawn redraw(Picture picture) {
        takePlace();
        try {
            return draw(picture);
        } finally {
            places.release();
        }
    }

    private void takePlace() {
        boolean taken = false;
        try {
            taken = places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!taken) {
            throw Problem.of(
                            503,
                            "/problems/busy",
                            "Too much at once",
                            "Many photographs are coming in. This one was not taken; send it again in a few seconds.")
                    .withHeader("Retry-After", Integer.toString(PATIENCE_SECONDS));
        }
    }

    private static Redrawn draw(Picture picture) {
        BufferedImage upright = upright(decode(picture), picture.orientation());
        JpegFiles.Fitting content = JpegFiles.fitting(upright);
        return new Redrawn(
                content.width(), content.height(), content.bytes(), JpegFiles.preview(scaled(upright, PREVIEW)));
    }

    /** Pictures that are much larger than what is kept are decoded to a smaller one at once. */
    private static BufferedImage decode(Picture picture) {
        ImageReader reader = reader(picture.type());
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture.bytes()))) {
            reader.setInput(in, true, true);
            AtomicBoolean endsTooEarly = new AtomicBoolean();
            reader.addIIOReadWarningListener((source, warning) -> endsTooEarly.compareAndSet(
                    false, warning.toLowerCase(Locale.ROOT).contains("premature")));
            ImageReadParam param = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(picture.width(), picture.height()) / (2 * LONGEST));
            param.setSourceSubsampling(step, step, 0, 0);
            BufferedImage decoded = reader.read(0, param);
            if (endsTooEarly.get()) {
                throw new Refused(PictureRefusal.BROKEN);
            }
            return decoded;
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | RuntimeException notWhatTheHeaderSays) {
            throw new Refused(PictureRefusal.BROKEN);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(PictureType type) {
        return type == PictureType.WEBP
                ? new WebPImageReaderSpi().createReaderInstance(null)
                : ImageIO.getImageReadersByMIMEType(type.mediaType()).next();
    }

    private static BufferedImage upright(BufferedImage decoded, int orientation) {
        BufferedImage fitting = scaled(decoded, LONGEST);
        if (orientation == 1) {
            return fitting;
        }
        int width = fitting.getWidth();
        int height = fitting.getHeight();
        BufferedImage turned = orientation < 5 ? blank(width, height) : blank(height, width);
        Graphics2D canvas = turned.createGraphics();
        canvas.drawImage(fitting, turn(orientation, width, height), null);
        canvas.dispose();
        return turned;
    }

    /** The eight ways of Exif, for a picture of that size as it is stored. */
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    /** Never larger than it is; on white where it is transparent. */
    static BufferedImage scaled(BufferedImage image, int longest) {
        double factor = Math.min(1, (double) longest / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(image.getHeight() * factor));
        BufferedImage from = image;
        // Halves first: a filter that looks at its neighbours alone misses what lies between them.
        while (from.getWidth() / 2 > width && from.getHeight() / 2 > height) {
            from = drawn(from, from.getWidth() / 2, from.getHeight() / 2);
        }
        return drawn(from, width, height);
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height) {
        BufferedImage drawn = blank(width, height);
        Graphics2D canvas = drawn.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, width, height);
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(image, 0, 0, width, height, null);
        canvas.dispose();
        return drawn;
    }

    private static BufferedImage blank(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }
}
