package org.amends.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.amends.people.Roster;
import org.amends.platform.connector.Connector;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A connector as an administrator sees it.
 *
 * @param configured whether it is set up; how is in the configuration, and never here
 * @param settings what has to be set before it works, by its names in the environment
 * @param succeededAt when it last did what it is for
 * @param failedAt when it last did not
 * @param trouble what went wrong then
 * @param test the newest test call
 */
@Schema(name = "Connector")
@TemplateData
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ConnectorView(
        String name,
        Connector.Kind kind,
        boolean configured,
        List<String> settings,
        Optional<Instant> succeededAt,
        Optional<Instant> failedAt,
        Optional<String> trouble,
        Optional<TestView> test) {

    /**
     * @param said by the other side, or of it
     * @param advice what a person can do about it, in the reader's language
     */
    @Schema(name = "ConnectorTest")
    @TemplateData
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record TestView(
            boolean good,
            Optional<Connector.Trouble> trouble,
            String said,
            Optional<String> advice,
            String by,
            Instant at) {}

    static ConnectorView of(
            Connector connector, Optional<ConnectorTrials.Trial> trial, ConnectorAdvice advice, Roster roster) {
        Connector.State state = connector.state();
        return new ConnectorView(
                connector.name(),
                connector.kind(),
                state.configured(),
                connector.settings(),
                state.succeededAt(),
                state.failedAt(),
                state.trouble(),
                trial.map(one -> new TestView(
                        one.good(),
                        one.trouble(),
                        one.said(),
                        one.trouble().map(advice::on),
                        roster.name(one.by()),
                        one.at())));
    }

    /** OFF, TROUBLE after the last success, FINE, or QUIET before anything happened. */
    public String standing() {
        if (!configured) {
            return "OFF";
        }
        boolean failing = failedAt.isPresent()
                && succeededAt.filter(at -> at.isAfter(failedAt.get())).isEmpty();
        return failing ? "TROUBLE" : succeededAt.isPresent() ? "FINE" : "QUIET";
    }
}
