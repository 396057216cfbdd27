package org.amends.remedy.refund;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseRequests;
import org.amends.casefile.ETags;
import org.amends.casefile.LoggedCase;
import org.amends.casefile.Reply;
import org.amends.platform.idempotency.IdempotencyKey;
import org.amends.platform.idempotency.Replies;
import org.amends.platform.idempotency.StoredReply;
import org.amends.platform.problem.Problem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** A deed on a refund that came over HTTP: done in one transaction with its answer, and once however often it is sent. */
@RequestScoped
class RefundRequests {

    private final CaseRequests requests;
    private final Jdbi jdbi;
    private final RefundBook book;
    private final Replies replies;
    private final ObjectMapper json;

    RefundRequests(CaseRequests requests, Jdbi jdbi, RefundBook book, Replies replies, ObjectMapper json) {
        this.requests = requests;
        this.jdbi = jdbi;
        this.book = book;
        this.replies = replies;
        this.json = json;
    }

    /** @return the refund that it was done to */
    interface Deed {
        UUID on(Handle handle, LoggedCase file);
    }

    Response act(String reference, int remedy, Object body, int status, Deed deed) {
        Optional<IdempotencyKey> key = requests.key(body);
        return requests.answered(key).orElseGet(() -> {
            LoggedCase file = requests.seen(reference);
            try {
                return CaseRequests.respond(jdbi.inTransaction(handle -> {
                    UUID id = deed.on(handle, file);
                    Reply reply = reply(handle, file, remedy, id, status);
                    key.ifPresent(one -> replies.keep(
                            handle, one, new StoredReply(status, reply.location(), reply.etag(), reply.body())));
                    return reply;
                }));
            } catch (CeilingReached reached) {
                return requests.answered(key).orElseThrow(() -> RefundProblems.tooMuch(reached));
            } catch (JdbiException | Problem e) {
                return requests.answered(key).orElseThrow(() -> e);
            }
        });
    }

    private Reply reply(Handle handle, LoggedCase file, int remedy, UUID id, int status) {
        RefundView view = book.ofRemedy(handle, file.id(), remedy).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        Optional<String> location = status == Response.Status.CREATED.getStatusCode()
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
