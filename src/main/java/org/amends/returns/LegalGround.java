package org.amends.returns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.amends.order.snapshot.OrderSnapshot;
import org.amends.returns.law.AskedLine;
import org.amends.returns.law.Eligibility;
import org.amends.returns.law.Evaluation;
import org.amends.returns.law.Facts;
import org.amends.returns.law.GuaranteeTerms;
import org.amends.returns.law.LegalCalendar;
import org.amends.returns.law.Question;
import org.amends.returns.law.ReturnKind;
import org.amends.returns.law.ShopPolicy;
import org.amends.returns.law.Supply;
import org.amends.time.BusinessCalendar;

/** Asks the law whether units may come back by withdrawal. Nothing that a shop only says is taken as proven against a customer. */
@ApplicationScoped
class LegalGround {

    private final Clock clock;
    private final ObjectMapper json;
    private final LoadingCache<LegalCalendar.Span, BusinessCalendar> calendars =
            Caffeine.newBuilder().maximumSize(200).build(LegalCalendar.Span::calendar);

    LegalGround(Clock clock, ObjectMapper json) {
        this.clock = clock;
        this.json = json;
    }

    /**
     * @param units by line
     * @param before units by line that other cases speak for
     */
    Evaluation ofWithdrawal(OrderSnapshot order, Map<String, Integer> units, Map<String, Integer> before) {
        Instant now = clock.instant();
        return Eligibility.evaluate(new Question(
                ReturnKind.WITHDRAWAL,
                order,
                units.entrySet().stream()
                        .map(line -> AskedLine.of(line.getKey(), line.getValue()))
                        .toList(),
                Facts.of(Supply.GOODS, false, false, before, Set.of()),
                ShopPolicy.none(),
                GuaranteeTerms.ofTheDirective(),
                calendars.get(LegalCalendar.Span.covering(order, now)),
                now,
                now));
    }

    String json(Evaluation evaluation) {
        try {
            return json.writeValueAsString(evaluation);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
