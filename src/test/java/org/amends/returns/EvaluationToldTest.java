package org.amends.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.amends.Rule;
import org.amends.money.Money;
import org.amends.order.SampleOrder;
import org.amends.order.snapshot.OrderLine;
import org.amends.order.snapshot.OrderSnapshot;
import org.amends.order.snapshot.WithdrawalExclusion;
import org.amends.returns.law.Answer;
import org.amends.returns.law.AskedLine;
import org.amends.returns.law.Asker;
import org.amends.returns.law.Condition;
import org.amends.returns.law.Eligibility;
import org.amends.returns.law.Evaluation;
import org.amends.returns.law.Facts;
import org.amends.returns.law.GuaranteeTerms;
import org.amends.returns.law.LegalCalendar;
import org.amends.returns.law.Payer;
import org.amends.returns.law.Question;
import org.amends.returns.law.Reason;
import org.amends.returns.law.ReturnKind;
import org.amends.returns.law.Seal;
import org.amends.returns.law.ShopPolicy;
import org.amends.returns.law.Source;
import org.amends.returns.law.Step;
import org.amends.returns.law.Supply;
import org.amends.returns.law.WithdrawalPeriod;
import org.amends.web.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationToldTest {

    private static final Locale ENGLISH = Locale.ENGLISH;
    private static final Instant BOUGHT = Instant.parse("2026-11-03T13:22:00Z");
    private static final Instant CAME = Instant.parse("2026-11-05T10:00:00Z");
    private static final ShopPolicy THIRTY = new ShopPolicy(
            "shop@1", 30, Condition.UNUSED, Payer.TRADER, Set.of(WithdrawalExclusion.PERISHABLE), Set.of(), 14);

    private final LawSentences sentences = new LawSentences(new Messages());
    private final EvaluationTold told = new EvaluationTold(sentences);

    private static OrderSnapshot order(String country, Optional<WithdrawalExclusion> exclusion, boolean delivered) {
        OrderSnapshot order = new SampleOrder()
                .concludedAt(BOUGHT)
                .deliveredAt(CAME)
                .line("1", 2, 60_00)
                .snapshot();
        OrderLine line = order.lines().get(0);
        return new OrderSnapshot(
                order.name(),
                order.version(),
                order.currency(),
                order.concludedAt(),
                new OrderSnapshot.Buyer(true, country),
                order.terms(),
                List.of(new OrderLine(
                        line.id(),
                        line.title(),
                        line.sku(),
                        line.gtin(),
                        line.serials(),
                        line.category(),
                        line.ordered(),
                        line.fulfilled(),
                        line.paid(),
                        line.tax(),
                        exclusion,
                        line.warrantyMonths(),
                        line.repairable(),
                        line.ancillaryTo())),
                delivered ? order.deliveries() : List.of(),
                order.payments(),
                order.delivery());
    }

    private static Evaluation ask(
            ReturnKind kind, OrderSnapshot order, AskedLine line, Facts facts, ShopPolicy policy, Duration after) {
        Instant at = CAME.plus(after);
        return Eligibility.evaluate(new Question(
                kind,
                order,
                List.of(line),
                facts,
                policy,
                GuaranteeTerms.ofTheDirective(),
                LegalCalendar.covering(order, at),
                at,
                at));
    }

    private static Facts proven() {
        return Facts.of(Supply.GOODS, true, true, Map.of(), Set.of());
    }

    private static OrderSnapshot kettles() {
        return order("EE", Optional.empty(), true);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The time for a withdrawal is over: its last day was Thu, 19 Nov 2026.
            et | Taganemise aeg on läbi: viimane päev oli N, 19. november 2026.
            ru | Срок отказа от договора прошёл: последний день был чт, 19 нояб. 2026 г.
            sk | Lehota na odstúpenie uplynula: posledný deň bol št 19. 11. 2026.
            """)
    void a_refusal_names_the_last_day_in_the_readers_language(String language, String sentence) {
        Evaluation refused = ask(
                ReturnKind.WITHDRAWAL,
                kettles(),
                AskedLine.of("1", 1),
                proven(),
                ShopPolicy.none(),
                Duration.ofDays(20));
        ToldEvaluation.Side law = told.toCustomer(refused, kettles(), Locale.forLanguageTag(language))
                .lines()
                .get(0)
                .sides()
                .get(0);
        assertThat(law.answer()).isEqualTo(Answer.NOT_ELIGIBLE);
        assertThat(law.sentences()).singleElement().satisfies(one -> {
            assertThat(one.code()).isEqualTo("withdrawal.expired");
            assertThat(one.text().replaceAll("[\\u00a0\\u202f]", " ")).isEqualTo(sentence);
        });
    }

    @Test
    @Rule("S1-32")
    void whoever_returns_by_the_shops_promise_hears_its_last_day_and_who_pays() {
        Evaluation byPromise =
                ask(ReturnKind.RETURN, kettles(), AskedLine.of("1", 1), proven(), THIRTY, Duration.ofDays(20));
        ToldEvaluation customer = told.toCustomer(byPromise, kettles(), ENGLISH);
        assertThat(customer.answer()).isEqualTo(Answer.ELIGIBLE);
        assertThat(customer.lines().get(0).sides()).singleElement().satisfies(side -> {
            assertThat(side.decides()).isTrue();
            assertThat(side.sentences())
                    .extracting(ToldEvaluation.Sentence::text)
                    .containsExactly("It is in time by the shop's own promise: the last day is Sat, 5 Dec 2026.");
        });
        assertThat(customer.returnCost()).isEqualTo("The shop pays for the way back, as it promises.");
    }

    @Test
    @Rule("S1-32")
    void a_colleague_sees_law_and_promise_side_by_side() {
        Evaluation byPromise =
                ask(ReturnKind.RETURN, kettles(), AskedLine.of("1", 1), proven(), THIRTY, Duration.ofDays(20));
        List<ToldEvaluation.Side> sides =
                told.toColleague(byPromise, kettles(), ENGLISH).lines().get(0).sides();
        assertThat(sides).extracting(ToldEvaluation.Side::answer).containsExactly(Answer.NOT_ELIGIBLE, Answer.ELIGIBLE);
        assertThat(sides).extracting(ToldEvaluation.Side::decides).containsExactly(false, true);
        assertThat(sides.get(0).sentences()).hasSizeGreaterThan(4);
        assertThat(sides.get(1).sentences())
                .extracting(ToldEvaluation.Sentence::text)
                .contains("Whether the goods are as the shop's own promise asks is looked at when they come:"
                        + " unused; it may have been opened and tried.");
    }

    @Test
    @Rule("S1-32")
    void what_the_law_gives_besides_is_told() {
        Evaluation inTime =
                ask(ReturnKind.RETURN, kettles(), AskedLine.of("1", 1), proven(), THIRTY, Duration.ofDays(3));
        assertThat(told.toCustomer(inTime, kettles(), ENGLISH).besides())
                .singleElement()
                .asString()
                .contains("right to withdraw");
    }

    @Test
    void a_lower_price_is_told_in_the_currency_of_the_order() {
        AskedLine seen = new AskedLine(
                "1",
                1,
                Seal.UNKNOWN,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new AskedLine.PriceSeen(Money.of(20_00, "EUR"), CAME, true)));
        Evaluation lower = ask(ReturnKind.PRICE_ADJUSTMENT, kettles(), seen, proven(), THIRTY, Duration.ofDays(3));
        assertThat(told.toColleague(lower, kettles(), ENGLISH).toString())
                .contains("The price is lower: €20.00 for one unit, and €60.00 was paid for all units (2).");
        assertThat(told.toCustomer(
                                ask(
                                        ReturnKind.PRICE_ADJUSTMENT,
                                        kettles(),
                                        seen,
                                        proven().with(Asker.GIFT_RECIPIENT),
                                        THIRTY,
                                        Duration.ofDays(3)),
                                kettles(),
                                ENGLISH)
                        .toString())
                .as("a gift has no price")
                .doesNotContain("€")
                .contains("nobody else is told of prices");
    }

    @Test
    void the_way_to_a_date_is_told_step_by_step() {
        OrderSnapshot order = kettles();
        ZoneId zone = ZoneId.of("Europe/Tallinn");
        WithdrawalPeriod period = WithdrawalPeriod.of(order, Supply.GOODS, LegalCalendar.covering(order, CAME));
        assertThat(period.steps().stream().map(step -> sentences.of(step, zone, ENGLISH)))
                .containsExactly(
                        "The contract was concluded: Tue, 3 Nov 2026, 15:22.",
                        "The last of the goods came: Thu, 5 Nov 2026, 12:00.",
                        "Fourteen days, the day after being the first, end on Thu, 19 Nov 2026.");
        Step holiday = new Step(
                Reason.DAY_OFF, Optional.empty(), Optional.of(LocalDate.of(2026, 12, 25)), Optional.of("Christmas"));
        assertThat(sentences.of(holiday, zone, ENGLISH)).isEqualTo("Fri, 25 Dec 2026 is a public holiday: Christmas.");
    }

    /** All grounds, countries, seals and conditions: a sentence has no hole. */
    @Test
    void no_answer_leaves_a_hole_in_a_sentence() {
        Stream<OrderSnapshot> orders = Stream.of("EE", "GB", "US", "JP")
                .flatMap(country -> Stream.of(
                        order(country, Optional.empty(), true),
                        order(country, Optional.empty(), false),
                        order(country, Optional.of(WithdrawalExclusion.UNSEALED_HYGIENE), true),
                        order(country, Optional.of(WithdrawalExclusion.PERISHABLE), true)));
        orders.forEach(order -> {
            for (ReturnKind kind : ReturnKind.values()) {
                for (int days : new int[] {1, 25, 400, 1200}) {
                    for (int units : new int[] {1, 3}) {
                        everyTelling(order, kind, Duration.ofDays(days), units);
                    }
                }
            }
        });
    }

    private void everyTelling(OrderSnapshot order, ReturnKind kind, Duration after, int units) {
        AskedLine line = new AskedLine(
                "1",
                units,
                Seal.UNKNOWN,
                Optional.of(Condition.USED),
                Optional.of(CAME.plus(after)),
                Optional.of(new AskedLine.PriceSeen(Money.of(20_00, "EUR"), CAME, false)));
        Facts facts = Facts.of(Supply.GOODS, true, true, Map.of("1", 1), Set.of());
        Evaluation evaluation = ask(kind, order, line, facts, THIRTY, after);
        for (String language : new String[] {"en", "et", "ru", "sk"}) {
            Locale locale = Locale.forLanguageTag(language);
            Stream.<Function<EvaluationTold, ToldEvaluation>>of(
                            teller -> teller.toColleague(evaluation, order, locale),
                            teller -> teller.toCustomer(evaluation, order, locale))
                    .map(way -> way.apply(told))
                    .forEach(one -> assertThat(one.toString())
                            .doesNotContain("{")
                            .doesNotContain("null")
                            .doesNotContain(".."));
        }
    }

    private static ToldEvaluation.Line line(String title, String says) {
        ToldEvaluation.Sentence sentence = new ToldEvaluation.Sentence("policy.in-time", Answer.ELIGIBLE, says);
        return new ToldEvaluation.Line(
                title,
                title,
                1,
                Answer.ELIGIBLE,
                List.of(new ToldEvaluation.Side(
                        Source.POLICY, "By promise", Answer.ELIGIBLE, true, List.of(sentence))));
    }

    private static List<List<String>> titles(ToldEvaluation.Line... lines) {
        return new ToldEvaluation(Answer.ELIGIBLE, List.of(lines), "", List.of())
                .groups().stream().map(ToldEvaluation.Group::titles).toList();
    }

    @Test
    void what_is_said_of_several_lines_is_told_once_with_their_titles_and_without_where_it_is_said_of_all() {
        assertThat(titles(line("Kettle", "In time"), line("Lamp", "Too late"), line("Mug", "In time")))
                .containsExactly(List.of("Kettle", "Mug"), List.of("Lamp"));
        assertThat(titles(line("Kettle", "In time"), line("Mug", "In time"))).containsExactly(List.of());
    }
}
