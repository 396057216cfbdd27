package org.amends.disclosure;

import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.amends.casefile.CaseReference;
import org.jdbi.v3.core.Jdbi;

/** Finds what is on file about the customer of a case, beside what the case itself tells. */
@ApplicationScoped
class PersonalData {

    /**
     * A mail address tells a person apart. A telephone may be a household's, so it does only together with the name. What was erased says
     * of nobody whose it was. OFFSET 0 keeps the planner, which can't know how few cases one person has, from reading them all.
     */
    private static final String SAME = """
            WITH mine AS (
                SELECT k.case_id, lower(k.email) AS email, phone_digits(k.phone) AS phone, lower(k.name) AS name
                FROM case_contact k WHERE k.case_id = :case
            ), same AS (
                SELECT case_id FROM mine
                UNION
                SELECT k.case_id FROM mine
                CROSS JOIN LATERAL (SELECT * FROM case_contact WHERE lower(email) = mine.email OFFSET 0) AS k
                UNION
                SELECT k.case_id FROM mine
                CROSS JOIN LATERAL (SELECT * FROM case_contact WHERE phone_digits(phone) = mine.phone OFFSET 0) AS k
                WHERE length(mine.phone) >= 6 AND lower(k.name) = mine.name
            )
            SELECT c.id, c.reference, c.title, c.received_at, k.name
            FROM same
            CROSS JOIN LATERAL (SELECT * FROM case_file WHERE id = same.case_id OFFSET 0) AS c
            JOIN case_contact k ON k.case_id = c.id
            WHERE NOT EXISTS (SELECT FROM case_erasure e WHERE e.case_id = c.id)
            ORDER BY c.received_at, c.id
            """;

    private static final String PARCELS = """
            SELECT number, method, state, sender_name, sender_street, sender_postcode, sender_city, sender_country, tracking
            FROM return_parcel WHERE case_id = :case ORDER BY number
            """;

    private static final String STRAYS = """
            SELECT taken_at, code, carrier, sender, order_number, remarks,
                   ARRAY(SELECT i.units || ' × ' || i.what FROM stray_item i WHERE i.parcel_id = s.id ORDER BY i.number) AS contents
            FROM stray_parcel s WHERE s.case_id = :case ORDER BY s.taken_at, s.id
            """;

    /** What somebody else wrote about the case is theirs. */
    private static final String MAILS = """
            SELECT m.id, m.arrived_at FROM incoming_mail m JOIN case_contact k ON k.case_id = m.case_id
            WHERE m.case_id = :case AND m.kind = 'HUMAN' AND lower(m.sender) = lower(k.email) AND m.forgotten_at IS NULL
            ORDER BY m.arrived_at, m.id
            """;

    private static final String RAW = "SELECT raw FROM incoming_mail WHERE id = :id";

    private final Jdbi jdbi;

    PersonalData(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A case of the person. */
    @TemplateData
    record KnownCase(UUID id, CaseReference reference, String title, Instant receivedAt, String name) {}

    record KeptMail(UUID id, Instant arrivedAt) {}

    /** All cases of the contact of this one, itself among them, the oldest first; empty when it was erased and they have no other. */
    List<KnownCase> cases(UUID caseId) {
        return jdbi.withHandle(handle -> handle.createQuery(SAME)
                .bind("case", caseId)
                .map((row, context) -> new KnownCase(
                        row.getObject("id", UUID.class),
                        new CaseReference(row.getString("reference")),
                        row.getString("title"),
                        row.getObject("received_at", OffsetDateTime.class).toInstant(),
                        row.getString("name")))
                .list());
    }

    List<CaseDossier.ParcelData> parcels(UUID caseId) {
        return jdbi.withHandle(handle -> handle.createQuery(PARCELS)
                .bind("case", caseId)
                .map((row, context) -> parcel(row))
                .list());
    }

    /** Parcels that came to the case and belonged to none before. */
    List<CaseDossier.StrayData> strays(UUID caseId) {
        return jdbi.withHandle(handle -> handle.createQuery(STRAYS)
                .bind("case", caseId)
                .map((row, context) -> stray(row))
                .list());
    }

    /** The mails of the customer that are kept as they came. */
    List<KeptMail> mails(UUID caseId) {
        return jdbi.withHandle(handle -> handle.createQuery(MAILS)
                .bind("case", caseId)
                .map((row, context) -> new KeptMail(
                        row.getObject("id", UUID.class),
                        row.getObject("arrived_at", OffsetDateTime.class).toInstant()))
                .list());
    }

    byte[] raw(UUID mail) {
        return jdbi.withHandle(handle ->
                handle.createQuery(RAW).bind("id", mail).mapTo(byte[].class).one());
    }

    private static CaseDossier.StrayData stray(ResultSet row) throws SQLException {
        return new CaseDossier.StrayData(
                row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                row.getString("code"),
                row.getString("carrier"),
                row.getString("sender"),
                row.getString("order_number"),
                row.getString("remarks"),
                List.of((String[]) row.getArray("contents").getArray()));
    }

    private static CaseDossier.ParcelData parcel(ResultSet row) throws SQLException {
        return new CaseDossier.ParcelData(
                row.getInt("number"),
                row.getString("method"),
                row.getString("state"),
                row.getString("sender_name"),
                row.getString("sender_street"),
                row.getString("sender_postcode"),
                row.getString("sender_city"),
                row.getString("sender_country"),
                row.getString("tracking"));
    }
}
