package org.amends.carriage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amends.casefile.CaseLog;
import org.amends.casefile.Following;
import org.amends.casefile.LoggedCase;
import org.amends.lifecycle.CaseKind;
import org.amends.lifecycle.Event;
import org.amends.lifecycle.Fact;
import org.amends.returns.law.PromisedWays;
import org.amends.time.OrganisationCalendar;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Until when goods should be on their way. When the day has passed the owner is asked what to do; nothing happens by itself, and
 * a withdrawal stands whatever becomes of its goods.
 */
@ApplicationScoped
class GoodsAwaited implements Following {

    /** Directive 2011/83/EU, art. 14(1). */
    private static final int DAYS_OF_THE_LAW = 14;

    private static final String AWAIT = """
            INSERT INTO goods_awaited (case_id, send_by) VALUES (:case, :by) ON CONFLICT (case_id) DO NOTHING
            """;

    private static final String UNASKED = """
            SELECT case_id FROM goods_awaited WHERE asked_at IS NULL AND send_by <= now() + :ahead ORDER BY send_by LIMIT 100
            """;

    private static final String ASKED =
            "UPDATE goods_awaited SET asked_at = now() WHERE case_id = :case AND asked_at IS NULL";

    private final Jdbi jdbi;
    private final CaseLog log;
    private final OwnerNotes notes;
    private final PromisedWays promises;
    private final OrganisationCalendar calendar;

    GoodsAwaited(Jdbi jdbi, CaseLog log, OwnerNotes notes, PromisedWays promises, OrganisationCalendar calendar) {
        this.jdbi = jdbi;
        this.log = log;
        this.notes = notes;
        this.promises = promises;
        this.calendar = calendar;
    }

    /** Whether goods are out is asked when the day has passed: the order may have been matched in this very transaction. */
    @Override
    public void after(Handle handle, LoggedCase file, Event event, Map<String, String> words) {
        if (event.fact() instanceof Fact.Authorised) {
            handle.createUpdate(AWAIT)
                    .bind("case", file.id())
                    .bind("by", sendBy(file, event.at()).atOffset(ZoneOffset.UTC))
                    .execute();
        }
    }

    /** The end of the day in the organisation's zone. */
    private Instant sendBy(LoggedCase file, Instant granted) {
        boolean withdrawn = file.state().kind() == CaseKind.WITHDRAWAL;
        int days = withdrawn ? DAYS_OF_THE_LAW : Math.max(DAYS_OF_THE_LAW, promises.sendDays());
        ZoneId zone = calendar.zone();
        return LocalDate.ofInstant(withdrawn ? file.receivedAt() : granted, zone)
                .plusDays(days + 1L)
                .atStartOfDay(zone)
                .toInstant();
    }

    void run(Duration ahead) {
        List<UUID> cases = jdbi.withHandle(handle -> handle.createQuery(UNASKED)
                .bind("ahead", ahead)
                .mapTo(UUID.class)
                .list());
        cases.forEach(this::ask);
    }

    private void ask(UUID caseId) {
        LoggedCase file = log.find(caseId).orElseThrow();
        if (file.state().awaitsGoods() && file.state().status().isOpen()) {
            String key = file.state().kind() == CaseKind.WITHDRAWAL ? "WITHDRAWN_NEVER_CAME" : "NEVER_CAME";
            notes.call(file, key, Map.of("name", file.contact().name()), (handle, now, event) -> mark(handle, caseId));
        } else {
            jdbi.useHandle(
                    handle -> handle.createUpdate(ASKED).bind("case", caseId).execute());
        }
    }

    private static void mark(Handle handle, UUID caseId) {
        if (handle.createUpdate(ASKED).bind("case", caseId).execute() == 0) {
            throw new OwnerNotes.CalledAlready();
        }
    }
}
