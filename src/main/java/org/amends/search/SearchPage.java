package org.amends.search;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.desk.worklist.SoughtCases;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** What was found; a case's own number leads straight to it. */
@Path("/desk/search")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
@Produces(MediaType.TEXT_HTML)
public class SearchPage {

    private static final int SHOWN = 50;
    private static final int LONGEST = 200;

    private final CaseSearch search;
    private final CurrentActor current;
    private final Readers readers;

    SearchPage(CaseSearch search, CurrentActor current, Readers readers) {
        this.search = search;
        this.current = current;
        this.readers = readers;
    }

    @CheckedTemplate(basePath = "search")
    static class Templates {
        /**
         * @param list by which the page of a case finds this one again, as part of an address
         * @param more whether there are more than are shown
         */
        static native TemplateInstance search(
                Reader reader, String sought, String list, List<FoundCase> found, boolean more);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public Response show(@RestQuery @DefaultValue("") String q) {
        String sought = q.replace("\0", "")
                .substring(0, Math.min(LONGEST, q.replace("\0", "").length()));
        List<FoundCase> found = search.find(SearchTerms.of(sought), SHOWN + 1);
        if (!found.isEmpty() && found.get(0).by() == FoundCase.By.REFERENCE) {
            return Response.seeOther(URI.create("/desk/case/" + found.get(0).reference()))
                    .build();
        }
        return Response.ok(Templates.search(
                        readers.of(current.requireStaff()),
                        sought,
                        URLEncoder.encode(SoughtCases.listName(sought), StandardCharsets.UTF_8),
                        found.stream().limit(SHOWN).toList(),
                        found.size() > SHOWN))
                .build();
    }
}
