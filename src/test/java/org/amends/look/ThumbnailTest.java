package org.amends.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ThumbnailTest {

    private static final Thumbnail BLANK = page(640, 640, page -> {});

    @Test
    void the_same_page_looks_the_same_and_is_kept_without_loss() {
        Thumbnail page = page(640, 640, drawing -> drawing.fillRect(64, 64, 320, 160));
        assertThat(page.distance(page)).isZero();
        assertThat(page.distance(Thumbnail.read(page.kept()))).isZero();
        assertThat(page.width()).isEqualTo(80);
    }

    @Test
    void what_is_gone_counts_by_its_size() {
        assertThat(page(640, 640, drawing -> drawing.fillRect(64, 64, 320, 160)).distance(BLANK))
                .isCloseTo(0.125, within(0.001));
    }

    @Test
    void a_page_that_became_longer_differs_by_what_is_new() {
        assertThat(page(640, 960, page -> {}).distance(BLANK)).isCloseTo(0.333, within(0.02));
    }

    @Test
    void letters_that_move_within_their_line_are_the_same() {
        Thumbnail one = page(640, 640, drawing -> line(drawing, 64));
        Thumbnail other = page(640, 640, drawing -> line(drawing, 67));
        assertThat(one.distance(other)).isZero();
    }

    private static void line(Graphics2D drawing, int left) {
        for (int i = 0; i < 30; i++) {
            drawing.fillRect(left + 9 * i, 64, 2, 12);
        }
    }

    private static Thumbnail page(int width, int height, Consumer<Graphics2D> drawn) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = picture.createGraphics();
        drawing.setColor(Color.WHITE);
        drawing.fillRect(0, 0, width, height);
        drawing.setColor(Color.BLACK);
        drawn.accept(drawing);
        drawing.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Thumbnail.of(png.toByteArray());
    }
}
