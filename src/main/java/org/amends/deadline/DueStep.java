package org.amends.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.amends.lifecycle.LadderStep;
import org.amends.lifecycle.Rung;

/**
 * A step whose time has come.
 *
 * @param rung whom it reaches; empty when it is about the customer
 * @param at the time of the sweep, by the database's clock
 */
record DueStep(UUID caseId, int deadline, int level, LadderStep.Action action, Optional<Rung> rung, Instant at) {

    static DueStep read(ResultSet row) throws SQLException {
        return new DueStep(
                row.getObject("case_id", UUID.class),
                row.getInt("number"),
                row.getInt("level"),
                LadderStep.Action.valueOf(row.getString("action")),
                Optional.ofNullable(row.getString("rung")).map(Rung::valueOf),
                row.getObject("at", OffsetDateTime.class).toInstant().truncatedTo(ChronoUnit.MICROS));
    }
}
