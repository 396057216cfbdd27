package org.amends.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amends.casefile.Deciding;
import org.amends.casefile.LoggedCase;
import org.jdbi.v3.core.Jdbi;

/** How the customer of a case wants to be spoken to (S2-11): as somebody here noted it, else as the packs of the case say. */
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
        return TELL_APART.contains(file.contact().language());
    }

    public FormOfAddress of(LoggedCase file) {
        return noted(file.id())
                .orElseGet(() -> deciding.facts(file).terms().speech().informal()
                        ? FormOfAddress.FAMILIAR
                        : FormOfAddress.FORMAL);
    }

    public void set(UUID caseId, FormOfAddress form, UUID by) {
        jdbi.useHandle(handle -> handle.createUpdate(SET)
                .bind("case", caseId)
                .bind("form", form.name())
                .bind("by", by)
                .execute());
    }

    private Optional<FormOfAddress> noted(UUID caseId) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT form FROM form_of_address WHERE case_id = :case")
                .bind("case", caseId)
                .mapTo(String.class)
                .map(FormOfAddress::valueOf)
                .findOne());
    }
}
