package org.amends.people;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.amends.platform.problem.Problem;
import org.jdbi.v3.core.JdbiException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What the database refused, as a sentence: the names of its constraints are the codes. */
final class Refusal {

    static final String FOREIGN_KEY_VIOLATION = "23503";

    private static final Map<String, Supplier<Problem>> BY_CONSTRAINT = Map.ofEntries(
            Map.entry(
                    "staff_username_once",
                    () -> Problem.conflict("/problems/username-taken", "This username is taken.")),
            Map.entry(
                    "team_name_once",
                    () -> Problem.conflict("/problems/team-name-taken", "A team has this name already.")),
            Map.entry("staff_team_known", () -> Problem.invalid("teamId", "unknown-team", "There is no such team.")),
            Map.entry(
                    "team_lead_active",
                    () -> Problem.conflict(
                            "/problems/leads-a-team",
                            "A team's lead is an active member of staff: name such a person as the lead first.")),
            Map.entry(
                    "team_executive_active",
                    () -> Problem.conflict(
                            "/problems/executive-of-a-team",
                            "A team's executive is an active member of staff: name such a person as the executive first.")),
            Map.entry("channel_owner_active", Refusal::answersAChannel),
            Map.entry("channel_fallback_active", Refusal::answersAChannel),
            Map.entry(
                    "absence_ends_after_start",
                    () -> Problem.invalid("endsAt", "ends-before-start", "An absence ends after it starts.")),
            Map.entry(
                    "absence_deputy_other",
                    () -> Problem.invalid("deputyId", "deputy-of-oneself", "The deputy is another person.")),
            Map.entry(
                    "absence_deputy_known",
                    () -> Problem.invalid("deputyId", "unknown-person", "There is no such person.")));

    private Refusal() {}

    /** The problem to answer with, or the exception itself when it is a fault of ours. */
    static RuntimeException of(JdbiException exception) {
        return constraint(exception)
                .flatMap(name -> Optional.ofNullable(BY_CONSTRAINT.get(name)))
                .<RuntimeException>map(Supplier::get)
                .orElse(exception);
    }

    private static Problem answersAChannel() {
        return Problem.conflict(
                "/problems/answers-a-channel",
                "A channel's owner and its fallback are active members of staff: name somebody else for the channel first.");
    }

    static String state(JdbiException exception) {
        return exception.getCause() instanceof SQLException cause ? String.valueOf(cause.getSQLState()) : "";
    }

    private static Optional<String> constraint(JdbiException exception) {
        return Optional.ofNullable(exception.getCause())
                .filter(PSQLException.class::isInstance)
                .map(cause -> ((PSQLException) cause).getServerErrorMessage())
                .map(ServerErrorMessage::getConstraint);
    }
}
