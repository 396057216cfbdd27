package org.amends.demo;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.quarkus.qute.TemplateData;
import jakarta.enterprise.event.Event;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amends.people.StaffChanged;
import org.amends.people.StaffMember;
import org.amends.policy.BeginningPacks;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Knows whether what this house shows are demo data, and clears them once; in templates {@code inject:demo}. */
@Named("demo")
@Singleton
@TemplateData
public class DemoHouse {

    private static final Logger LOG = Logger.getLogger(DemoHouse.class);
    private static final Duration FRESHNESS = Duration.ofSeconds(5);
    private static final int OTHERS_NAMED = 10;

    private static final String BEGIN = "SELECT begin_demo()";
    private static final String FILLED = "SELECT FROM demo_is_filled(:people)";
    private static final String STATE =
            "SELECT CASE WHEN cleared_at IS NOT NULL THEN 'CLEARED' WHEN filled_at IS NOT NULL THEN 'SHOWN' ELSE 'BEGUN' END FROM demo_house";
    private static final String CASES = "SELECT count(*) FROM demo_case";
    private static final String ORDERS = "SELECT count(*) FROM shop_order";
    private static final String PEOPLE = "SELECT staff_id FROM demo_person";
    private static final String OTHERS = """
            SELECT reference FROM case_file c WHERE NOT EXISTS (SELECT FROM demo_case d WHERE d.case_id = c.id)
            ORDER BY received_at LIMIT :most
            """;
    private static final String CLEAR = "SELECT clear_demo(:by)";

    /** A lock was not to be had, whoever waited for whom. */
    private static final Set<String> BUSY = Set.of("55P03", "40P01", "57014");

    private final Jdbi jdbi;
    private final BeginningPacks packs;
    private final Event<StaffChanged> changes;
    private final LoadingCache<Boolean, State> state;

    DemoHouse(Jdbi jdbi, BeginningPacks packs, Event<StaffChanged> changes) {
        this.jdbi = jdbi;
        this.packs = packs;
        this.changes = changes;
        this.state = Caffeine.newBuilder().expireAfterWrite(FRESHNESS).build(key -> read());
    }

    private enum State {
        NONE,
        BEGUN,
        SHOWN,
        CLEARED
    }

    /** How a clearing ended; nothing was touched unless it is {@code CLEARED}. */
    public enum Ending {
        CLEARED,
        NO_DEMO,
        /** There are cases that are not demo data. */
        OTHER_CASES,
        /** Whoever asked is one of the made-up people. */
        BY_DEMO_PERSON,
        /** Somebody was writing; it may be tried again. */
        BUSY
    }

    /**
     * What a clearing would take.
     *
     * @param others references of cases that are not demo data, the first ten
     */
    @TemplateData
    public record Extent(int cases, int orders, List<String> others) {}

    /** Whether what this house shows are demo data; at most five seconds old. */
    public boolean isShown() {
        return state.get(Boolean.TRUE) == State.SHOWN;
    }

    boolean isCleared() {
        return read() == State.CLEARED;
    }

    /** @return whether the demo may be filled in now: once, in a house that has never had a case */
    boolean begin() {
        return jdbi.withHandle(
                handle -> handle.createQuery(BEGIN).mapTo(boolean.class).one());
    }

    /** What there is now is the demo. */
    void filled(List<UUID> people) {
        jdbi.useHandle(handle -> handle.createUpdate(FILLED)
                .bindArray("people", UUID.class, people)
                .execute());
        state.invalidateAll();
    }

    Extent extent() {
        return jdbi.withHandle(handle -> new Extent(
                handle.createQuery(CASES).mapTo(int.class).one(),
                handle.createQuery(ORDERS).mapTo(int.class).one(),
                handle.createQuery(OTHERS)
                        .bind("most", OTHERS_NAMED)
                        .mapTo(String.class)
                        .list()));
    }

    /** In one transaction: everything that belongs to cases goes, the made-up people leave, and the usual rules hold. */
    Ending clear(StaffMember by) {
        List<UUID> people = jdbi.withHandle(
                handle -> handle.createQuery(PEOPLE).mapTo(UUID.class).list());
        Ending ending = tried(by);
        if (ending == Ending.CLEARED) {
            LOG.infof("The demo data were cleared by %s.", by.username());
            state.invalidateAll();
            packs.forget();
            people.forEach(id -> changes.fire(new StaffChanged(id)));
        }
        return ending;
    }

    private Ending tried(StaffMember by) {
        try {
            return jdbi.inTransaction(handle -> clear(handle, by));
        } catch (JdbiException refused) {
            return Optional.ofNullable(refused.getCause())
                    .filter(SQLException.class::isInstance)
                    .map(cause -> ((SQLException) cause).getSQLState())
                    .filter(BUSY::contains)
                    .map(code -> Ending.BUSY)
                    .orElseThrow(() -> refused);
        }
    }

    private Ending clear(Handle handle, StaffMember by) {
        handle.execute("SET LOCAL statement_timeout = '25s'");
        Ending ending = Ending.valueOf(handle.createQuery(CLEAR)
                .bind("by", by.id())
                .mapTo(String.class)
                .one());
        if (ending == Ending.CLEARED) {
            packs.beginAgain(handle, by.id());
        }
        return ending;
    }

    private State read() {
        return jdbi.withHandle(handle -> handle.createQuery(STATE)
                .mapTo(String.class)
                .findOne()
                .map(State::valueOf)
                .orElse(State.NONE));
    }
}
