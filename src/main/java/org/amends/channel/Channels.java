package org.amends.channel;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.channel.ChannelInput.Terms;
import org.amends.lifecycle.Channel;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** The channels that there are. */
@ApplicationScoped
class Channels {

    private static final String STATE = """
            SELECT c.*, s.last_sign, a.at AS alarmed_at, k.open, k.late
            FROM channel c
            CROSS JOIN LATERAL (SELECT channel_sign(c.id, c.kind, c.watched_since) AS last_sign) AS s
            CROSS JOIN LATERAL (
                SELECT count(*) AS open, count(*) FILTER (WHERE due_at < now()) AS late
                FROM channel_contact WHERE channel_id = c.id AND handled_at IS NULL) AS k
            LEFT JOIN channel_alarm a ON a.channel_id = c.id AND a.silent_since = s.last_sign AND c.active
            """;
    private static final String ALL = STATE + " ORDER BY NOT c.active, c.name, c.id";
    private static final String ONE = STATE + " WHERE c.id = :id";

    private static final String ADD = """
            INSERT INTO channel (id, kind, name, address, owner_id, fallback_id, quiet_hours, callback_hours, active, version,
                                 watched_since)
            VALUES (:id, :kind, :name, :address, :owner, :fallback, :quiet, :callback, :active, 1, now())
            ON CONFLICT ON CONSTRAINT channel_pk DO NOTHING
            """;

    /** Silence is counted afresh when a channel is opened again. What the former owner owed is owed by the new one. */
    private static final String CHANGE = """
            WITH before AS (
                SELECT id, owner_id, fallback_id, active, watched_since FROM channel
                WHERE id = :id AND version = :version FOR UPDATE),
            changed AS (
                UPDATE channel c
                SET kind = :kind, name = :name, address = :address, owner_id = :owner, fallback_id = :fallback,
                    quiet_hours = :quiet, callback_hours = :callback, active = :active, version = c.version + 1,
                    watched_since = CASE WHEN :active AND NOT b.active THEN now() ELSE b.watched_since END
                FROM before b WHERE c.id = b.id
                RETURNING c.id),
            passed AS (
                UPDATE channel_contact k
                SET owed_by = :owner,
                    fallback_id = CASE WHEN k.fallback_id IS NOT NULL THEN :fallback END
                FROM before b
                WHERE k.channel_id = b.id AND k.handled_at IS NULL AND k.owed_by = b.owner_id)
            SELECT count(*) FROM changed
            """;

    private final Jdbi jdbi;

    Channels(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The active ones first, by name. */
    List<ChannelState> all() {
        return jdbi.withHandle(handle ->
                handle.createQuery(ALL).map((row, context) -> read(row)).list());
    }

    Optional<ChannelState> find(String id) {
        // What is no id is in no index, and what the database can't write it can't be asked.
        return id.matches(ChannelInput.ID) ? jdbi.withHandle(handle -> find(handle, id)) : Optional.empty();
    }

    private static Optional<ChannelState> find(Handle handle, String id) {
        return handle.createQuery(ONE)
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    /** @return whether the id was free */
    boolean add(String id, Terms terms) {
        return jdbi.withHandle(handle ->
                withTerms(handle.createUpdate(ADD).bind("id", id), terms).execute() == 1);
    }

    /** @return whether it was at that version */
    boolean change(String id, int version, Terms terms) {
        return jdbi.withHandle(
                handle -> withTerms(handle.createQuery(CHANGE).bind("id", id).bind("version", version), terms)
                                .mapTo(Integer.class)
                                .one()
                        == 1);
    }

    private static <S extends SqlStatement<S>> S withTerms(S statement, Terms terms) {
        return statement
                .bind("kind", terms.kind().name())
                .bind("name", terms.name())
                .bind("address", terms.address())
                .bind("owner", terms.ownerId())
                .bind("fallback", terms.fallbackId())
                .bind("quiet", terms.quietHours())
                .bind("callback", terms.callbackHours())
                .bind("active", terms.active());
    }

    private static ChannelState read(ResultSet row) throws SQLException {
        return new ChannelState(
                row.getString("id"),
                row.getInt("version"),
                new Terms(
                        Channel.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("address"),
                        row.getObject("owner_id", UUID.class),
                        row.getObject("fallback_id", UUID.class),
                        row.getInt("quiet_hours"),
                        row.getInt("callback_hours"),
                        row.getBoolean("active")),
                row.getObject("last_sign", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("alarmed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getInt("open"),
                row.getInt("late"));
    }
}
