package org.amends.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.amends.Rule;
import org.amends.photo.PictureRefusal.Refused;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no picture, or more than one, is refused before anything is decoded. */
class PictureReaderTest {

    private static final String SECRET = "59.4370N 24.7536E Canon 8712";

    static Stream<Arguments> hostile() {
        byte[] jpeg = Pictures.jpeg();
        byte[] png = Pictures.png();
        byte[] webp = Pictures.webp();
        return Stream.of(
                refused("nothing", new byte[0], "image/png", PictureRefusal.EMPTY),
                refused("too large", new byte[PictureReader.MOST_BYTES + 1], "image/png", PictureRefusal.TOO_LARGE),
                refused("svg", "<svg onload='alert(1)'/>", "image/svg+xml", PictureRefusal.OTHER_TYPE),
                refused("svg as png", "<?xml version='1.0'?><svg/>", "image/png", PictureRefusal.OTHER_TYPE),
                refused("html as jpeg", "<html><script>alert(1)</script>", "image/jpeg", PictureRefusal.OTHER_TYPE),
                refused("pdf", "%PDF-1.7 and so on", "image/jpeg", PictureRefusal.OTHER_TYPE),
                refused("gif", "GIF89a and many frames", "image/gif", PictureRefusal.OTHER_TYPE),
                refused("tiff", "II*\0\10\0\0\0\0\0\0\0\0\0", "image/tiff", PictureRefusal.OTHER_TYPE),
                refused("heic", "\0\0\0\30ftypheic\0\0\0\0", "image/heic", PictureRefusal.HEIC),
                refused("avif as jpeg", "\0\0\0\30ftypavif\0\0\0\0", "image/jpeg", PictureRefusal.HEIC),
                refused("jpeg as png", jpeg, "image/png", PictureRefusal.MISNAMED),
                refused("png as webp", png, "image/webp", PictureRefusal.MISNAMED),
                refused("animated png", Pictures.animatedPng(), "image/png", PictureRefusal.ANIMATED),
                refused("animated webp", Pictures.animatedWebp(), "image/webp", PictureRefusal.ANIMATED),
                refused("pixel bomb", Pictures.pixelBomb(30_000, 30_000), "image/png", PictureRefusal.TOO_MANY_PIXELS),
                refused("cut jpeg", Pictures.slice(jpeg, 0, jpeg.length / 2), "image/jpeg", PictureRefusal.BROKEN),
                refused("cut png", Pictures.slice(png, 0, png.length - 20), "image/png", PictureRefusal.BROKEN),
                refused("cut webp", Pictures.slice(webp, 0, webp.length - 4), "image/webp", PictureRefusal.BROKEN),
                refused("head of a jpeg", Pictures.slice(jpeg, 0, 20), "image/jpeg", PictureRefusal.BROKEN),
                refused("zip behind jpeg", behind(jpeg, "PK\3\4 a file"), "image/jpeg", PictureRefusal.MORE_BEHIND),
                refused("html behind jpeg", behind(jpeg, "<html>"), "image/jpeg", PictureRefusal.MORE_BEHIND),
                refused("zip behind png", behind(png, "PK\3\4 a file"), "image/png", PictureRefusal.MORE_BEHIND),
                refused("script behind webp", behind(webp, "<script>"), "image/webp", PictureRefusal.MORE_BEHIND));
    }

    private static Arguments refused(String what, String file, String type, PictureRefusal why) {
        return refused(what, Pictures.ascii(file), type, why);
    }

    private static Arguments refused(String what, byte[] file, String type, PictureRefusal why) {
        return Arguments.of(what, file, type, why);
    }

    private static byte[] behind(byte[] picture, String text) {
        return Pictures.joined(picture, Pictures.ascii(text));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void what_is_not_one_whole_picture_is_refused_with_its_reason(
            String what, byte[] file, String type, PictureRefusal why) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> PictureReader.read(file, type))
                .satisfies(refused -> assertThat(refused.why()).isEqualTo(why));
        assertThat(why.status()).isBetween(400, 499);
    }

    @Test
    void a_text_that_would_unpack_to_a_hundred_megabytes_is_never_unpacked() {
        byte[] bomb = Pictures.textBomb(100_000_000);
        Picture read = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(2), () -> PictureReader.read(bomb, "image/png"));
        assertThat(read.bytes().length).isLessThan(bomb.length);
        assertThat(Pictures.contains(read.bytes(), "zTXt")).isFalse();
    }

    @Test
    void pixels_that_are_not_all_there_are_found_when_they_are_drawn() {
        byte[] jpeg = Pictures.written(Pictures.noise(400, 400), "jpeg");
        byte[] holed = Pictures.joined(
                Pictures.slice(jpeg, 0, jpeg.length / 2), Pictures.slice(jpeg, jpeg.length - 2, jpeg.length));
        Picture read = PictureReader.read(holed, "image/jpeg");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> new Redrawing().redraw(read));
    }

    /** Whatever bytes come, the answer is a picture or a refusal. */
    @Test
    void a_thousand_damaged_files_are_refused_or_read_and_nothing_else() {
        Random random = new Random(7);
        byte[][] seeds = {Pictures.jpegWith(Pictures.halves(40, 30), 6, SECRET), Pictures.png(), Pictures.webp()};
        Redrawing redrawing = new Redrawing();
        for (int i = 0; i < 1_000; i++) {
            byte[] file = seeds[i % seeds.length].clone();
            for (int k = 0; k <= random.nextInt(6); k++) {
                file[random.nextInt(file.length)] = (byte) random.nextInt();
            }
            byte[] sent = random.nextBoolean() ? file : Arrays.copyOf(file, random.nextInt(file.length) + 1);
            try {
                redrawing.redraw(PictureReader.read(sent, ""));
            } catch (Refused expected) {
                assertThat(expected.why()).isNotNull();
            }
        }
    }

    @Test
    @Rule("L-42")
    void nothing_of_where_and_with_what_it_was_taken_is_left() {
        byte[] came = Pictures.jpegWith(Pictures.halves(300, 200), 1, SECRET);
        assertThat(Pictures.contains(came, SECRET)).isTrue();
        Redrawn kept = drawn(came, "image/jpeg");
        for (byte[] file : new byte[][] {kept.content(), kept.preview()}) {
            assertThat(Pictures.contains(file, "Exif")).isFalse();
            assertThat(Pictures.contains(file, "59.4370N")).isFalse();
            assertThat(Pictures.contains(file, "adobe")).isFalse();
            assertThat(Pictures.contains(file, "8BIM")).isFalse();
            assertThat(segments(file)).containsOnly("E0", "DB", "C0", "C4", "DA");
        }
    }

    /** The markers of a JPEG file up to its pixels, read here by itself. */
    private static Stream<String> segments(byte[] file) {
        Stream.Builder<String> markers = Stream.builder();
        int at = 2;
        String marker = "";
        while (!marker.equals("DA")) {
            marker = "%02X".formatted(file[at + 1]);
            markers.add(marker);
            at += 2 + (Byte.toUnsignedInt(file[at + 2]) << 8) + Byte.toUnsignedInt(file[at + 3]);
        }
        return markers.build();
    }

    @Test
    void a_film_or_second_picture_that_telephones_put_behind_is_dropped() {
        byte[] film = Pictures.joined(Pictures.jpeg(), Pictures.ascii("\0\0\0\30ftypmp42 and 3 seconds"));
        byte[] second = Pictures.joined(Pictures.jpeg(), Pictures.jpeg());
        for (byte[] file : new byte[][] {film, second}) {
            assertThat(PictureReader.read(file, "image/jpeg").bytes().length)
                    .isLessThanOrEqualTo(Pictures.jpeg().length);
        }
    }

    /** Where red is, once it is upright: above, below, left or right. */
    @ParameterizedTest
    @CsvSource({
        "1, 50, 10",
        "2, 50, 10",
        "3, 50, 90",
        "4, 50, 90",
        "5, 10, 50",
        "6, 90, 50",
        "7, 90, 50",
        "8, 10, 50",
    })
    @Rule("L-42")
    void it_is_turned_upright_before_its_orientation_is_forgotten(int orientation, int x, int y) throws IOException {
        Redrawn kept = drawn(Pictures.jpegWith(Pictures.halves(320, 200), orientation, SECRET), "image/jpeg");
        assertThat(kept.width() > kept.height()).isEqualTo(orientation < 5);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(kept.content()));
        Color color = new Color(image.getRGB(x * image.getWidth() / 100, y * image.getHeight() / 100));
        assertThat(color.getRed()).isGreaterThan(200);
        assertThat(color.getBlue()).isLessThan(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png"})
    void what_is_kept_is_at_most_2560_pixels_long_and_1_MB_large(String format) {
        Redrawn kept = drawn(Pictures.written(Pictures.noise(3_000, 1_000), format), "image/" + format);
        assertThat(Math.max(kept.width(), kept.height())).isLessThanOrEqualTo(Redrawing.LONGEST);
        assertThat(kept.content().length).isLessThanOrEqualTo(JpegFiles.MOST_BYTES);
        assertThat(kept.preview().length).isLessThan(262_144);
    }

    @Test
    void a_picture_of_48_megapixels_is_drawn_small_at_once() {
        BufferedImage large = new BufferedImage(8_000, 6_000, BufferedImage.TYPE_BYTE_GRAY);
        Redrawn kept = drawn(Pictures.written(large, "jpeg"), "image/jpeg");
        assertThat(kept.width()).isEqualTo(Redrawing.LONGEST);
        assertThat(kept.height()).isEqualTo(1_920);
    }

    @Test
    void a_webp_is_read() {
        Redrawn kept = drawn(Pictures.webp(), "image/webp");
        assertThat(kept.width()).isEqualTo(1);
        assertThat(kept.content()).startsWith(0xFF, 0xD8, 0xFF);
    }

    @Test
    void what_is_transparent_is_white() throws IOException {
        byte[] glass = Pictures.written(new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB), "png");
        Redrawn kept = drawn(glass, "image/png");
        assertThat(ImageIO.read(new ByteArrayInputStream(kept.content())).getRGB(5, 5) & 0xFFFFFF)
                .isEqualTo(0xFFFFFF);
    }

    private static Redrawn drawn(byte[] file, String type) {
        return new Redrawing().redraw(PictureReader.read(file, type));
    }
}
