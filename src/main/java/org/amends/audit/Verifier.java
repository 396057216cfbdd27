package org.amends.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.util.Optional;
import java.util.function.Function;
import org.amends.casefile.CaseReference;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** Proves that nothing was changed, removed or re-chained after it was written. Reads only. */
@ApplicationScoped
public class Verifier {

    private final Snapshot snapshot;
    private final SigningKey key;

    Verifier(Jdbi jdbi, SigningKey key) {
        this.key = key;
        this.snapshot = new Snapshot() {
            @Override
            public <T> T read(Function<Handle, T> work) {
                return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, work::apply);
            }
        };
    }

    /** All cases, in constant memory. */
    public Verification verifyAll() {
        return new Proof(snapshot).all().result();
    }

    /** All cases, and the heads in a file that was exported earlier. */
    public Verification verifyAgainst(BufferedReader exported) {
        Findings findings = new Proof(snapshot).all();
        new RootComparison(snapshot, key, findings).compare(exported);
        return findings.result();
    }

    /** One case; empty when there is none of that reference. */
    public Optional<Verification> verify(CaseReference reference) {
        Proof proof = new Proof(snapshot);
        return proof.one(reference.text()) ? Optional.of(proof.findings().result()) : Optional.empty();
    }
}
