package org.amends.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What the customers of cases said of how they want to be written to. */
@ApplicationScoped
public class PreferenceBook {

    private static final String OF = """
            SELECT f.form, n.needs, z.case_id IS NOT NULL AS zoned, z.zone
            FROM case_file c
            LEFT JOIN form_of_address f ON f.case_id = c.id
            LEFT JOIN access_needs n ON n.case_id = c.id
            LEFT JOIN time_zone z ON z.case_id = c.id
            WHERE c.id = :case
            """;

    private final Jdbi jdbi;
    private final FormsOfAddress forms;
    private final AccessNeeds needs;
    private final TimeZones zones;

    PreferenceBook(Jdbi jdbi, FormsOfAddress forms, AccessNeeds needs, TimeZones zones) {
        this.jdbi = jdbi;
        this.forms = forms;
        this.needs = needs;
        this.zones = zones;
    }

    /** As far as somebody said them. */
    public ContactPreferences of(UUID caseId) {
        return jdbi.withHandle(handle -> handle.createQuery(OF)
                .bind("case", caseId)
                .map((row, context) -> said(row))
                .one());
    }

    private static ContactPreferences said(ResultSet row) throws SQLException {
        Optional<ZoneChoice> zone = row.getBoolean("zoned") ? Optional.of(TimeZones.read(row)) : Optional.empty();
        return new ContactPreferences(
                Optional.ofNullable(row.getString("form")).map(FormOfAddress::valueOf),
                Optional.ofNullable(row.getString("needs")),
                zone);
    }

    /**
     * In the transaction of the filing that says them; what is not said is not noted.
     *
     * @param by nobody of the house when the customer said it themselves
     */
    public void note(Handle handle, UUID caseId, ContactPreferences said, Optional<UUID> by) {
        said.form().ifPresent(form -> forms.set(handle, caseId, form, by));
        said.accessNeeds().ifPresent(words -> needs.set(handle, caseId, Optional.of(words), by));
        said.zone().ifPresent(zone -> zones.set(handle, caseId, zone, by));
    }

    /**
     * In place of what was said before: needs that are not said any more are there no more, while a form and a zone
     * stay what they were.
     *
     * @param by nobody of the house when the customer says it themselves
     */
    public void change(UUID caseId, ContactPreferences said, Optional<UUID> by) {
        jdbi.useTransaction(handle -> {
            said.form().ifPresent(form -> forms.set(handle, caseId, form, by));
            needs.set(handle, caseId, said.accessNeeds(), by);
            said.zone().ifPresent(zone -> zones.set(handle, caseId, zone, by));
        });
    }
}
