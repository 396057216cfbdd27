package org.amends.desk.warehouse;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.returns.unreferenced.PurchaseFinding;
import org.amends.returns.unreferenced.UnreferencedCases;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The lane of goods whose order nobody has found, with what may show their purchase instead. */
@Path("/desk/unmatched")
@Produces(MediaType.TEXT_HTML)
public class UnmatchedPage {

    private final UnreferencedCases cases;
    private final CurrentActor current;
    private final Readers readers;
    private final Clock clock;

    UnmatchedPage(UnreferencedCases cases, CurrentActor current, Readers readers, Clock clock) {
        this.cases = cases;
        this.current = current;
        this.readers = readers;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance unmatched(Reader reader, List<UnmatchedRow> rows, List<PurchaseFinding> proofs);

        private Templates() {}
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance show() {
        return Templates.unmatched(
                readers.of(current.requireStaff()),
                cases.list().stream()
                        .map(one -> UnmatchedRow.of(one, clock.instant()))
                        .toList(),
                UnmatchedRow.PROOFS);
    }
}
