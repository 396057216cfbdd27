package org.amends.audit;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.amends.platform.postgres.Coordinates;
import org.amends.testing.PostgresResource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/** Somebody with a database console. Everything happens in a transaction that is rolled back in the end. */
final class Attacker {

    private static final String DUMP = """
        SELECT md5(coalesce(string_agg(line, E'\\n' ORDER BY line), '')) FROM (
            SELECT 'transition' || t::text AS line FROM transition t
            UNION ALL SELECT 'case_file' || t::text FROM case_file t
            UNION ALL SELECT 'case_event' || t::text FROM case_event t
            UNION ALL SELECT 'deadline' || t::text FROM deadline t
            UNION ALL SELECT 'deadline_verdict' || t::text FROM deadline_verdict t
            UNION ALL SELECT 'escalation_step' || t::text FROM escalation_step t
            UNION ALL SELECT 'escalation_acceptance' || t::text FROM escalation_acceptance t
            UNION ALL SELECT 'case_text' || t::text FROM case_text t
            UNION ALL SELECT 'case_contact' || t::text FROM case_contact t
            UNION ALL SELECT 'outbox' || t::text FROM outbox t
            UNION ALL SELECT 'audit_root' || t::text FROM audit_root t
            UNION ALL SELECT 'staff' || t::text FROM staff t
        ) AS lines
        """;

    private final Jdbi jdbi;
    private final String asRole;

    Attacker(Coordinates coordinates, String asRole) {
        this.jdbi = Jdbi.create(coordinates.jdbcUrl(), coordinates.user(), coordinates.password())
                .installPlugin(new PostgresPlugin());
        this.asRole = asRole;
    }

    /** @param after what to look at while the attack stands */
    <T> T inTransaction(Function<Handle, T> after) {
        return jdbi.withHandle(handle -> {
            handle.begin();
            try {
                execute(handle, asRole);
                return after.apply(handle);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            } finally {
                handle.rollback();
            }
        });
    }

    static void execute(Handle handle, String sql) throws SQLException {
        try (Statement statement = handle.getConnection().createStatement()) {
            statement.execute(sql);
        }
    }

    /** Every row there is. All attacks are rolled back, so what this says before the first of them holds before each. */
    static String untouched() {
        return new Attacker(PostgresResource.superuser(), "SELECT 1").inTransaction(Attacker::dump);
    }

    static String dump(Handle handle) {
        return handle.createQuery(DUMP).mapTo(String.class).one();
    }

    static Findings proof(Handle handle) {
        return new Proof(at(handle)).all();
    }

    static Snapshot at(Handle handle) {
        return new Snapshot() {
            @Override
            public <T> T read(Function<Handle, T> work) {
                return work.apply(handle);
            }
        };
    }

    static String filledIn(String sql, LivedCase lived, LivedCase other) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("$case", lived.id());
        values.put("$other", other.id());
        values.put("$owner", lived.owner());
        values.put("$colleague2", lived.owner());
        values.put("$colleague", lived.colleague());
        values.put("$nobody", new UUID(7, 7));
        String filled = sql.replace("$head", String.valueOf(lived.read().state().version()))
                .replace("$open", String.valueOf(openDeadline(lived)));
        for (Map.Entry<String, Object> value : values.entrySet()) {
            filled = filled.replace(value.getKey(), "'" + value.getValue() + "'");
        }
        return filled;
    }

    static int openDeadline(LivedCase lived) {
        return lived.read().state().openDeadlines().stream()
                .filter(deadline -> !deadline.missed())
                .findFirst()
                .orElseThrow()
                .number();
    }
}
