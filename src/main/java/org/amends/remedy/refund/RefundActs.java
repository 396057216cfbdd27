package org.amends.remedy.refund;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.amends.casefile.LoggedCase;
import org.amends.casefile.Reply;
import org.amends.platform.ETags;
import org.amends.platform.idempotency.IdempotencyKey;
import org.amends.platform.idempotency.Replies;
import org.amends.platform.idempotency.StoredReply;
import org.amends.platform.problem.Problem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Deeds on refunds, from wherever they come: done in one transaction with their answer, and once however often they are sent. */
@ApplicationScoped
public class RefundActs {

    private final Jdbi jdbi;
    private final RefundBook book;
    private final Replies replies;
    private final ObjectMapper json;

    RefundActs(Jdbi jdbi, RefundBook book, Replies replies, ObjectMapper json) {
        this.jdbi = jdbi;
        this.book = book;
        this.replies = replies;
        this.json = json;
    }

    /** What is done. */
    public interface Deed {

        /** @return the refund that it was done to */
        UUID on(Handle handle, LoggedCase file);
    }

    /**
     * @param seen the case as the asker has seen it; not asked for when the same request came before
     * @param status of the answer
     * @throws Problem when it can't be done, and nothing was
     */
    public Reply once(Optional<IdempotencyKey> key, Supplier<LoggedCase> seen, int remedy, int status, Deed deed) {
        return again(key).orElseGet(() -> {
            LoggedCase file = seen.get();
            try {
                return jdbi.inTransaction(handle -> {
                    UUID id = deed.on(handle, file);
                    Reply reply = reply(handle, file, remedy, id, status);
                    key.ifPresent(one -> replies.keep(
                            handle, one, new StoredReply(status, reply.location(), reply.etag(), reply.body())));
                    return reply;
                });
            } catch (CeilingReached reached) {
                return again(key).orElseThrow(() -> RefundProblems.tooMuch(reached));
            } catch (JdbiException | Problem e) {
                return again(key).orElseThrow(() -> e);
            }
        });
    }

    private Optional<Reply> again(Optional<IdempotencyKey> key) {
        return key.flatMap(replies::find).map(Reply::again);
    }

    private Reply reply(Handle handle, LoggedCase file, int remedy, UUID id, int status) {
        RefundView view = book.ofRemedy(handle, file.id(), remedy).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        Optional<String> location = status == RefundRequests.CREATED
                ? Optional.of("/api/v1/cases/" + file.reference() + "/remedies/" + remedy + "/refunds")
                : Optional.empty();
        return new Reply(status, location, Optional.of(ETags.of(file.state().version())), bytes(view));
    }

    private byte[] bytes(RefundView view) {
        try {
            return json.writeValueAsBytes(view);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
