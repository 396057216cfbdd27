package org.amends.returns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amends.order.snapshot.OrderSnapshot;
import org.amends.returns.law.AskedLine;
import org.amends.returns.law.DeclineCode;
import org.amends.returns.law.Eligibility;
import org.amends.returns.law.Evaluation;
import org.amends.returns.law.Facts;
import org.amends.returns.law.GuaranteeTerms;
import org.amends.returns.law.Question;
import org.amends.returns.law.ReturnKind;
import org.amends.returns.law.Seal;
import org.amends.returns.law.ShopPolicy;
import org.amends.returns.law.Supply;

/** Asks law and policy whether units may come back. Nothing that a shop only says is taken as proven against a customer. */
@ApplicationScoped
class LegalGround {

    private final ShopPromise promise;
    private final Clock clock;
    private final ObjectMapper json;
    private final RepairedLines repaired;
    private final LegalCalendars calendars;
    private final GuaranteeTerms guarantee;

    LegalGround(
            ShopPromise promise,
            RepairedLines repaired,
            LegalCalendars calendars,
            GuaranteeTerms guarantee,
            Clock clock,
            ObjectMapper json) {
        this.promise = promise;
        this.repaired = repaired;
        this.calendars = calendars;
        this.guarantee = guarantee;
        this.clock = clock;
        this.json = json;
    }

    /**
     * @param units by line
     * @param before units by line that other cases speak for
     */
    Evaluation evaluate(Ground ground, OrderSnapshot order, Map<String, Integer> units, Map<String, Integer> before) {
        Instant now = clock.instant();
        return Eligibility.evaluate(new Question(
                ground.kind(),
                order,
                units.entrySet().stream()
                        .map(line -> asked(ground, line.getKey(), line.getValue()))
                        .toList(),
                facts(ground, order, before),
                promise.policy(order),
                guarantee,
                calendars.of(order, now),
                ground.declared(),
                now));
    }

    /** On which closed codes a withdrawal could be declined if delivery and notice were proven. */
    Set<DeclineCode> declines(OrderSnapshot order, Instant declared) {
        Instant now = clock.instant();
        return Eligibility.evaluate(new Question(
                        ReturnKind.WITHDRAWAL,
                        order,
                        order.lines().stream()
                                .map(line -> AskedLine.of(line.id(), line.ordered()))
                                .toList(),
                        Facts.of(Supply.GOODS, true, true, Map.of(), Set.of()),
                        ShopPolicy.none(),
                        guarantee,
                        calendars.of(order, now),
                        declared,
                        now))
                .lines()
                .stream()
                .flatMap(line -> line.findings().stream())
                .flatMap(finding -> finding.verdict().decline().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DeclineCode.class)));
    }

    /** Only a guarantee is longer for what was repaired; whoever was given the goods is no buyer. */
    private Facts facts(Ground ground, OrderSnapshot order, Map<String, Integer> before) {
        Set<String> lines = ground.kind() == ReturnKind.CLAIM ? repaired.of(order.name()) : Set.of();
        return Facts.of(Supply.GOODS, false, false, before, lines).with(ground.asker());
    }

    private static AskedLine asked(Ground ground, String line, int units) {
        return new AskedLine(line, units, Seal.UNKNOWN, Optional.empty(), ground.faultShowedAt(), ground.lowerPrice());
    }

    String json(Evaluation evaluation) {
        try {
            return json.writeValueAsString(evaluation);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
