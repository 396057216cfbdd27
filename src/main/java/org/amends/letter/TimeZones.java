package org.amends.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.amends.platform.input.KnownTimeZones;
import org.amends.time.OrganisationCalendar;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** In which zone the customer of a case reads times (S2-11): as they said or as their browser did when they filed, else the house's. */
@ApplicationScoped
public class TimeZones {

    private static final String SET = """
            INSERT INTO time_zone (case_id, zone, set_by) VALUES (:case, :zone, :by)
            ON CONFLICT (case_id) DO UPDATE SET zone = excluded.zone, set_by = excluded.set_by, set_at = now()
            """;

    private final Jdbi jdbi;
    private final OrganisationCalendar calendar;

    TimeZones(Jdbi jdbi, OrganisationCalendar calendar) {
        this.jdbi = jdbi;
        this.calendar = calendar;
    }

    public ReadingZones of(UUID caseId) {
        ZoneId house = calendar.zone();
        return new ReadingZones(house, noted(caseId).flatMap(ZoneChoice::zone).orElse(house));
    }

    /** The zone that somebody chose for pages and letters, the house's own where they chose that; empty where nobody said. */
    public Optional<ZoneId> chosen(UUID caseId) {
        return noted(caseId).map(choice -> choice.zone().orElseGet(calendar::zone));
    }

    /** Empty where nobody said. */
    Optional<ZoneChoice> noted(UUID caseId) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT zone FROM time_zone WHERE case_id = :case")
                .bind("case", caseId)
                .map((row, context) -> read(row))
                .findOne());
    }

    void set(UUID caseId, ZoneChoice choice, Optional<UUID> by) {
        jdbi.useHandle(handle -> set(handle, caseId, choice, by));
    }

    /**
     * In the transaction of the filing that says it.
     *
     * @param by nobody of the house when the customer said it themselves
     */
    void set(Handle handle, UUID caseId, ZoneChoice choice, Optional<UUID> by) {
        handle.createUpdate(SET)
                .bind("case", caseId)
                .bind("zone", choice.zone().map(ZoneId::getId).orElse(null))
                .bind("by", by.orElse(null))
                .execute();
    }

    /** Of a row with the column {@code zone}; a zone that this machine does not know reads as the house's own. */
    static ZoneChoice read(ResultSet row) throws SQLException {
        return new ZoneChoice(Optional.ofNullable(row.getString("zone")).flatMap(KnownTimeZones::named));
    }
}
