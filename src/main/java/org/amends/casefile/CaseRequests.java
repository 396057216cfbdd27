package org.amends.casefile;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.amends.identity.CurrentActor;
import org.amends.lifecycle.Actor;
import org.amends.lifecycle.Command;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.platform.ETags;
import org.amends.platform.idempotency.Fingerprint;
import org.amends.platform.idempotency.IdempotencyKey;
import org.amends.platform.idempotency.Replies;
import org.amends.platform.problem.Problem;

/** A command that came over HTTP: who asks, what version they have seen, and whether they asked before. */
@RequestScoped
public class CaseRequests {

    private static final int LONGEST_KEY = 255;

    private final CurrentActor current;
    private final CaseCommands commands;
    private final CaseLog log;
    private final Replies replies;
    private final Refusals refusals;
    private final ObjectMapper json;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Request request;

    CaseRequests(
            CurrentActor current,
            CaseCommands commands,
            CaseLog log,
            Replies replies,
            Refusals refusals,
            ObjectMapper json,
            HttpHeaders headers,
            UriInfo uri,
            Request request) {
        this.current = current;
        this.commands = commands;
        this.log = log;
        this.replies = replies;
        this.refusals = refusals;
        this.json = json;
        this.headers = headers;
        this.uri = uri;
        this.request = request;
    }

    /** @throws Problem 400, 403, 404, 409, 412, 422 or 428, each saying what to do */
    public Response act(String reference, Object body, Function<LoggedCase, Command> command) {
        return act(reference, body, actor(), command);
    }

    /** The same with what a feature writes beside it. */
    public Response act(
            String reference, Object body, Function<LoggedCase, Command> command, CaseCommands.Beside beside) {
        return act(reference, body, actor(), command, beside);
    }

    /** The same by somebody who acts as another than themselves. */
    public Response act(String reference, Object body, Actor actor, Function<LoggedCase, Command> command) {
        return act(reference, body, actor, command, (handle, file, event) -> {});
    }

    /** Both at once. */
    public Response act(
            String reference,
            Object body,
            Actor actor,
            Function<LoggedCase, Command> command,
            CaseCommands.Beside beside) {
        CaseCommands.Demand demand = new CaseCommands.Demand(
                reference(reference), current.customersCase(), Optional.of(version()), actor, key(body));
        Result result = commands.execute(demand, command, beside);
        if (result instanceof Result.Done done) {
            return respond(done.reply());
        }
        throw refusals.problem(result);
    }

    /**
     * The case that another feature's command is about, as the asker has seen it. For staff only: whose case it is is not asked.
     *
     * @throws Problem 400, 404, 412 or 428
     */
    public LoggedCase seen(String reference) {
        int version = version();
        LoggedCase file = log.find(reference(reference)).orElseThrow(() -> Problem.notFound("case"));
        if (file.state().version() != version) {
            throw refusals.problem(new Result.Stale(file));
        }
        return file;
    }

    /**
     * The case for whoever may reach it: staff, and the customer whose it is.
     *
     * @throws Problem 404 for anybody else, as for a case that there is not
     */
    public LoggedCase reached(String reference) {
        return log.find(reference(reference))
                .filter(file -> current.mayReach(file.id()))
                .orElseThrow(() -> Problem.notFound("case"));
    }

    /** The answer that the same request got before, for a command that writes its answer itself. */
    public Optional<Response> answered(Optional<IdempotencyKey> key) {
        return key.flatMap(replies::find).map(stored -> respond(Reply.again(stored)));
    }

    /** What is not a reference at all is answered like one that nobody has. */
    public static CaseReference reference(String text) {
        return CaseReference.parse(text).orElseThrow(() -> Problem.notFound("case"));
    }

    public static Response respond(Reply reply) {
        Response.ResponseBuilder response = Response.status(reply.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(reply.body());
        reply.etag().ifPresent(etag -> response.header(HttpHeaders.ETAG, etag));
        reply.location().ifPresent(location -> response.header(HttpHeaders.LOCATION, location));
        return response.build();
    }

    /** Whoever is not staff acts as the customer; which case they may touch is said apart. */
    public Actor actor() {
        return current.staff().<Actor>map(CaseRequests::actor).orElseGet(Actor.Customer::new);
    }

    public static Actor.Staff actor(StaffMember member) {
        return new Actor.Staff(member.id(), member.has(StaffRole.LEAD), member.has(StaffRole.MANAGER));
    }

    private int version() {
        return ETags.seen(headers.getHeaderString(HttpHeaders.IF_MATCH), "case");
    }

    /** @throws Problem 400 when the header is not a key */
    public Optional<IdempotencyKey> key(Object body) {
        return Optional.ofNullable(headers.getHeaderString("Idempotency-Key"))
                .map(text -> new IdempotencyKey(
                        principal(), checked(text), Fingerprint.of(request.getMethod(), uri.getPath(), bytes(body))));
    }

    private static String checked(String text) {
        if (text.isBlank() || text.length() > LONGEST_KEY || !text.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw Problem.invalid(
                    "Idempotency-Key",
                    "idempotency-key",
                    "An Idempotency-Key has 1 to 255 visible ASCII characters; a random UUID is a good one.");
        }
        return text;
    }

    private String principal() {
        return current.staff()
                .map(member -> "staff " + member.id())
                .or(() -> current.customersCase().map((UUID id) -> "customer " + id))
                .orElse("anyone");
    }

    private byte[] bytes(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
