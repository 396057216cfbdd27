package org.amends.mail;

import com.fasterxml.uuid.Generators;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.amends.mail.reading.Envelope;
import org.amends.mail.reading.Kind;
import org.amends.mail.reading.MailReader;
import org.amends.mail.reading.Mailbox;
import org.amends.mail.reading.MessageId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Keeps what came in, once, and knows which of it still waits to be sorted. */
@ApplicationScoped
class IncomingMails {

    private static final String KEEP = """
            INSERT INTO incoming_mail (id, digest, raw, sender, sender_name, subject, message_id)
            VALUES (:id, :digest, :raw, :sender, :senderName, :subject, :messageId)
            ON CONFLICT ON CONSTRAINT incoming_mail_once DO NOTHING
            """;

    /** A lease: when its sorter dies, another one takes the mail up. */
    private static final String LEASE = """
            UPDATE incoming_mail SET attempts = attempts + 1, available_at = now() + :lease
            WHERE id = (
                SELECT id FROM incoming_mail WHERE sorted_at IS NULL AND available_at <= now()
                ORDER BY available_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING id, raw, digest, arrived_at, attempts
            """;

    private static final String SORTED = """
            UPDATE incoming_mail
            SET sorted_at = now(), kind = :kind, outcome = :outcome, reason = :reason, case_id = :case
            WHERE id = :id AND sorted_at IS NULL
            """;
    private static final String LATER = "UPDATE incoming_mail SET available_at = now() + :pause WHERE id = :id";

    private static final String CASE_OF_MESSAGE = """
            SELECT case_id FROM incoming_mail WHERE message_id = ANY(:ids) AND case_id IS NOT NULL
            ORDER BY arrived_at DESC LIMIT 1
            """;
    private static final String FILED_BY = """
            SELECT count(*) FROM incoming_mail
            WHERE sender = :sender AND outcome = 'FILED' AND sorted_at > now() - interval '1 hour'
            """;

    private static final String FIND = MailRows.OF.formatted("SELECT * FROM incoming_mail WHERE id = :id");
    private static final String RAW = "SELECT raw, arrived_at FROM incoming_mail WHERE id = :id";

    private static final Duration LEASE_TIME = Duration.ofMinutes(2);

    private final Jdbi jdbi;
    private final MailReader reader;

    IncomingMails(Jdbi jdbi, MailReader reader) {
        this.jdbi = jdbi;
        this.reader = reader;
    }

    /** @param digest the same for the same mail */
    record Waiting(UUID id, byte[] raw, byte[] digest, Instant arrivedAt, int attempts) {}

    /** @param bytes every one of them, as they came; none once the time was over for which they are kept */
    record Raw(byte[] bytes, Instant arrivedAt) {

        boolean isForgotten() {
            return bytes.length == 0;
        }
    }

    /** @param about empty when no case is known */
    record Sorted(Optional<Kind> kind, MailOutcome outcome, Optional<String> reason, Optional<UUID> about) {}

    /** Once it returns, the mail is safe; the same mail again changes nothing. */
    void keep(byte[] raw) {
        Optional<Envelope> envelope = reader.read(raw, Instant.EPOCH).envelope();
        Optional<String> id = envelope.flatMap(Envelope::id).map(MessageId::text);
        Optional<Mailbox> from = envelope.flatMap(Envelope::from);
        Optional<String> sender = from.map(Mailbox::address).map(IncomingMails::folded);
        jdbi.useHandle(handle -> handle.createUpdate(KEEP)
                .bind("id", Generators.timeBasedEpochRandomGenerator().generate())
                .bind("digest", digest(raw, id, sender))
                .bind("raw", raw)
                .bind("sender", sender.orElse(null))
                .bind("senderName", from.map(Mailbox::name).orElse(null))
                .bind("subject", envelope.map(Envelope::subject).orElse(null))
                .bind("messageId", id.orElse(null))
                .execute());
    }

    private static byte[] digest(byte[] raw, Optional<String> id, Optional<String> sender) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return id.map(text -> sha256.digest((text + "\n" + sender.orElse("")).getBytes(StandardCharsets.UTF_8)))
                    .orElseGet(() -> sha256.digest(raw));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String folded(String address) {
        return address.toLowerCase(Locale.ROOT);
    }

    Optional<Waiting> lease() {
        return jdbi.withHandle(handle -> handle.createQuery(LEASE)
                .bind("lease", LEASE_TIME)
                .map((row, context) -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getBytes("raw"),
                        row.getBytes("digest"),
                        arrivedAt(row),
                        row.getInt("attempts")))
                .findOne());
    }

    /** @return whether it was still waiting */
    boolean sorted(Handle handle, UUID id, Sorted sorted) {
        return handle.createUpdate(SORTED)
                        .bind("id", id)
                        .bind("kind", sorted.kind().map(Enum::name).orElse(null))
                        .bind("outcome", sorted.outcome().name())
                        .bind("reason", sorted.reason().orElse(null))
                        .bind("case", sorted.about().orElse(null))
                        .execute()
                == 1;
    }

    void later(UUID id, Duration pause) {
        jdbi.useHandle(handle ->
                handle.createUpdate(LATER).bind("id", id).bind("pause", pause).execute());
    }

    /** The case that one of these messages belongs to, as far as they came in here. */
    Optional<UUID> caseOf(List<MessageId> ids) {
        return jdbi.withHandle(handle -> handle.createQuery(CASE_OF_MESSAGE)
                .bindArray(
                        "ids", String.class, ids.stream().map(MessageId::text).toList())
                .mapTo(UUID.class)
                .findOne());
    }

    /** How many cases somebody opened by mail within the last hour. */
    int filedLately(String sender) {
        return jdbi.withHandle(handle -> handle.createQuery(FILED_BY)
                .bind("sender", folded(sender))
                .mapTo(Integer.class)
                .one());
    }

    Optional<IncomingMail> find(UUID id) {
        return jdbi.withHandle(handle ->
                handle.createQuery(FIND).bind("id", id).map(MailRows::read).findOne());
    }

    Optional<Raw> raw(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(RAW)
                .bind("id", id)
                .map((row, context) -> new Raw(row.getBytes("raw"), arrivedAt(row)))
                .findOne());
    }

    private static Instant arrivedAt(ResultSet row) throws SQLException {
        return row.getObject("arrived_at", OffsetDateTime.class).toInstant();
    }
}
