package org.amends.mail.reply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Tue, 5 May 2026 at 10:12, Shop <complaints@shop.example> wrote:",
                "On 05/05/2026 10:12, Shop wrote:",
                "5. mai 2026 10:12 kirjutas Shop <complaints@shop.example>:",
                "Shop <complaints@shop.example> kirjutas kuupäeval T, 5. mai 2026 kell 10:12:",
                "Kuupäev T, 5. mai 2026 kell 10:12 kirjutas Shop <complaints@shop.example>:",
                "вт, 5 мая 2026 г. в 10:12, Shop <complaints@shop.example>:",
                "5 мая 2026 г., в 10:12, Shop <complaints@shop.example> написал(а):",
                "05.05.2026 10:12, Shop пишет:",
                "ut 5. 5. 2026 o 10:12 Shop <complaints@shop.example> napísal(a):",
                "Dňa 5. 5. 2026 o 10:12 Shop <complaints@shop.example> napísal:",
                "Am Di., 5. Mai 2026 um 10:12 Uhr schrieb Shop <complaints@shop.example>:",
                "Am 05.05.2026 um 10:12 schrieb Shop:",
                "Le mar. 5 mai 2026 à 10:12, Shop <complaints@shop.example> a écrit :",
                "Le 05/05/2026 à 10:12, Shop a écrit :"
            })
    void a_quotation_below_its_attribution_is_folded(String attribution) {
        assertThat(words("It still leaks.\n\n" + attribution + "\n> Dear Anna,\n> is it better?"))
                .isEqualTo("It still leaks.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: Shop <complaints@shop.example>\nSent: Tuesday, May 5, 2026 10:12 AM\nTo: Anna\nSubject: Your kettle",
                "Saatja: Shop <complaints@shop.example>\nSaadetud: teisipäev, 5. mai 2026 10:12\nAdressaat: Anna\nTeema: Veekeetja",
                "От: Shop <complaints@shop.example>\nОтправлено: вторник, 5 мая 2026 г. 10:12\nКому: Anna\nТема: Чайник",
                "Od: Shop <complaints@shop.example>\nOdoslané: utorok 5. mája 2026 10:12\nKomu: Anna\nPredmet: Kanvica",
                "Von: Shop <complaints@shop.example>\nGesendet: Dienstag, 5. Mai 2026 10:12\nAn: Anna\nBetreff: Kessel",
                "De : Shop <complaints@shop.example>\nEnvoyé : mardi 5 mai 2026 10:12\nÀ : Anna\nObjet : Bouilloire",
                "From: Shop\nSent: Tuesday, May 5, 2026 10:12 AM\nTo: Anna\nSubject: Your kettle",
                "-----Original Message-----",
                "*-------- Original Message --------*",
                "-----Algne kiri-----",
                "-------- Исходное сообщение --------",
                "---------- Pôvodná správa ----------",
                "-----Ursprüngliche Nachricht-----",
                "-------- Message d'origine --------"
            })
    void a_quotation_below_its_header_is_folded(String header) {
        assertThat(words("It still leaks.\n\n________________________________\n" + header
                        + "\n\nDear Anna,\nis it better?"))
                .isEqualTo("It still leaks.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kind regards,\nAnna Tamm",
                "Thanks!\n\nAnna",
                "Best regards, Anna",
                "Lugupidamisega\nAnna Tamm\n+372 5555 5555",
                "Tervitades,\nAnna",
                "С уважением,\nАнна Тамм",
                "S pozdravom\nAnna Nováková",
                "Mit freundlichen Grüßen\nAnna von der Heide",
                "Cordialement,\nAnna Petit",
                "-- \nAnna Tamm\nsales, whatever the day",
                "--\nAnna",
                "Sent from my iPhone",
                "Sendt fra min iPad",
                "Saadetud minu iPhone'ist",
                "Отправлено с iPhone",
                "Odoslané z iPhonu",
                "Gesendet von Outlook für Android",
                "Envoyé de mon iPhone",
                "Kind regards,\nAnna\n\nGet Outlook for iOS<https://aka.ms/o0ukef>",
                "Anna Tamm\nwww.example.com\n+372 5555 5555",
                "____________\nAnna Tamm | anna@example.com"
            })
    void a_signature_is_folded(String signature) {
        assertThat(words("It still leaks.\n\n" + signature)).isEqualTo("It still leaks.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I want two things:\n> a new kettle\n> an apology",
                "From: Tallinn\nTo: Tartu\nDate: 5 May\nSubject: parcel",
                "On 5 May your colleague wrote:\nyou will get your money back.",
                "Sent from Berlin on Monday, never arrived",
                "Odoslané z Bratislavy v pondelok",
                "Thanks,\nplease call me tomorrow",
                "Thanks,\nAnna\nBut please call me before five o'clock, it is urgent",
                "First:\n----\nthe kettle\n----\nthe cup",
                "It costs 5 EUR\n--\nand the lid is missing. I wrote three times already and nobody has ever answered me, which"
                        + " is not how one treats customers.",
                "Best regards to your colleague Mari, who was kind"
            })
    void what_may_be_the_writers_own_stays(String text) {
        assertThat(words(text)).isEqualTo(text);
    }

    @Test
    void answers_between_quoted_lines_keep_what_they_answer() {
        String text =
                "On Tue, 5 May 2026 at 10:12, Shop <complaints@shop.example> wrote:\n> Does it leak?\nYes.\n> Always?\nYes.";
        assertThat(words(text)).isEqualTo(text);
    }

    @Test
    void an_answer_below_the_quotation_stands_alone() {
        assertThat(words("On Tue, 5 May 2026 at 10:12, Shop <complaints@shop.example> wrote:\n> Does it leak?\n\nYes."))
                .isEqualTo("Yes.");
    }

    @Test
    void a_mail_that_only_forwards_is_shown_whole() {
        String text = "-----Original Message-----\nFrom: Shop <complaints@shop.example>\n\nNo refund.";
        assertThat(words(text)).isEqualTo(text);
    }

    @Test
    void fragments_say_what_they_are() {
        ReplyText reply = ReplyText.of(
                "It leaks.\n\n-- \nAnna\nOn Tue, 5 May 2026 at 10:12, Shop <complaints@shop.example> wrote:\n> Dear Anna",
                Writer.UNKNOWN);
        assertThat(reply.fragments())
                .extracting(Fragment::kind)
                .containsExactly(Fragment.Kind.WORDS, Fragment.Kind.SIGNATURE, Fragment.Kind.QUOTED);
    }

    private static String words(String text) {
        return ReplyText.of(text, new Writer("Anna Tamm", "anna@example.com")).words();
    }
}
