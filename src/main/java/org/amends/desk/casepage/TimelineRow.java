package org.amends.desk.casepage;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.amends.external.ExternalEvent;

/** One row of a case's timeline: what happened in the case, or to it outside the house's control. */
@TemplateData
public record TimelineRow(Optional<CaseView.Happening> happening, Optional<Outside> outside) {

    /**
     * @param source empty once it is erased, and {@code note} likewise
     * @param by the name of who noted it
     */
    @TemplateData
    public record Outside(String kind, Instant at, String source, String note, String by, Instant notedAt) {}

    /**
     * Both in one list, the newest first, each by when it happened; what happened inside keeps its order.
     *
     * @param history the newest first
     * @param events the oldest first
     */
    static List<TimelineRow> of(
            List<CaseView.Happening> history, List<ExternalEvent> events, Function<UUID, String> names) {
        List<TimelineRow> rows = new ArrayList<>();
        int next = events.size() - 1;
        for (CaseView.Happening happening : history) {
            while (next >= 0 && !events.get(next).happenedAt().isBefore(happening.at())) {
                rows.add(outside(events.get(next--), names));
            }
            rows.add(new TimelineRow(Optional.of(happening), Optional.empty()));
        }
        while (next >= 0) {
            rows.add(outside(events.get(next--), names));
        }
        return List.copyOf(rows);
    }

    private static TimelineRow outside(ExternalEvent event, Function<UUID, String> names) {
        return new TimelineRow(
                Optional.empty(),
                Optional.of(new Outside(
                        event.kind().name(),
                        event.happenedAt(),
                        event.source().orElse(""),
                        event.note().orElse(""),
                        names.apply(event.by()),
                        event.recordedAt())));
    }
}
