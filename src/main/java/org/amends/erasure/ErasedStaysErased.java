package org.amends.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.amends.casefile.Following;
import org.amends.casefile.LoggedCase;
import org.amends.lifecycle.Event;
import org.amends.platform.problem.Problem;
import org.jdbi.v3.core.Handle;

/** Nobody can answer in a case whose customer is unknown by now: it does not open again. */
@ApplicationScoped
class ErasedStaysErased implements Following {

    private final Erasures erasures;

    ErasedStaysErased(Erasures erasures) {
        this.erasures = erasures;
    }

    @Override
    public void after(Handle handle, LoggedCase file, Event event, Map<String, String> words) {
        if (!file.state().status().isOpen() && erasures.find(handle, file.id()).isPresent()) {
            throw Problem.conflict(
                    "/problems/case-erased", "What this case said was erased. Let the customer file a new one.");
        }
    }
}
