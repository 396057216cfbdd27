package org.amends.returns;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.amends.order.snapshot.OrderSnapshot;
import org.amends.returns.law.Answer;
import org.amends.returns.law.ClaimRemedy;
import org.amends.returns.law.ConsumerZone;
import org.amends.returns.law.Obstacle;
import org.amends.returns.law.ReturnCost;
import org.amends.returns.law.ReturnKind;
import org.amends.returns.law.Source;
import org.amends.returns.law.Step;
import org.amends.returns.law.Verdict;
import org.amends.web.Amounts;
import org.amends.web.Countries;
import org.amends.web.Messages;
import org.amends.web.Moments;

/**
 * Says the codes of the law in the reader's language. Days are those of the consumer's zone, for there the law counts them;
 * an end at 24:00 is told as the day that ends.
 */
@Singleton
public class LawSentences {

    private static final String BUNDLE = "returns";

    private final Messages messages;

    LawSentences(Messages messages) {
        this.messages = messages;
    }

    String of(Verdict verdict, OrderSnapshot order, Locale locale) {
        Map<String, Object> arguments = new HashMap<>();
        verdict.arguments().forEach((name, value) -> arguments.put(name, readable(name, value, order, locale)));
        return text(locale, "code." + verdict.code(), arguments);
    }

    /** @param zone that of the answer to which the step leads */
    public String of(Step step, ZoneId zone, Locale locale) {
        Map<String, Object> arguments = new HashMap<>();
        step.at()
                .ifPresent(at ->
                        arguments.put("at", Moments.date(at, zone, locale) + ", " + Moments.time(at, zone, locale)));
        step.day().ifPresent(day -> arguments.put("day", Moments.date(day, locale)));
        step.holiday().ifPresent(holiday -> arguments.put("holiday", holiday));
        return text(
                locale,
                "step."
                        + (step.holiday().isPresent()
                                ? "HOLIDAY"
                                : step.reason().name()),
                arguments);
    }

    public String of(Obstacle obstacle, Locale locale) {
        Map<String, Object> arguments = new HashMap<>();
        obstacle.arguments().forEach((name, remedy) -> arguments.put(name, text(locale, "remedy." + remedy, Map.of())));
        return text(locale, "code." + obstacle.code(), arguments);
    }

    public String of(ClaimRemedy remedy, Locale locale) {
        return text(locale, "remedy." + remedy.name(), Map.of());
    }

    String of(ReturnCost cost, Locale locale) {
        return text(locale, "cost." + cost.ground().name(), Map.of());
    }

    String of(Answer answer, Locale locale) {
        return text(locale, "answer." + answer.name(), Map.of());
    }

    String of(Source source, Locale locale) {
        return text(locale, "source." + source.name(), Map.of());
    }

    /** What the law gives besides on that ground; empty for a ground that is not the law's. */
    Optional<String> besides(ReturnKind kind, Locale locale) {
        String key = "besides." + kind.name();
        return messages.has(BUNDLE, key) ? Optional.of(text(locale, key, Map.of())) : Optional.empty();
    }

    private Object readable(String name, String value, OrderSnapshot order, Locale locale) {
        return switch (name) {
            case "ends", "presumedUntil" -> lastDay(Instant.parse(value), order, locale);
            case "lastDay" -> Moments.date(LocalDate.parse(value), locale);
            case "paid", "unit" ->
                Amounts.text(Long.parseLong(value), order.currency().getCurrencyCode(), locale);
            case "ordered", "withdrawn", "days", "months" -> Long.valueOf(value);
            case "country" -> Countries.name(value, locale);
            case "exclusion" -> text(locale, "exclusion." + value, Map.of());
            case "least" -> text(locale, "condition." + value, Map.of());
            default -> value;
        };
    }

    private static String lastDay(Instant end, OrderSnapshot order, Locale locale) {
        ZoneId zone = ConsumerZone.of(order.buyer().country());
        return Moments.date(end.minusNanos(1), zone, locale);
    }

    /** A Russian date ends with a full stop, and a sentence has one. */
    private String text(Locale locale, String key, Map<String, ?> arguments) {
        return messages.text(locale, BUNDLE, key, arguments).replace("..", ".");
    }
}
