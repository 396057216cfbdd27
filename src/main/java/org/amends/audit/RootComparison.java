package org.amends.audit;

import static org.amends.audit.FindingCode.CASE_RECHAINED;
import static org.amends.audit.FindingCode.CASE_REMOVED;
import static org.amends.audit.FindingCode.CASE_REWOUND;
import static org.amends.audit.FindingCode.REFERENCE_CHANGED;
import static org.amends.audit.FindingCode.ROOT_ALTERED;
import static org.amends.audit.FindingCode.ROOT_SIGNATURE_INVALID;
import static org.amends.audit.FindingCode.ROOT_UNKNOWN;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Holds an exported root file against the database. A case that was deleted or re-chained as a whole is perfect in
 * itself; only what was given out before can tell.
 */
final class RootComparison {

    private static final String HEAD = """
            SELECT c.reference, encode(e.hash, 'hex') AS hash
            FROM case_file c LEFT JOIN case_event e ON e.case_id = c.id AND e.seq = :version
            WHERE c.id = :id
            """;
    private static final String GIVEN_OUT = """
            SELECT EXISTS (SELECT FROM audit_root WHERE at = :at AND cases = :cases AND root = :root)
            """;
    private static final int PAGE = 500;

    private final Snapshot snapshot;
    private final SigningKey key;
    private final Findings findings;
    private final MerkleTree tree = new MerkleTree();
    private Optional<RootLines.Root> root = Optional.empty();

    RootComparison(Snapshot snapshot, SigningKey key, Findings findings) {
        this.snapshot = snapshot;
        this.key = key;
        this.findings = findings;
    }

    private record Kept(String reference, Optional<String> hash) {}

    void compare(BufferedReader exported) {
        try {
            List<RootLines.Head> page = new ArrayList<>();
            for (String line = exported.readLine(); line != null; line = exported.readLine()) {
                read(line, page);
                if (page.size() == PAGE) {
                    compare(page);
                }
            }
            compare(page);
            root.ifPresentOrElse(this::checkRoot, () -> add(ROOT_ALTERED, "the file states no root"));
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
            add(ROOT_ALTERED, "a line of the file is not one of an exported root");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String line, List<RootLines.Head> page) throws JsonProcessingException {
        if (RootLines.isHead(line)) {
            tree.add(line.getBytes(StandardCharsets.UTF_8));
            page.add(RootLines.head(line));
        } else if (!line.isBlank()) {
            root = Optional.ofNullable(RootLines.root(line));
        }
    }

    private void compare(List<RootLines.Head> page) {
        snapshot.read(handle -> {
            page.forEach(head -> compare(handle, head));
            return page;
        });
        page.clear();
    }

    private void compare(Handle handle, RootLines.Head head) {
        Optional<Kept> kept = handle.createQuery(HEAD)
                .bind("id", head.caseId())
                .bind("version", head.version())
                .map((row, context) -> new Kept(row.getString("reference"), Optional.ofNullable(row.getString("hash"))))
                .findOne();
        if (kept.isEmpty()) {
            add(head, CASE_REMOVED, "the case was removed: the exported root has it at version " + head.version());
        } else if (kept.get().hash().isEmpty()) {
            add(head, CASE_REWOUND, "the event was removed: the exported root has it");
        } else if (!kept.get().hash().get().equals(head.hash())) {
            add(head, CASE_RECHAINED, "the event or one before it was rewritten: the exported root has another hash");
        }
        kept.filter(row -> !row.reference().equals(head.reference()))
                .ifPresent(row -> add(head, REFERENCE_CHANGED, "the case is now called " + row.reference()));
    }

    private void checkRoot(RootLines.Root stated) {
        if (stated.cases() != tree.size()
                || !stated.root().equals(HexFormat.of().formatHex(tree.root()))) {
            add(ROOT_ALTERED, "the file's lines don't add up to the root that it states: the file was altered");
        }
        if (!wasGivenOut(stated)) {
            add(ROOT_UNKNOWN, "the root of " + stated.at() + " is not among the roots that this database gave out");
        }
        stated.signature()
                .flatMap(signature -> key.verifies(
                        RootLines.bytes(stated.statement()), Base64.getDecoder().decode(signature)))
                .filter(valid -> !valid)
                .ifPresent(no -> add(ROOT_SIGNATURE_INVALID, "the root is not signed by this service's key"));
    }

    private boolean wasGivenOut(RootLines.Root stated) {
        Instant at = Instant.parse(stated.at());
        return snapshot.read(handle -> handle.createQuery(GIVEN_OUT)
                .bind("at", at)
                .bind("cases", stated.cases())
                .bind("root", HexFormat.of().parseHex(stated.root()))
                .mapTo(Boolean.class)
                .one());
    }

    private void add(RootLines.Head head, FindingCode code, String sentence) {
        findings.add(Finding.of(head.reference(), head.version(), code, sentence));
    }

    private void add(FindingCode code, String sentence) {
        findings.add(Finding.ofDatabase(code, sentence));
    }
}
