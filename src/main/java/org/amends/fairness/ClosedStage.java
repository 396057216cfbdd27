package org.amends.fairness;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.qute.TemplateData;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.amends.casefile.EventJson;
import org.amends.casefile.LoggedCase;
import org.amends.lifecycle.CaseStatus;
import org.amends.lifecycle.Event;

/**
 * The stage that a case closed last: the one that its customer is asked about.
 *
 * @param seq the event that closed it; a stage that closes again is asked about again
 */
@TemplateData
@RegisterForReflection
public record ClosedStage(Stage stage, @JsonIgnore int seq, Instant at) {

    /**
     * Empty while none has closed, after a letter that never arrived, and for whoever withdrew: they told us that they want nothing
     * more.
     */
    public static Optional<ClosedStage> last(LoggedCase file) {
        CaseStatus status = file.state().status();
        if (status == CaseStatus.RECEIVED || status == CaseStatus.WITHDRAWN) {
            return Optional.empty();
        }
        return last(file.log().stream().map(EventJson.Logged::event).toList());
    }

    static Optional<ClosedStage> last(List<Event> events) {
        return events.stream()
                .flatMap(event ->
                        Stage.closedBy(event).map(stage -> new ClosedStage(stage, event.seq(), event.at())).stream())
                .reduce((earlier, later) -> later);
    }
}
