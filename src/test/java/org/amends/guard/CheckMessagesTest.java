package org.amends.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CheckMessagesTest {

    private static final ResourceBundle MESSAGES = ResourceBundle.getBundle("messages/checks", Locale.ROOT);

    @ParameterizedTest
    @EnumSource
    void every_code_has_a_reason_and_a_fix(FindingCode code) {
        assertThat(MESSAGES.getString(code.code() + ".reason")).endsWith(".");
        assertThat(MESSAGES.getString(code.code() + ".fix")).endsWith(".");
    }

    @Test
    void every_message_belongs_to_a_code() {
        Set<String> keys = new HashSet<>();
        for (FindingCode code : FindingCode.values()) {
            keys.addAll(List.of(code.code() + ".reason", code.code() + ".fix"));
        }

        assertThat(MESSAGES.keySet()).isEqualTo(keys);
    }

    @Test
    void every_warning_that_asks_for_a_reason_has_a_name_in_the_report_of_explained_letters() {
        ResourceBundle pages = ResourceBundle.getBundle("messages/pages", Locale.ROOT);
        assertThat(Finding.ASK_WHY).allMatch(check -> pages.containsKey("report.explained.of." + check));
    }

    @ParameterizedTest
    @MethodSource("spoiltLetters")
    void every_message_is_complete_with_the_arguments_of_its_finding(Draft draft) {
        assertThat(draft.findings()).isNotEmpty().allSatisfy(finding -> {
            assertThat(text(finding, "reason")).doesNotContain("{0", "{1").doesNotMatch("(?s).*\\{[a-z]+}.*");
            assertThat(text(finding, "fix")).doesNotContain("{0", "{1").doesNotMatch("(?s).*\\{[a-z]+}.*");
        });
    }

    @Test
    void the_spoilt_letters_show_every_code() {
        Set<String> shown = new HashSet<>();
        spoiltLetters().forEach(draft -> Stream.of(LetterKind.values())
                .flatMap(kind ->
                        LetterChecks.findings(kind, draft.letter(), draft.facts(), PhraseBooks.shipped()).stream())
                .forEach(finding -> shown.add(finding.code())));

        assertThat(FindingCode.values()).extracting(FindingCode::code).containsExactlyInAnyOrderElementsOf(shown);
    }

    @Test
    void the_fix_says_what_to_write() {
        Finding finding = new Draft().text("Dear customer").findings("ACK-01").get(0);

        assertThat(text(finding, "fix")).isEqualTo("Write “Dear Anna Tamm” in place of “Dear customer”.");
    }

    private static String text(Finding finding, String kind) {
        Map<String, Object> arguments = Map.copyOf(finding.arguments());
        return new MessageFormat(MESSAGES.getString(finding.code() + "." + kind), Locale.ENGLISH).format(arguments);
    }

    private static LetterFacts.Law demanding(Optional<String> hash) {
        return new LetterFacts.Law(List.of(new LetterFacts.LegalDemand("law", hash)), Set.of());
    }

    static Stream<Draft> spoiltLetters() {
        Deed late = new Deed("Collect it", "Mari", Draft.NOW.minusSeconds(1));
        return Stream.of(
                new Draft().text("Dear customer").points().withoutNextStep().finalDate(Optional.empty()),
                new Draft().text("Hello").owner("", true).sending(new LetterFacts.Sending("page", "", false, false)),
                new Draft()
                        .owner("Mari Maasikas", false)
                        .sending(new LetterFacts.Sending("no-reply@a.example", "page", true, false)),
                new Draft()
                        .points(
                                new RestatedPoint(9, "It leaks"),
                                new RestatedPoint(1, ""),
                                new RestatedPoint(2, "Your issue")),
                new Draft().nextStep(new NextStep("", "", Draft.NOW)).finalDate(Optional.of(LocalDate.EPOCH)),
                new Draft()
                        .nextStep(new NextStep("Ask", "Mari", Draft.FINAL_DUE))
                        .template(Draft.TEXT),
                new Draft().saying("Our final decision comes on 1 December. The final answer came on 1 November."),
                new Draft()
                        .saying("See [[x]] () C-1111-1111-1 https://desk.example/x")
                        .deadLink(link -> true),
                new Draft().saying("Sorry, it is somewhere and comes soon."),
                new Draft().earlierCases("C-9XPM-R5J8-1"),
                new Draft().saying("It is beyond our control. Call it a gesture of goodwill. Sorry if it hurts!!"),
                new Draft().saying("YOU SIMPLY HAVE TO wait. Your call is important to us. You simply have to wait."),
                new Draft().saying("We and our team met our boss, and we told us. This will never happen again."),
                new Draft().saying("Our policy does not allow it. We thank our users and our guests, the punters."),
                new Draft()
                        .trade(new LetterFacts.Trade(Set.of(), Set.of("punters"), false))
                        .saying("The punters get money off your next order. Please leave us a review."),
                new Draft().law(demanding(Optional.empty())).saying("See ec.europa.eu/consumers/odr"),
                new Draft().law(demanding(Optional.of(LegalText.hash("[[x]]")))),
                new Draft().law(demanding(Optional.of("")), new LegalText("law", "et", "a", "a")),
                new Draft().law(demanding(Optional.of("")), new LegalText("law", "en", "a", "a")),
                new Draft()
                        .law(
                                demanding(Optional.of(LegalText.hash("[[x]]"))),
                                new LegalText("law", "en", "[[x]]", "[[x]]")),
                new Draft()
                        .sentBefore(new LetterFacts.SentLetter(
                                "C-9XPM-R5J8-1",
                                Fingerprint.of(
                                        Draft.TEXT,
                                        "en",
                                        List.of("Mari Anna", "C-7K4M-92QX-3"),
                                        PhraseBooks.shipped()))),
                new Draft().language("sk").saying("Ty a tvoja kanvica."),
                new Draft()
                        .language("sk")
                        .trade(new LetterFacts.Trade(Set.of(), Set.of(), true))
                        .saying("Vaša kanvica tečie."),
                new Draft().saying("and so on and so on ".repeat(40)),
                new Draft().saying("Please send us a copy of your receipt."),
                new Draft().saying("It was caused by you: 77 EUR, order 10048213, since 5 December 2026."),
                new Draft()
                        .matter(new LetterFacts.Matter(
                                "sk",
                                "A new kettle",
                                "An afternoon off work",
                                List.of("The price back"),
                                List.of(new LetterFacts.BrokenPromise(1, "We call you")),
                                new LetterFacts.Recorded(Set.of(), "")))
                        .text("Здравствуйте, Anna Tamm"),
                new Draft()
                        .onFile(Map.of(Detail.ORDER_NUMBER, "10048213", Detail.PHOTOGRAPH, "2"))
                        .saying("What is your order number? Please send us a photo."),
                new Draft().law(new LetterFacts.Law(List.of(), Set.of(), true)),
                new Draft().saying("Sorry.").deeds(late, new Deed("", "", Draft.NEAREST_DEADLINE)));
    }
}
