package org.amends.report.promise;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.qute.TemplateData;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.amends.lifecycle.Channel;
import org.amends.lifecycle.PromiseStanding;
import org.amends.people.Roster;

/**
 * One promise as people read it: on the board, in the API and in files.
 *
 * @param leadMinutes how long before its date it was kept or moved; negative when late; absent while it is owed
 */
@TemplateData
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record PromiseView(
        String reference,
        String title,
        String language,
        int promise,
        String what,
        Optional<String> when,
        String owedBy,
        String team,
        Instant madeAt,
        Instant by,
        Optional<Instant> feasible,
        boolean early,
        Optional<String> earlyReason,
        boolean callback,
        Optional<Channel> madeOver,
        PromiseStanding standing,
        boolean late,
        Optional<Instant> endedAt,
        Optional<Long> leadMinutes) {

    static PromiseView of(PromiseBoard.Row row, Roster roster, Instant now) {
        return new PromiseView(
                row.reference().text(),
                row.title(),
                row.language(),
                row.number(),
                row.what(),
                row.when(),
                roster.name(row.owedBy()),
                roster.teamName(row.team()),
                row.madeAt(),
                row.dueAt(),
                row.feasibleAt(),
                row.feasibleAt().filter(row.dueAt()::isBefore).isPresent(),
                row.earlyReason(),
                row.callback(),
                row.madeOver(),
                row.standing(),
                row.endedAt().isEmpty() && row.dueAt().isBefore(now),
                row.endedAt(),
                row.endedAt().map(at -> Duration.between(at, row.dueAt()).toMinutes()));
    }
}
