package org.amends.compliment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.Cursor;
import org.amends.casefile.Reply;
import org.amends.casefile.Worklist;
import org.amends.lifecycle.Channel;
import org.amends.people.Roster;
import org.amends.people.Rosters;
import org.amends.platform.KeysetPage;
import org.amends.platform.idempotency.IdempotencyKey;
import org.amends.platform.idempotency.Replies;
import org.amends.platform.idempotency.StoredReply;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Takes thanks in and keeps them; what was said is never edited. */
@ApplicationScoped
public class Compliments {

    private static final String FILE = """
            INSERT INTO compliment (id, words, about, name, email, language, channel, received_at)
            VALUES (:id, :words, :about, :name, :email, :language, :channel, :at)
            """;

    private static final String ROWS = """
            SELECT c.id, c.words, c.about, c.name, c.email, c.language, c.channel, c.received_at, c.erased_at,
                   p.told, p.by_id, p.at AS passed_at
            FROM compliment c LEFT JOIN compliment_passing p ON p.compliment_id = c.id
            """;
    private static final String FIND = ROWS + " WHERE c.id = :id";
    private static final String PAGE = ROWS + """
             WHERE (c.received_at, c.id) < (:at, :id) AND (NOT :waiting OR p.compliment_id IS NULL AND c.erased_at IS NULL)
             ORDER BY c.received_at DESC, c.id DESC LIMIT :limit
            """;
    private static final String OF_EMAIL = ROWS + " WHERE lower(c.email) = lower(:email) ORDER BY c.received_at, c.id";

    /** Once: what was passed on first stands. Nothing of what was erased can be passed on. */
    private static final String PASS_ON = """
            INSERT INTO compliment_passing (compliment_id, told, by_id)
            SELECT id, :told, :by FROM compliment WHERE id = :id AND erased_at IS NULL
            ON CONFLICT ON CONSTRAINT compliment_passing_pk DO NOTHING
            """;

    private static final OffsetDateTime EVER = OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final UUID LEAST = new UUID(0, 0);

    private final Jdbi jdbi;
    private final Replies replies;
    private final Rosters rosters;
    private final ObjectMapper json;
    private final Clock clock;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    Compliments(Jdbi jdbi, Replies replies, Rosters rosters, ObjectMapper json, Clock clock) {
        this.jdbi = jdbi;
        this.replies = replies;
        this.rosters = rosters;
        this.json = json;
        this.clock = clock;
    }

    /** Which of them a list shows. */
    public enum Shown {
        ALL,
        /** Whom they are about has not heard of them yet. */
        WAITING
    }

    /** @param next to be sent as {@code after} for the next page; empty on the last one */
    record Page(List<Compliment> items, Optional<String> next) {}

    /** @param key the same request again gets the first answer, and files nothing */
    public Reply file(NewCompliment compliment, Optional<IdempotencyKey> key) {
        Optional<StoredReply> before = key.flatMap(replies::find);
        return before.map(Reply::again).orElseGet(() -> write(compliment, key));
    }

    private Reply write(NewCompliment compliment, Optional<IdempotencyKey> key) {
        ComplimentReceipt receipt =
                new ComplimentReceipt(ids.generate(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        StoredReply reply = new StoredReply(
                201, Optional.of("/api/v1/compliments/" + receipt.id()), Optional.empty(), bytes(receipt));
        try {
            jdbi.useTransaction(handle -> {
                insert(handle, receipt, compliment);
                key.ifPresent(one -> replies.keep(handle, one, reply));
            });
        } catch (JdbiException taken) {
            // Two at once: the other one was a moment faster.
            return key.flatMap(replies::find).map(Reply::again).orElseThrow(() -> taken);
        }
        return Reply.again(reply);
    }

    private static void insert(Handle handle, ComplimentReceipt receipt, NewCompliment compliment) {
        handle.createUpdate(FILE)
                .bind("id", receipt.id())
                .bind("words", compliment.words())
                .bind("about", compliment.about().orElse(null))
                .bind("name", compliment.name().orElse(null))
                .bind("email", compliment.email().orElse(null))
                .bind("language", compliment.language())
                .bind("channel", compliment.channel().name())
                .bind("at", receipt.receivedAt().atOffset(ZoneOffset.UTC))
                .execute();
    }

    Optional<Compliment> find(UUID id) {
        Roster roster = rosters.recent();
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("id", id)
                .map((row, context) -> read(row, roster))
                .findOne());
    }

    /** The newest first. */
    Page page(Shown shown, Optional<String> after, int limit) {
        KeysetPage<Compliment> page = KeysetPage.of(
                limit, most -> rows(shown, after.map(Cursor::read), most), row -> Cursor.write(row.position()));
        return new Page(page.rows(), page.next());
    }

    private List<Compliment> rows(Shown shown, Optional<Worklist.Position> after, int limit) {
        Roster roster = rosters.recent();
        return jdbi.withHandle(handle -> handle.createQuery(PAGE)
                .bind("waiting", shown == Shown.WAITING)
                .bind("at", after.map(p -> p.due().atOffset(ZoneOffset.UTC)).orElse(EVER))
                .bind("id", after.map(Worklist.Position::id).orElse(LEAST))
                .bind("limit", limit)
                .map((row, context) -> read(row, roster))
                .list());
    }

    /** What somebody with that address thanked for, the oldest first. */
    public List<Compliment> of(String email) {
        Roster roster = rosters.recent();
        return jdbi.withHandle(handle -> handle.createQuery(OF_EMAIL)
                .bind("email", email)
                .map((row, context) -> read(row, roster))
                .list());
    }

    /** Once: a second deed finds the first one. */
    public void passOn(UUID id, UUID by, String to) {
        jdbi.useHandle(handle -> handle.createUpdate(PASS_ON)
                .bind("id", id)
                .bind("told", to)
                .bind("by", by)
                .execute());
    }

    /** Everything that they said goes for good; that there were thanks stays as a figure. Once: a second deed finds the first one. */
    void erase(UUID id, UUID by) {
        jdbi.useHandle(handle -> handle.createQuery("SELECT erase_compliment(:id, :by)")
                .bind("id", id)
                .bind("by", by)
                .mapTo(Boolean.class)
                .one());
    }

    private byte[] bytes(ComplimentReceipt receipt) {
        try {
            return json.writeValueAsBytes(receipt);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Compliment read(ResultSet row, Roster roster) throws SQLException {
        return new Compliment(
                row.getObject("id", UUID.class),
                instant(row, "received_at").orElseThrow(),
                Channel.valueOf(row.getString("channel")),
                row.getString("words"),
                Optional.ofNullable(row.getString("about")),
                Optional.ofNullable(row.getString("name")),
                Optional.ofNullable(row.getString("email")),
                row.getString("language"),
                passedOn(row, roster),
                instant(row, "erased_at"));
    }

    private static Optional<Compliment.PassedOn> passedOn(ResultSet row, Roster roster) throws SQLException {
        Optional<Instant> at = instant(row, "passed_at");
        return at.isEmpty()
                ? Optional.empty()
                : Optional.of(new Compliment.PassedOn(
                        row.getString("told"), roster.name(row.getObject("by_id", UUID.class)), at.get()));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
