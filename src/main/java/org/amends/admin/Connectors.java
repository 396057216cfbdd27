package org.amends.admin;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amends.people.Roster;
import org.amends.people.Rosters;
import org.amends.people.StaffMember;
import org.amends.platform.connector.Connector;
import org.amends.platform.problem.Problem;

/** What this installation talks to, and the test calls that somebody makes. */
@ApplicationScoped
class Connectors {

    private final List<Connector> connectors;
    private final ConnectorTrials trials;
    private final ConnectorAdvice advice;
    private final Rosters rosters;

    Connectors(@All List<Connector> connectors, ConnectorTrials trials, ConnectorAdvice advice, Rosters rosters) {
        this.connectors = connectors.stream()
                .sorted(Comparator.comparing(Connector::kind).thenComparing(Connector::name))
                .toList();
        this.trials = trials;
        this.advice = advice;
        this.rosters = rosters;
    }

    List<ConnectorView> all() {
        Roster roster = rosters.recent();
        Map<String, ConnectorTrials.Trial> last = trials.last();
        return connectors.stream()
                .map(one -> ConnectorView.of(one, Optional.ofNullable(last.get(one.name())), advice, roster))
                .toList();
    }

    /**
     * Calls it and notes who did and what it answered. Never in a transaction.
     *
     * @throws Problem 404 for a name that none has, 409 for one that is not set up
     */
    ConnectorView test(String name, StaffMember by) {
        Connector connector = connectors.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("connector"));
        if (!connector.state().configured()) {
            throw Problem.conflict("/problems/connector-off", "It is not set up here: see the configuration.");
        }
        trials.note(connector, answer(connector), by.id());
        return ConnectorView.of(connector, Optional.ofNullable(trials.last().get(name)), advice, rosters.recent());
    }

    /** A setting that no request can be made of is said by its kind alone: its words may repeat a secret. */
    private static Connector.Answer answer(Connector connector) {
        try {
            return connector.test();
        } catch (IllegalArgumentException unusable) {
            return Connector.Answer.bad(
                    Connector.Trouble.SETTING, unusable.getClass().getSimpleName());
        }
    }
}
