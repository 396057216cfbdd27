package org.amends.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.amends.lifecycle.Actor;
import org.amends.lifecycle.CaseState;
import org.amends.lifecycle.Command;
import org.amends.lifecycle.Decision;
import org.amends.lifecycle.Event;
import org.amends.platform.ETags;
import org.amends.platform.idempotency.IdempotencyKey;
import org.amends.platform.idempotency.Replies;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The only way to move a case: read its events, ask the lifecycle, write what it answers in one transaction. There is no
 * lock while deciding; a case that moved meanwhile is not at the expected version, and nothing is written.
 */
@ApplicationScoped
public class CaseCommands {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final int TRIES_WITHOUT_VERSION = 5;

    private final Jdbi jdbi;
    private final CaseLog log;
    private final Deciding deciding;
    private final Scribe scribe;
    private final Replies replies;
    private final ObjectMapper json;
    private final Instance<Following> following;

    CaseCommands(
            Jdbi jdbi,
            CaseLog log,
            Deciding deciding,
            Scribe scribe,
            Replies replies,
            ObjectMapper json,
            @Any Instance<Following> following) {
        this.jdbi = jdbi;
        this.log = log;
        this.deciding = deciding;
        this.scribe = scribe;
        this.replies = replies;
        this.json = json;
        this.following = following;
    }

    /**
     * Who wants something done to which case.
     *
     * @param onlyCase the one case that the asker may know of; empty for staff
     * @param version the version that the asker has seen; empty when the service itself acts
     */
    public record Demand(
            CaseReference reference,
            Optional<UUID> onlyCase,
            Optional<Integer> version,
            Actor actor,
            Optional<IdempotencyKey> key) {

        /** The service acts for itself, on the case as it is. */
        public static Demand bySystem(CaseReference reference) {
            return new Demand(reference, Optional.empty(), Optional.empty(), new Actor.System(), Optional.empty());
        }

        /** The same by somebody who has seen the case as it is at that version. */
        public Demand at(int seen) {
            return new Demand(reference, onlyCase, Optional.of(seen), actor, key);
        }
    }

    /** What a feature writes in the same transaction as the event of its command; what it throws undoes both. */
    public interface Beside {
        /** @param file the case as it was before, which is locked until the transaction ends */
        void write(Handle handle, LoggedCase file, Event event);
    }

    /** @param command made from the case as it was read, for it may need to know the case */
    public Result execute(Demand demand, Function<LoggedCase, Command> command) {
        return execute(demand, command, (handle, file, event) -> {});
    }

    public Result execute(Demand demand, Function<LoggedCase, Command> command, Beside beside) {
        Optional<LoggedCase> found = log.find(demand.reference()).filter(file -> mayKnow(demand, file));
        if (found.isEmpty()) {
            return new Result.Unknown();
        }
        return attempt(demand, found.get(), new Wanted(command, beside), TRIES_WITHOUT_VERSION);
    }

    /** What executing it now would be answered with, if it did not do it; empty if it did. Nothing is written. */
    public Optional<Result> hindrance(Demand demand, Function<LoggedCase, Command> command) {
        Optional<LoggedCase> found = log.find(demand.reference()).filter(file -> mayKnow(demand, file));
        if (found.isEmpty()) {
            return Optional.of(new Result.Unknown());
        }
        LoggedCase file = found.get();
        if (isStale(demand, file)) {
            return Optional.of(repeatedOr(demand, new Result.Stale(file)));
        }
        Decision decision = decide(demand, file, command.apply(file));
        return decision instanceof Decision.Accepted
                ? Optional.empty()
                : Optional.of(repeatedOr(demand, new Result.Refused(file, decision)));
    }

    /** What the lifecycle would say; nothing is written. Empty for a case that the asker may not know of. */
    public Optional<Decision> foresee(Demand demand, Function<LoggedCase, Command> command) {
        return log.find(demand.reference())
                .filter(file -> mayKnow(demand, file))
                .map(file -> decide(demand, file, command.apply(file)));
    }

    private Decision decide(Demand demand, LoggedCase file, Command command) {
        return deciding.lifecycle(file.machine()).decide(file.state(), command, demand.actor(), deciding.facts(file));
    }

    private static boolean isStale(Demand demand, LoggedCase file) {
        return demand.version().filter(seen -> seen != file.state().version()).isPresent();
    }

    private static boolean mayKnow(Demand demand, LoggedCase file) {
        return demand.onlyCase().map(file.id()::equals).orElse(true);
    }

    private record Wanted(Function<LoggedCase, Command> command, Beside beside) {}

    private Result attempt(Demand demand, LoggedCase file, Wanted wanted, int triesLeft) {
        if (isStale(demand, file)) {
            return repeatedOr(demand, new Result.Stale(file));
        }
        Command command = wanted.command().apply(file);
        Decision decision = decide(demand, file, command);
        if (!(decision instanceof Decision.Accepted accepted)) {
            return repeatedOr(demand, new Result.Refused(file, decision));
        }
        Optional<Reply> reply = write(demand, file, new Writing(command, wanted.beside()), accepted);
        if (reply.isPresent()) {
            return new Result.Done(reply.get());
        }
        LoggedCase moved = log.find(file.id()).orElseThrow();
        return demand.version().isPresent() || triesLeft == 1
                ? repeatedOr(demand, new Result.Stale(moved))
                : attempt(demand, moved, wanted, triesLeft - 1);
    }

    /** Whoever sends the same key again gets the first answer, whatever has become of the case since. */
    private Result repeatedOr(Demand demand, Result otherwise) {
        return demand.key()
                .flatMap(replies::find)
                .<Result>map(stored -> new Result.Done(Reply.again(stored)))
                .orElse(otherwise);
    }

    private record Writing(Command command, Beside beside) {}

    /** Empty when the case was no longer where the decision took it up. */
    private Optional<Reply> write(Demand demand, LoggedCase file, Writing writing, Decision.Accepted accepted) {
        Command command = writing.command();
        CaseState after = accepted.events().stream().reduce(file.state(), CaseState::after, (a, b) -> b);
        Reply reply = reply(file.reference(), after);
        try {
            boolean written = jdbi.inTransaction(handle -> {
                CaseState state = file.state();
                for (Event event : accepted.events()) {
                    state = state.after(event);
                    Batch batch = new Batch();
                    scribe.write(batch, file.id(), file.machine(), event, state, Scribe.textsOf(command, event));
                    if (state.version() == after.version()) {
                        demand.key().ifPresent(key -> batch.answerWith(replyRow(key, reply)));
                    }
                    if (batch.append(handle) == 0) {
                        handle.rollback();
                        return false;
                    }
                    Map<String, String> words = Scribe.textsOf(command, event);
                    following.forEach(feature -> feature.after(handle, file, event, words));
                    if (event.verb() == command.verb()) {
                        writing.beside().write(handle, file, event);
                    }
                }
                return true;
            });
            return written ? Optional.of(reply) : Optional.empty();
        } catch (JdbiException e) {
            if (isUniqueViolation(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Reply reply(CaseReference reference, CaseState after) {
        return new Reply(
                200,
                Optional.empty(),
                Optional.of(ETags.of(after.version())),
                bytes(Receipt.of(reference, after, Optional.empty())));
    }

    static Batch.ReplyRow replyRow(IdempotencyKey key, Reply reply) {
        HexFormat hex = HexFormat.of();
        return new Batch.ReplyRow(
                key.principal(),
                key.digest(),
                hex.formatHex(key.fingerprint()),
                reply.status(),
                reply.location(),
                reply.etag(),
                hex.formatHex(key.seal(reply.body())));
    }

    byte[] bytes(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isUniqueViolation(JdbiException e) {
        return e.getCause() instanceof SQLException cause && UNIQUE_VIOLATION.equals(cause.getSQLState());
    }
}
