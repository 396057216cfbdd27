package org.amends.mail.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.amends.mail.reply.Fragment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails that were right until somebody bit into them: whatever comes out is a value, and safe to show. */
class RandomMailTest {

    private static final int ROUNDS = 400;

    private static final List<byte[]> SEEDS = List.of(
            Raw.bytes(Raw.mixed(
                    Raw.part("Content-Type: text/plain; charset=utf-8", "Чайник течёт.\n> Tere\n-- \nAnna"),
                    Raw.part("Content-Type: text/html", "<p onclick=x>It <b>leaks</b></p><script>x</script>"),
                    Raw.part(
                            "Content-Type: image/png; name*=utf-8''%C4%8D.png\nContent-Transfer-Encoding: base64",
                            "iVBORw0KGgo="),
                    Raw.part("Content-Type: text/calendar; method=REQUEST", "BEGIN:VCALENDAR\nEND:VCALENDAR"))),
            Raw.bytes("""
                    From: =?utf-8?B?0JDQvdC90LA=?= <anna@example.com>, "b, c" <b@example.com>
                    Subject: =?koi8-r?Q?=FE=C1=CA?= x
                    Date: Tue, 5 May 2026 12:00:00 +0300
                    References: <a@b> <c@d>
                    Content-Type: multipart/report; report-type=delivery-status; boundary="x y"

                    --x y
                    Content-Type: message/delivery-status

                    Final-Recipient: rfc822; a@example.com
                    Action: failed

                    --x y
                    Content-Type: message/rfc822

                    Message-ID: <1@shop.example>

                    --x y--
                    """));

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_mutated_mail_is_read_or_unreadable_and_never_an_exception(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] mail = mutated(SEEDS.get(random.nextInt(SEEDS.size())), random);
            Reading reading = Raw.read(mail);
            if (reading instanceof Reading.Readable readable) {
                assertSafe(readable.mail());
            }
        }
    }

    private static void assertSafe(InboundMail mail) {
        assertThat(mail.text()).doesNotContainPattern("[\\p{Cntrl}&&[^\\n\\t]]");
        assertThat(mail.envelope().subject()).doesNotContainPattern("\\p{Cntrl}");
        assertThat(mail.html().orElse("")).doesNotContainPattern("(?i)<script|onclick");
        assertThat(mail.attachments())
                .allSatisfy(file -> assertThat(file.name()).isNotBlank().doesNotContainPattern("[/\\\\\\p{Cntrl}]"));
        assertThat(mail.reply().fragments().stream().map(Fragment::text).collect(Collectors.joining("\n")))
                .isEqualTo(mail.text());
    }

    private static byte[] mutated(byte[] seed, Random random) {
        byte[] mail = seed.clone();
        int bites = 1 + random.nextInt(12);
        for (int bite = 0; bite < bites; bite++) {
            mail = bitten(mail, random);
        }
        return mail;
    }

    private static byte[] bitten(byte[] mail, Random random) {
        if (mail.length < 2) {
            return mail;
        }
        int at = random.nextInt(mail.length);
        int to = Math.min(mail.length, at + 1 + random.nextInt(40));
        byte[] before = Arrays.copyOf(mail, at);
        byte[] bitten = Arrays.copyOfRange(mail, at, to);
        byte[] after = Arrays.copyOfRange(mail, to, mail.length);
        return switch (random.nextInt(5)) {
            case 0 -> Raw.joined(before, after);
            case 1 -> Raw.joined(before, bitten, bitten, after);
            case 2 -> Raw.joined(before, bitten);
            case 3 -> {
                random.nextBytes(bitten);
                yield Raw.joined(before, bitten, after);
            }
            default ->
                Raw.joined(
                        before,
                        ";=?\"<(\r\n\0--b".substring(random.nextInt(8)).getBytes(StandardCharsets.UTF_8),
                        bitten,
                        after);
        };
    }
}
