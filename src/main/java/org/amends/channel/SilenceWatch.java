package org.amends.channel;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.amends.time.BeyondCalendar;
import org.amends.time.BusinessCalendar;
import org.amends.time.DueDate;
import org.amends.time.OrganisationCalendar;
import org.amends.time.Term;
import org.amends.time.Unit;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/** Alarms when nothing was handled over an active channel within its quiet limit: once a silence, whoever sees it first. */
@ApplicationScoped
class SilenceWatch {

    private static final Logger LOG = Logger.getLogger(SilenceWatch.class);

    private static final String SILENT = """
            SELECT c.id, c.quiet_hours, s.last_sign, now() + :ahead AS now
            FROM channel c
            CROSS JOIN LATERAL (SELECT channel_sign(c.id, c.kind, c.watched_since) AS last_sign) AS s
            WHERE c.active AND NOT EXISTS (
                SELECT FROM channel_alarm a WHERE a.channel_id = c.id AND a.silent_since = s.last_sign)
            """;

    /** The silence is named by its beginning, so two replicas can't alarm of the same one. */
    private static final String ALARM = """
            WITH alarm AS (
                INSERT INTO channel_alarm (channel_id, silent_since, at)
                VALUES (:id, :since, :now)
                ON CONFLICT DO NOTHING
                RETURNING channel_id, silent_since, at)
            INSERT INTO channel_notice (person_id, channel_id, silent_since, available_at)
            SELECT p.person, a.channel_id, a.silent_since, a.at
            FROM alarm a
            JOIN channel c ON c.id = a.channel_id
            CROSS JOIN LATERAL (VALUES (c.owner_id), (c.fallback_id)) AS p (person)
            """;

    private final Jdbi jdbi;
    private final OrganisationCalendar calendar;
    private final Counter alarms;

    SilenceWatch(Jdbi jdbi, OrganisationCalendar calendar, MeterRegistry metrics) {
        this.jdbi = jdbi;
        this.calendar = calendar;
        this.alarms = Counter.builder("amends.channel.alarms")
                .description("Channels that have fallen silent for too long, as this replica noticed")
                .register(metrics);
    }

    private record Quiet(String id, int quietHours, Instant since, Instant now) {

        /** A silence that began before the years of the calendar has lasted long enough. */
        boolean tooLong(BusinessCalendar calendar) {
            try {
                return !DueDate.of(since, new Term(quietHours, Unit.BUSINESS_HOURS), calendar)
                        .isAfter(now);
            } catch (BeyondCalendar before) {
                return since.isBefore(now);
            }
        }
    }

    void run(Duration ahead) {
        List<Quiet> quiet = quiet(ahead);
        if (quiet.isEmpty()) {
            // A new house has no channel yet, and at its first start no calendar either.
            return;
        }
        BusinessCalendar open = calendar.current();
        quiet.stream().filter(channel -> channel.tooLong(open)).forEach(this::alarm);
    }

    private List<Quiet> quiet(Duration ahead) {
        return jdbi.withHandle(handle -> handle.createQuery(SILENT)
                .bind("ahead", ahead)
                .map((row, context) -> read(row))
                .list());
    }

    private void alarm(Quiet channel) {
        int told = jdbi.inTransaction(handle -> handle.createUpdate(ALARM)
                .bind("id", channel.id())
                .bind("since", channel.since())
                .bind("now", channel.now())
                .execute());
        if (told > 0) {
            alarms.increment();
            LOG.warnf("Nothing was handled over the channel %s since %s.", channel.id(), channel.since());
        }
    }

    private static Quiet read(ResultSet row) throws SQLException {
        return new Quiet(
                row.getString("id"),
                row.getInt("quiet_hours"),
                row.getObject("last_sign", OffsetDateTime.class).toInstant(),
                row.getObject("now", OffsetDateTime.class).toInstant());
    }
}
