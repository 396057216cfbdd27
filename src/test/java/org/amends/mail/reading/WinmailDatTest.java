package org.amends.mail.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Files that Outlook packed come out, and whatever else is called winmail.dat does no harm. */
class WinmailDatTest {

    private static final byte[] PDF = "%PDF-1.7 an invoice".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PLAIN = "a letter".getBytes(StandardCharsets.US_ASCII);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long SEED = 20261126;

    @Test
    void its_files_stand_beside_it_with_their_names_and_types() {
        byte[] winmail = new Tnef()
                .file("INVOIC~1.PDF", "Faktúra október.pdf", PDF)
                .file("LETTER.TXT", PLAIN)
                .fileAmongProperties("нога.pdf", PDF)
                .bytes();

        assertThat(attachments(winmail))
                .extracting(Attachment::name, Attachment::type, Attachment::size, Attachment::packed)
                .containsExactly(
                        tuple("winmail.dat", "application/vnd.ms-tnef", winmail.length, false),
                        tuple("Faktúra október.pdf", "application/pdf", PDF.length, true),
                        tuple("LETTER.TXT", "text/plain", PLAIN.length, true),
                        tuple("нога.pdf", "application/pdf", PDF.length, true));
    }

    @Test
    void a_packed_name_leads_nowhere_and_one_that_is_missing_is_made() {
        byte[] winmail = new Tnef()
                .file("A.PDF", "../../etc/\u202efdp.exe", PDF)
                .begin()
                .of(Tnef.CONTENT, PDF)
                .bytes();

        assertThat(attachments(winmail))
                .extracting(Attachment::name)
                .containsExactly("winmail.dat", "fdp.exe", "attachment-3.pdf");
    }

    @Test
    void one_broken_file_costs_no_other() {
        byte[] winmail = new Tnef()
                .file("ONE.PDF", PDF)
                .of(Tnef.PROPERTIES, Tnef.properties(new byte[] {31, 0, 7, 55, 1, 0, 0, 0, -1, -1, -1, 127}))
                .begin()
                .of(Tnef.TITLE, "NOTHING.PDF".getBytes(StandardCharsets.US_ASCII))
                .file("THREE.PDF", PDF)
                .bytes();

        assertThat(names(winmail)).containsExactly("ONE.PDF", "THREE.PDF");
        assertThat(names(Arrays.copyOf(winmail, winmail.length - 5))).containsExactly("ONE.PDF");
    }

    @Test
    void what_is_no_winmail_has_no_files() {
        assertThat(WinmailDat.files(new byte[0])).isEmpty();
        assertThat(WinmailDat.files(PDF)).isEmpty();
        assertThat(WinmailDat.files(Arrays.copyOf(new Tnef().bytes(), 5))).isEmpty();
        assertThat(attachments(PLAIN)).extracting(Attachment::name).containsExactly("winmail.dat");
    }

    @Test
    void a_winmail_in_a_winmail_stays_whole() {
        byte[] inner = new Tnef().file("ONE.PDF", PDF).bytes();

        assertThat(names(new Tnef().file("winmail.dat", inner).bytes())).containsExactly("winmail.dat");
    }

    @Test
    void lengths_that_lie_and_counts_without_end_take_neither_time_nor_memory() {
        byte[] huge = Tnef.buffer(4).putInt(Integer.MAX_VALUE).array();
        byte[] million = Raw.joined(Tnef.buffer(4).putInt(1_000_000).array(), new byte[8_000_000]);
        byte[] values = Raw.joined(
                Tnef.properties(new byte[0][]),
                Tnef.buffer(8)
                        .putShort((short) 0x1003)
                        .putShort((short) 0x3705)
                        .putInt(1_000_000)
                        .array(),
                new byte[8_000_000]);
        values[0] = 1;
        Tnef many = new Tnef();
        for (int file = 0; file < 5_000; file++) {
            many.file("A.TXT", PLAIN);
        }
        Tnef empty = new Tnef();
        for (int attribute = 0; attribute < 1_000_000; attribute++) {
            empty.begin();
        }
        Assertions.assertTimeoutPreemptively(PATIENCE, () -> {
            assertThat(names(new Tnef()
                            .file("A.PDF", PDF)
                            .of(Tnef.PROPERTIES, huge)
                            .bytes()))
                    .containsExactly("A.PDF");
            assertThat(names(new Tnef()
                            .file("A.PDF", PDF)
                            .of(Tnef.PROPERTIES, million)
                            .bytes()))
                    .containsExactly("A.PDF");
            assertThat(names(new Tnef()
                            .file("A.PDF", PDF)
                            .of(Tnef.PROPERTIES, values)
                            .bytes()))
                    .containsExactly("A.PDF");
            assertThat(names(new Tnef().message(million).file("A.PDF", PDF).bytes()))
                    .containsExactly("A.PDF");
            assertThat(attachments(many.bytes())).hasSize(Limits.PARTS);
            assertThat(WinmailDat.files(empty.bytes())).isEmpty();
        });
    }

    @Test
    void random_damage_never_throws() {
        byte[] whole = new Tnef()
                .message(Tnef.properties())
                .file("INVOIC~1.PDF", "Faktúra október.pdf", PDF)
                .fileAmongProperties("нога.pdf", PDF)
                .bytes();
        Random random = new Random(SEED);
        for (int mail = 0; mail < 5_000; mail++) {
            byte[] damaged = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
            for (int wound = random.nextInt(8); wound >= 0; wound--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThat(WinmailDat.files(damaged))
                    .as("seed %d, mail %d", SEED, mail)
                    .hasSizeLessThan(Limits.PARTS);
        }
    }

    private static List<String> names(byte[] winmail) {
        return WinmailDat.files(winmail).stream().map(WinmailDat.Packed::name).toList();
    }

    private static List<Attachment> attachments(byte[] winmail) {
        String mail = Raw.mixed(Raw.part(
                "Content-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64",
                Raw.base64(winmail)));
        return ((Reading.Readable) Raw.read(Raw.bytes(mail))).mail().attachments();
    }
}
