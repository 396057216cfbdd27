package org.amends.desk.warehouse;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.amends.returns.unreferenced.PurchaseFinding;
import org.amends.returns.unreferenced.UnreferencedCases.Unreferenced;
import org.amends.web.Due;

/**
 * A case of the lane.
 *
 * @param stands NOT_FOUND, PROVEN, HINTED or SOUGHT
 * @param since when it was filed
 */
@TemplateData
public record UnmatchedRow(
        String reference,
        String customer,
        String title,
        String owner,
        String stands,
        String tone,
        String icon,
        Due since) {

    static final List<PurchaseFinding> PROOFS =
            Stream.of(PurchaseFinding.values()).filter(PurchaseFinding::isProof).toList();

    static UnmatchedRow of(Unreferenced one, Instant now) {
        boolean proven = one.findings().stream().anyMatch(PurchaseFinding::isProof);
        String stands =
                proven ? "PROVEN" : !one.findings().isEmpty() ? "NOT_FOUND" : one.hinted() ? "HINTED" : "SOUGHT";
        return new UnmatchedRow(
                one.reference(),
                one.customer(),
                one.title(),
                one.owner(),
                stands,
                proven ? "good" : "soon",
                proven ? "check" : "alert",
                Due.of(one.receivedAt(), now));
    }
}
