package org.amends.policy.pack;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody's word that they opened one very text and want it to go live (S3-13).
 *
 * @param sha256 of the text that they saw
 */
public record PackApproval(UUID person, String sha256, Instant openedAt, Instant approvedAt) {

    private static final int NEEDED = 2;

    /** The digest by which approvals name a text, in small hexadecimal digits. */
    public static String digest(String yaml) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(yaml.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Why the text may not go live yet; empty once two different people opened and approved it. */
    public static Optional<Fault> missing(String yaml, Collection<PackApproval> approvals) {
        String digest = digest(yaml);
        List<UUID> people = approvals.stream()
                .filter(approval -> approval.sha256.equals(digest))
                .filter(approval -> !approval.approvedAt.isBefore(approval.openedAt))
                .map(PackApproval::person)
                .distinct()
                .toList();
        return people.size() >= NEEDED
                ? Optional.empty()
                : Optional.of(new Fault(
                        1,
                        1,
                        "",
                        "two-approvers-needed",
                        "Two different people have to open and approve this very text; so far " + people.size()
                                + " did."));
    }
}
