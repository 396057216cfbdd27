package org.amends.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amends.casefile.Deciding;
import org.amends.casefile.LoggedCase;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** How the customer of a case wants to be spoken to (S2-11): as they said when they filed or as somebody here
 * noted it, else as the packs of the case say. */
@ApplicationScoped
public class FormsOfAddress {

    /** The languages that know the difference. */
    private static final Set<String> TELL_APART = Set.of("et", "ru", "sk");

    private static final String SET = """
            INSERT INTO form_of_address (case_id, form, set_by) VALUES (:case, :form, :by)
            ON CONFLICT (case_id) DO UPDATE SET form = excluded.form, set_by = excluded.set_by, set_at = now()
            """;

    private final Jdbi jdbi;
    private final Deciding deciding;

    FormsOfAddress(Jdbi jdbi, Deciding deciding) {
        this.jdbi = jdbi;
        this.deciding = deciding;
    }

    public static boolean matters(LoggedCase file) {
        return matters(file.contact().language());
    }

    /** @param language BCP 47 tag */
    public static boolean matters(String language) {
        return TELL_APART.contains(language);
    }

    public FormOfAddress of(LoggedCase file) {
        return noted(file.id())
                .orElseGet(() -> deciding.facts(file).terms().speech().informal()
                        ? FormOfAddress.FAMILIAR
                        : FormOfAddress.FORMAL);
    }

    public void set(UUID caseId, FormOfAddress form, UUID by) {
        jdbi.useHandle(handle -> set(handle, caseId, form, Optional.of(by)));
    }

    /**
     * In the transaction of the filing that says it.
     *
     * @param by nobody of the house when the customer said it themselves
     */
    public void set(Handle handle, UUID caseId, FormOfAddress form, Optional<UUID> by) {
        handle.createUpdate(SET)
                .bind("case", caseId)
                .bind("form", form.name())
                .bind("by", by.orElse(null))
                .execute();
    }

    private Optional<FormOfAddress> noted(UUID caseId) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT form FROM form_of_address WHERE case_id = :case")
                .bind("case", caseId)
                .mapTo(String.class)
                .map(FormOfAddress::valueOf)
                .findOne());
    }
}
