package org.amends.audit;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/** Takes roots over the heads of all cases, records that it gave them out, and exports them with their leaves. */
@ApplicationScoped
public class Roots {

    private static final Logger LOG = Logger.getLogger(Roots.class);
    private static final int PAGE = 1000;
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private static final String HEADS = """
            SELECT id, reference, version, head_hash FROM case_file WHERE id > :after ORDER BY id LIMIT :most
            """;
    private static final String RECORD = """
            INSERT INTO audit_root (at, cases, root, signature) VALUES (:at, :cases, :root, :signature)
            """;

    private final Jdbi jdbi;
    private final SigningKey key;
    private final Clock clock;

    Roots(Jdbi jdbi, SigningKey key, Clock clock) {
        this.jdbi = jdbi;
        this.key = key;
        this.clock = clock;
    }

    /** Every replica takes one; one more root does no harm. */
    @Scheduled(cron = "{amends.audit.root-at}", identity = "audit-root")
    void daily() {
        RootLines.Root root = record(OutputStream.nullOutputStream());
        LOG.infof(
                "Audit root of %s over %d cases: %s (%s)",
                root.at(), root.cases(), root.root(), root.signature().orElse("not signed"));
    }

    /** Writes the heads of all cases and their signed root, a JSON object a line. A head stays true for ever. */
    public void export(OutputStream out) {
        RootLines.Root root = record(out);
        writeLine(out, RootLines.bytes(root));
    }

    private RootLines.Root record(OutputStream out) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        MerkleTree tree = new MerkleTree();
        UUID last = Proof.BEFORE_ALL;
        List<RootLines.Head> page = heads(last);
        while (!page.isEmpty()) {
            for (RootLines.Head head : page) {
                byte[] leaf = RootLines.bytes(head);
                tree.add(leaf);
                writeLine(out, leaf);
                last = head.caseId();
            }
            page = heads(last);
        }
        return record(at, tree);
    }

    private RootLines.Root record(Instant at, MerkleTree tree) {
        String rootHash = HexFormat.of().formatHex(tree.root());
        String time = MICROSECONDS.format(at);
        RootLines.Statement statement = new RootLines.Statement(time, tree.size(), rootHash, RootLines.VERSION);
        Optional<byte[]> signature = key.sign(RootLines.bytes(statement));
        jdbi.useHandle(handle -> handle.createUpdate(RECORD)
                .bind("at", at)
                .bind("cases", tree.size())
                .bind("root", tree.root())
                .bind("signature", signature.orElse(null))
                .execute());
        Base64.Encoder base64 = Base64.getEncoder();
        return new RootLines.Root(
                time,
                tree.size(),
                key.publicKey().map(base64::encodeToString),
                rootHash,
                signature.isPresent(),
                signature.map(base64::encodeToString),
                RootLines.VERSION);
    }

    private List<RootLines.Head> heads(UUID after) {
        return jdbi.withHandle(handle -> handle.createQuery(HEADS)
                .bind("after", after)
                .bind("most", PAGE)
                .map((row, context) -> new RootLines.Head(
                        row.getObject("id", UUID.class),
                        HexFormat.of().formatHex(row.getBytes("head_hash")),
                        row.getString("reference"),
                        row.getInt("version")))
                .list());
    }

    private static void writeLine(OutputStream out, byte[] line) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
