package org.amends.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.amends.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody is asked for what the case or its order already says. */
class NothingAskedTwiceTest {

    private static final Map<Detail, String> KNOWN = Map.of(
            Detail.NAME, "Anna Tamm",
            Detail.EMAIL, "anna@customers.example",
            Detail.PHONE, "+372 5555 1234",
            Detail.ADDRESS, "Pikk 1, Tallinn",
            Detail.ORDER_NUMBER, "581585",
            Detail.PURCHASE_DATE, "2026-11-02",
            Detail.PROOF_OF_PURCHASE, "581585, 2026-11-02");

    static Stream<Arguments> questions() {
        return Stream.of(
                Arguments.of("en", Detail.ORDER_NUMBER, "What is your order number?"),
                Arguments.of("en", Detail.ORDER_NUMBER, "Please send us the order no. again."),
                Arguments.of("en", Detail.PURCHASE_DATE, "When did you buy the kettle?"),
                Arguments.of("en", Detail.PURCHASE_DATE, "Could you tell me the date of purchase?"),
                Arguments.of("en", Detail.PROOF_OF_PURCHASE, "We need a copy of the receipt."),
                Arguments.of("en", Detail.EMAIL, "Please confirm your e-mail address."),
                Arguments.of("en", Detail.PHONE, "May I have your telephone number?"),
                Arguments.of("en", Detail.ADDRESS, "I need your postal address."),
                Arguments.of("en", Detail.NAME, "What is your full name?"),
                Arguments.of("et", Detail.ORDER_NUMBER, "Mis on teie tellimuse number?"),
                Arguments.of("et", Detail.ORDER_NUMBER, "Palun saatke meile tellimuse numbri koopia."),
                Arguments.of("et", Detail.PURCHASE_DATE, "Millal te veekeetja ostsite?"),
                Arguments.of("et", Detail.PROOF_OF_PURCHASE, "Vajame ostutšekki."),
                Arguments.of("et", Detail.EMAIL, "Palun öelge oma e-posti aadress."),
                Arguments.of("et", Detail.PHONE, "Kirjutage palun oma telefoninumber."),
                Arguments.of("et", Detail.ADDRESS, "Palun kinnitage oma aadress."),
                Arguments.of("et", Detail.NAME, "Mis on teie nimi?"),
                Arguments.of("ru", Detail.ORDER_NUMBER, "Сообщите, пожалуйста, номер заказа."),
                Arguments.of("ru", Detail.ORDER_NUMBER, "Какой у вас номер заказа?"),
                Arguments.of("ru", Detail.PURCHASE_DATE, "Когда вы купили чайник?"),
                Arguments.of("ru", Detail.PROOF_OF_PURCHASE, "Пришлите копию чека."),
                Arguments.of("ru", Detail.EMAIL, "Укажите ваш адрес электронной почты."),
                Arguments.of("ru", Detail.PHONE, "Нам нужен ваш номер телефона."),
                Arguments.of("ru", Detail.ADDRESS, "Напишите ваш адрес."),
                Arguments.of("ru", Detail.NAME, "Как вас зовут?"),
                Arguments.of("sk", Detail.ORDER_NUMBER, "Aké je číslo objednávky?"),
                Arguments.of("sk", Detail.ORDER_NUMBER, "Pošlite nám prosím číslo vašej objednávky."),
                Arguments.of("sk", Detail.PURCHASE_DATE, "Kedy ste kanvicu kúpili?"),
                Arguments.of("sk", Detail.PROOF_OF_PURCHASE, "Potrebujeme doklad o kúpe."),
                Arguments.of("sk", Detail.EMAIL, "Napíšte nám svoju e-mailovú adresu."),
                Arguments.of("sk", Detail.PHONE, "Mohli by ste nám poslať telefónne číslo?"),
                Arguments.of("sk", Detail.ADDRESS, "Uveďte svoju adresu."),
                Arguments.of("sk", Detail.NAME, "Ako sa voláte?"));
    }

    @Rule("S1-8")
    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("questions")
    void what_is_on_file_is_not_asked_for(String language, Detail detail, String question) {
        Map<Detail, String> known = Map.of(detail, KNOWN.get(detail));

        assertThat(asking(language, question, known)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("s1-8.known");
            assertThat(finding.blocks()).isTrue();
            assertThat(finding.arguments()).containsEntry("known", KNOWN.get(detail));
        });
    }

    @Rule("S1-8")
    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("questions")
    void what_is_not_on_file_may_be_asked_for(String language, Detail detail, String question) {
        assertThat(asking(language, question, Map.of())).isEmpty();
    }

    static Stream<Arguments> honest() {
        return Stream.of(
                Arguments.of("en", "Which shirt of your order number 581585 is torn?"),
                Arguments.of("en", "Could you tell me which leg is cracked?"),
                Arguments.of("en", "I do not need your order number."),
                Arguments.of("en", "I gave the courier your order number and your address."),
                Arguments.of("en", "Please tell us your new address."),
                Arguments.of("en", "Please confirm receipt of the parcel."),
                Arguments.of("en", "Please let me know whether the invoice was paid twice."),
                Arguments.of("et", "Milline särk teie tellimusest 581585 on katki?"),
                Arguments.of("et", "Teie aadress on meil olemas."),
                Arguments.of("et", "Palun öelge oma uus aadress."),
                Arguments.of("ru", "Какая рубашка из заказа 581585 порвана?"),
                Arguments.of("ru", "Ваш номер заказа у нас есть."),
                Arguments.of("ru", "Сообщите, пожалуйста, новый адрес доставки."),
                Arguments.of("sk", "Ktorá košeľa z objednávky 581585 je roztrhnutá?"),
                Arguments.of("sk", "Vašu adresu máme."),
                Arguments.of("sk", "Napíšte nám prosím novú adresu."));
    }

    @Rule("S1-8")
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("honest")
    void who_asks_for_something_else_is_let_through(String language, String question) {
        assertThat(asking(language, question, KNOWN)).isEmpty();
    }

    @Rule("S1-8")
    @Test
    void a_photograph_more_may_be_asked_for_with_a_reason() {
        List<Finding> again = asking("en", "Please send us a photo of the kettle.", Map.of(Detail.PHOTOGRAPH, "2"));

        assertThat(again).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("s1-8.photograph");
            assertThat(finding.asksWhy()).isTrue();
        });
        assertThat(asking("en", "Please send us a closer photo.", Map.of(Detail.PHOTOGRAPH, "2")))
                .isEmpty();
    }

    @Rule("S1-8")
    @Test
    void the_question_below_the_text_is_read_as_well() {
        Draft draft = new Draft().onFile(KNOWN);

        assertThat(LetterChecks.findingsIn(
                        "question", "What is your order number?", draft.letter(), draft.facts(), PhraseBooks.shipped()))
                .singleElement()
                .matches(finding ->
                        finding.code().equals("s1-8.known") && finding.field().equals("question"));
    }

    private static List<Finding> asking(String language, String question, Map<Detail, String> known) {
        Draft draft = new Draft().language(language).saying(question).onFile(known);
        return LetterChecks.findings(LetterKind.QUESTION, draft.letter(), draft.facts(), PhraseBooks.shipped()).stream()
                .filter(finding -> finding.check().equals("S1-8"))
                .toList();
    }

    @Rule("S1-8")
    @Test
    void a_house_whose_list_says_nothing_of_asking_is_read_with_the_lines_that_come_with_amends() {
        assertThat(byHouse("selling\tblock\twombat", "What is your order number?"))
                .extracting(Finding::list)
                .containsExactly(Optional.of(PhraseBooks.shipped().version("en")));
    }

    @Rule("S1-8")
    @Test
    void a_house_that_says_itself_what_an_order_number_is_called_is_read_by_its_own_lines() {
        String own = "detail-order-number\t-\tbasket code";

        assertThat(byHouse(own, "What is your order number?")).isEmpty();
        assertThat(byHouse(own, "What is your basket code?"))
                .extracting(Finding::list)
                .containsExactly(Optional.of("en-house"));
        assertThat(byHouse(own, "Please confirm your e-mail address.")).hasSize(1);
    }

    private static List<Finding> byHouse(String line, String sentence) {
        PhraseBooks house = PhraseBooks.shipped().with(Map.of("en", PhraseBooks.read("version = en-house\n" + line)));
        Draft draft = new Draft().saying(sentence).onFile(KNOWN);
        return LetterChecks.findings(LetterKind.PROGRESS, draft.letter(), draft.facts(), house).stream()
                .filter(finding -> finding.check().equals("S1-8"))
                .toList();
    }
}
