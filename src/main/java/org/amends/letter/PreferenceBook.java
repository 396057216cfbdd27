package org.amends.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What the customers of cases said of how they want to be written to. */
@ApplicationScoped
public class PreferenceBook {

    private final Jdbi jdbi;
    private final FormsOfAddress forms;
    private final AccessNeeds needs;

    PreferenceBook(Jdbi jdbi, FormsOfAddress forms, AccessNeeds needs) {
        this.jdbi = jdbi;
        this.forms = forms;
        this.needs = needs;
    }

    /**
     * In the transaction of the filing that says them; what is not said is not noted.
     *
     * @param by nobody of the house when the customer said it themselves
     */
    public void note(Handle handle, UUID caseId, ContactPreferences said, Optional<UUID> by) {
        said.form().ifPresent(form -> forms.set(handle, caseId, form, by));
        said.accessNeeds().ifPresent(words -> needs.set(handle, caseId, Optional.of(words), by));
    }

    /**
     * In place of what was said before: needs that are not said any more are there no more, and a form stays what it was.
     *
     * @param by nobody of the house when the customer says it themselves
     */
    public void change(UUID caseId, ContactPreferences said, Optional<UUID> by) {
        jdbi.useTransaction(handle -> {
            said.form().ifPresent(form -> forms.set(handle, caseId, form, by));
            needs.set(handle, caseId, said.accessNeeds(), by);
        });
    }
}
