package org.amends.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.amends.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Letters are typed and pasted by anybody; the checks must neither hang nor fall over. */
class HostileTextTest {

    /** Counts this thread's work only, however busy the machine is. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private static final int LONG = 16_000;
    private static final String TRICKY = "soon.:\"“”>{}[]<_ \n\r12/-C\u200b\u202e\u0301\ud800";

    @Rule("ACK-15")
    @ParameterizedTest
    @MethodSource("pieces")
    void the_time_grows_with_the_text_and_not_with_its_square(String piece) {
        String small = piece.repeat(LONG / 16 / piece.length() + 1);
        String whole = piece.repeat(LONG / piece.length() + 1);
        nanos(small);

        // Quadratic work would take 256 times as long for 16 times the text; the constant absorbs compiling and
        // collecting.
        assertThat(nanos(whole)).isLessThan(64 * nanos(small) + 50_000_000);
    }

    @Rule("ACK-15")
    @Test
    void a_letter_of_100_000_hostile_characters_is_checked_to_its_end() {
        String mixed = String.join("", pieces().toList());
        String text = mixed.repeat(100_000 / mixed.length() + 1) + "\n\nsomewhere";

        assertThat(hostile(text).customerWords("").findings("ACK-15"))
                .extracting(Finding::code)
                .contains("ack-15.vague-place");
    }

    @Rule("ACK-15")
    @ParameterizedTest
    @MethodSource("pieces")
    void every_finding_points_into_the_text(String piece) {
        String text = piece.repeat(200);

        assertThat(hostile(text).findings()).allSatisfy(finding -> finding.span()
                .ifPresent(span -> assertThat(span.end()).isBetween(span.start() + 1, text.length())));
    }

    @Rule("ACK-15")
    @Test
    void random_characters_never_make_a_check_throw() {
        long seed = 20261124;
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            String text = random.ints(200, 0, 0x110000)
                    .map(codePoint ->
                            random.nextInt(3) == 0 ? TRICKY.charAt(random.nextInt(TRICKY.length())) : codePoint)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThatCode(() -> hostile(text).findings())
                    .as("seed %d: %s", seed, text)
                    .doesNotThrowAnyException();
        }
    }

    @Rule("ACK-15")
    @Rule("ACK-12")
    @Test
    void characters_that_nobody_sees_hide_nothing() {
        String text = "We are so\u200br\u202ery and answer s\u00adoo\u2060n\u0301.";

        assertThat(new Draft().saying(text).codes("ACK-12")).containsExactly("ack-12.apology-without-deed");
        assertThat(new Draft().saying(text).marked("ACK-15")).containsExactly("s\u00adoo\u2060n");
    }

    static Stream<String> pieces() {
        return Stream.of(
                "soon ",
                "too soon ",
                "as soon as ",
                "once we have ",
                "final decision ",
                "12.",
                "12/",
                "No. 3 ",
                "€1 EUR ",
                "1 234 ",
                "AB-1234/",
                "т.е. ",
                "\u0301\u0323",
                "s\u200b\u202e",
                "“",
                "“soon” ",
                "\"x\"",
                "> soon\n",
                "{",
                "[[",
                "<a",
                "_ __",
                "C-1111-1111-",
                "C-1111-1111-1 ",
                "https://",
                "a:\n",
                "\n",
                "\r\n ",
                "x",
                "XX/",
                "\ud800",
                "ﷺ",
                "sorry! ",
                "27 november ",
                "the courier failed ",
                "courier ",
                "if ",
                "if we sorry ",
                "had you ",
                "We. Our. Us. ",
                "\u0430a",
                "sоon ",
                "а\u0301\u200d",
                "AB ",
                "!! ",
                "\u202e!x",
                "𝐬 ");
    }

    private static long nanos(String text) {
        return Stream.generate(() -> hostile(text))
                .limit(2)
                .mapToLong(HostileTextTest::nanosOnce)
                .min()
                .orElseThrow();
    }

    private static long nanosOnce(Draft draft) {
        long start = CPU.getCurrentThreadCpuTime();
        List<Finding> findings = draft.findings();
        assertThat(findings).isNotNull();
        return CPU.getCurrentThreadCpuTime() - start;
    }

    /** The customer wrote the same, so that quotations are compared as well. */
    private static Draft hostile(String text) {
        return new Draft().text(text).customerWords(text).template(text);
    }
}
