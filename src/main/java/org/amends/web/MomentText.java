package org.amends.web;

import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.NamespaceResolver;
import io.quarkus.qute.Results;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import org.amends.time.OrganisationCalendar;

/**
 * Instants in templates, in the page's language: {@code <time datetime="{due}">{when:moment(due, zone)}</time>}; also {@code
 * when:day}, {@code when:date}, {@code when:time}, and for what is due {@code when:due}, {@code when:lastDay}, whose days are the organisation's. The
 * zone is a {@code ZoneId} or its name; {@code when:zone(zone)} says it. A {@code LocalDate} is the same everywhere: {@code when:date(day)}.
 */
@Singleton
final class MomentText {

    private final OrganisationCalendar calendar;

    MomentText(OrganisationCalendar calendar) {
        this.calendar = calendar;
    }

    void register(@Observes EngineBuilder engine) {
        engine.addNamespaceResolver(
                NamespaceResolver.builder("when").resolveAsync(this::resolve).build());
    }

    private CompletionStage<Object> resolve(EvalContext context) {
        if (context.getParams().size() == 1) {
            return context.evaluate(context.getParams().get(0)).thenApply(it -> text(context, it));
        }
        if (context.getParams().size() != 2) {
            return Results.notFound(context);
        }
        CompletionStage<Object> zone = context.evaluate(context.getParams().get(1));
        return context.evaluate(context.getParams().get(0))
                .thenCombine(zone, (at, in) -> text(context, (Instant) at, ZoneId.of(in.toString())));
    }

    private static Object text(EvalContext context, Object it) {
        Locale locale = Languages.of(context);
        return switch (context.getName()) {
            case "zone" -> Moments.zone(ZoneId.of(it.toString()), locale);
            case "date" -> Moments.date((LocalDate) it, locale);
            default -> Results.NotFound.from(context);
        };
    }

    private Object text(EvalContext context, Instant at, ZoneId zone) {
        Locale locale = Languages.of(context);
        return switch (context.getName()) {
            case "moment" -> Moments.moment(at, zone, locale);
            case "due" -> Moments.due(at, calendar.zone(), zone, locale);
            case "lastDay" -> Moments.lastDay(at, calendar.zone(), zone, locale);
            case "day" -> Moments.day(at, zone, locale);
            case "date" -> Moments.date(at, zone, locale);
            case "time" -> Moments.time(at, zone, locale);
            default -> Results.NotFound.from(context);
        };
    }
}
