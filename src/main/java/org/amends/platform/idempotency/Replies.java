package org.amends.platform.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.Optional;
import org.amends.platform.problem.Problem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The answers given so far, for seven days. They are written by the transaction whose effect they tell, so that there is
 * never one without the other. IETF draft-ietf-httpapi-idempotency-key-header.
 */
@ApplicationScoped
public class Replies {

    private static final String FIND = """
            SELECT fingerprint, status, location, etag, body FROM idempotency_key
            WHERE principal = :principal AND key = :key
            """;

    private static final String KEEP = """
            INSERT INTO idempotency_key (principal, key, fingerprint, status, location, etag, body)
            VALUES (:principal, :key, :fingerprint, :status, :location, :etag, :body)
            """;

    /** The policy of the table lets only rows go that are older than seven days. */
    private static final String FORGET = "DELETE FROM idempotency_key";

    private final Jdbi jdbi;

    Replies(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Row(byte[] fingerprint, StoredReply reply) {}

    /** @throws Problem 422 when the key came before with another request */
    public Optional<StoredReply> find(IdempotencyKey key) {
        Optional<Row> found = jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("principal", key.principal())
                .bind("key", key.digest())
                .map((row, context) -> new Row(
                        row.getBytes("fingerprint"),
                        new StoredReply(
                                row.getInt("status"),
                                Optional.ofNullable(row.getString("location")),
                                Optional.ofNullable(row.getString("etag")),
                                row.getBytes("body"))))
                .findOne());
        found.ifPresent(row -> requireSame(row, key));
        return found.map(row -> opened(row.reply(), key));
    }

    /** In the transaction whose effect it tells; a key that came before meanwhile breaks it by a unique violation. */
    public void keep(Handle handle, IdempotencyKey key, StoredReply reply) {
        handle.createUpdate(KEEP)
                .bind("principal", key.principal())
                .bind("key", key.digest())
                .bind("fingerprint", key.fingerprint())
                .bind("status", reply.status())
                .bind("location", reply.location())
                .bind("etag", reply.etag())
                .bind("body", key.seal(reply.body()))
                .execute();
    }

    private static void requireSame(Row row, IdempotencyKey key) {
        if (!MessageDigest.isEqual(row.fingerprint(), key.fingerprint())) {
            throw Problem.of(
                    422,
                    "/problems/idempotency-key-reused",
                    "Idempotency key used before",
                    "This Idempotency-Key came before with another request. Use a new key for a new request.");
        }
    }

    private static StoredReply opened(StoredReply sealed, IdempotencyKey key) {
        return new StoredReply(sealed.status(), sealed.location(), sealed.etag(), key.open(sealed.body()));
    }

    @Scheduled(cron = "0 40 3 * * ?", identity = "forget-replies")
    void forgetOld() {
        jdbi.useHandle(handle -> handle.execute(FORGET));
    }
}
