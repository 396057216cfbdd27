package org.amends.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.UUID;
import org.amends.casefile.CaseLog;
import org.amends.casefile.CaseReference;
import org.amends.casefile.LoggedCase;
import org.amends.compliment.Compliment;
import org.amends.compliment.Compliments;
import org.amends.platform.problem.Problem;

/** Hands out what is on file about a customer. */
@ApplicationScoped
class DisclosureDesk {

    private final CaseLog log;
    private final PersonalData data;
    private final Disclosures disclosures;
    private final DossierArchive archive;
    private final Compliments compliments;

    DisclosureDesk(
            CaseLog log, PersonalData data, Disclosures disclosures, DossierArchive archive, Compliments compliments) {
        this.compliments = compliments;
        this.log = log;
        this.data = data;
        this.disclosures = disclosures;
        this.archive = archive;
    }

    /** @throws Problem 404 when there is no such case */
    LoggedCase file(CaseReference reference) {
        return log.find(reference).orElseThrow(() -> Problem.notFound("case"));
    }

    /** All cases of the contact of this one. */
    List<PersonalData.KnownCase> cases(LoggedCase file) {
        return data.cases(file.id());
    }

    /**
     * The file for the contact of this case; it is on record before its first byte leaves.
     *
     * @throws Problem 409 when the case was erased: then nobody knows any more whose it was
     */
    Response handOut(LoggedCase file, UUID by, String reason) {
        List<PersonalData.KnownCase> cases = cases(file);
        List<UUID> ids = cases.stream().map(PersonalData.KnownCase::id).toList();
        if (!ids.contains(file.id())) {
            throw Problem.conflict(
                    "/problems/case-erased",
                    "What this case said was erased. Nothing in it is about a person any more.");
        }
        disclosures.add(file.id(), ids, by, reason);
        return zip(cases, file.contact().email().map(compliments::of).orElse(List.of()), file);
    }

    /** What the customer of a case may take along by its link: that case alone, for a link proves no more. */
    Response ofOneCase(LoggedCase file) {
        return zip(
                cases(file).stream()
                        .filter(known -> known.id().equals(file.id()))
                        .toList(),
                List.of(),
                file);
    }

    private Response zip(List<PersonalData.KnownCase> cases, List<Compliment> thanks, LoggedCase file) {
        StreamingOutput bytes = out -> archive.write(cases, thanks, out);
        return Response.ok(bytes, DossierArchive.TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.reference() + ".zip\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
