package org.amends.carriage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.amends.casefile.CaseLog;
import org.amends.casefile.LoggedCase;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Calls owners about parcels that need a person: silent, lost, found again, sent back, or without a label. Once for each time. */
@ApplicationScoped
class OwnerCalls {

    private static final String UNCALLED = ParcelRow.SELECT + """
             WHERE p.called_at IS NULL
               AND (p.state IN ('LOST', 'RETURNED_TO_SENDER', 'LABEL_FAILED')
                    OR p.state IN ('HANDED_OVER', 'IN_TRANSIT') AND p.heard_at <= now() + :ahead - :silent
                    OR p.state = 'DELIVERED' AND EXISTS (
                        SELECT FROM return_parcel_event e WHERE e.parcel_id = p.id AND e.seq = p.seq AND e.from_state = 'LOST'))
             ORDER BY p.id LIMIT 100
            """;

    private static final String CALLED =
            "UPDATE return_parcel SET called_at = now() WHERE id = :id AND seq = :seq AND called_at IS NULL";

    private final Jdbi jdbi;
    private final CaseLog log;
    private final OwnerNotes notes;
    private final CarriageConfig config;

    OwnerCalls(Jdbi jdbi, CaseLog log, OwnerNotes notes, CarriageConfig config) {
        this.jdbi = jdbi;
        this.log = log;
        this.notes = notes;
        this.config = config;
    }

    void run(Duration ahead) {
        List<ReturnParcel> found = jdbi.withHandle(handle -> handle.createQuery(UNCALLED)
                .bind("ahead", ahead)
                .bind("silent", config.silentAfter())
                .map(ParcelRow::read)
                .list());
        found.forEach(this::call);
    }

    private void call(ReturnParcel parcel) {
        LoggedCase file = log.find(parcel.caseId()).orElseThrow();
        String key = parcel.state().isOnItsWay() ? "SILENT" : parcel.state().name();
        Map<String, Object> arguments = Map.of(
                "number",
                parcel.number(),
                "tracking",
                parcel.tracking().orElse("–"),
                "days",
                config.silentAfter().toDays());
        notes.call(file, key, arguments, (handle, logged, event) -> mark(handle, parcel));
    }

    private static void mark(Handle handle, ReturnParcel parcel) {
        int marked = handle.createUpdate(CALLED)
                .bind("id", parcel.id())
                .bind("seq", parcel.seq())
                .execute();
        if (marked == 0) {
            throw new OwnerNotes.CalledAlready();
        }
    }
}
