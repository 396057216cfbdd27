package org.amends.improvement;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.amends.people.Rosters;
import org.amends.report.journey.Figure;
import org.amends.report.sheet.Said;
import org.amends.web.Messages;
import org.amends.web.PageLanguage;

/** Puts an improvement into the words of its page. */
@Singleton
class ImprovementTelling {

    /** What a change's fields are called; whatever else changed with them is told by them. */
    private static final Map<String, String> FIELDS = Map.of(
            "title", "improve.what",
            "owner_id", "improve.owner",
            "state", "improve.state");

    private final Improvements improvements;
    private final Rosters rosters;
    private final Messages messages;
    private final PageLanguage language;

    ImprovementTelling(Improvements improvements, Rosters rosters, Messages messages, PageLanguage language) {
        this.improvements = improvements;
        this.rosters = rosters;
        this.messages = messages;
        this.language = language;
    }

    ShownImprovement tell(Improvement improvement) {
        return new ShownImprovement(
                improvement.id().toString(),
                improvement.version(),
                improvement.title(),
                text(ImprovementTable.about(improvement)),
                behind(improvement),
                improvement.figure().name(),
                improvement.state().name(),
                improvement.state().choices().stream().map(Enum::name).toList(),
                improvement.state() == ImprovementState.IN_PLACE,
                improvement.state().isOver(),
                improvement.measurements().stream()
                        .map(one -> line(improvement.figure(), one))
                        .toList(),
                improvements.changes(improvement.id()).stream()
                        .map(this::change)
                        .toList());
    }

    private static String behind(Improvement improvement) {
        return improvement
                .thing()
                .step()
                .map(step -> "/reports/journey/steps/" + step)
                .orElseGet(() -> "/reports/causes/cases?cause="
                        + improvement.thing().cause().orElseThrow());
    }

    private ShownImprovement.Line line(Figure figure, Measurement measurement) {
        return new ShownImprovement.Line(
                measurement.moment() == Measurement.Moment.BEFORE ? "before" : "after",
                measurement.value().map(value -> value(figure, value)).orElse(""),
                measurement.of(),
                measurement.days(),
                measurement.until());
    }

    private String value(Figure figure, long value) {
        return switch (figure) {
            case MEDIAN_MINUTES, NINETIETH_MINUTES ->
                text("improve.minutes", Map.of("hours", value / 60, "minutes", value % 60));
            case DROP_OFF_PERCENT -> text("improve.percent", Map.of("n", value));
            case BACKWARD_MOVES, OBSTACLES, CASES -> text("improve.count", Map.of("n", value));
        };
    }

    private ShownImprovement.Change change(ImprovementChange change) {
        List<String> named = change.fields().stream()
                .filter(FIELDS::containsKey)
                .map(field -> text(FIELDS.getOrDefault(field, ""), Map.of()))
                .toList();
        return new ShownImprovement.Change(
                change.by().map(id -> rosters.recent().name(id)).orElse(""),
                change.at(),
                named.stream().collect(Collectors.joining(", ")));
    }

    private String text(Said said) {
        return text(said.key(), said.arguments());
    }

    private String text(String key, Map<String, ?> arguments) {
        return messages.text(language.locale(), "pages", key, arguments);
    }
}
