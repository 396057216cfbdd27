package org.amends.intake;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.amends.identity.RemoteAddress;
import org.amends.web.Form;
import org.amends.web.HostCookie;
import org.jdbi.v3.core.Jdbi;

/**
 * What somebody without an account typed into a form of several steps and has not sent, kept for a day: whoever goes back, loses
 * the connection or closes the window finds it again in the same browser. A cookie holds the key; without it a row can't be read.
 */
@ApplicationScoped
public class BegunForms {

    static final Duration KEPT_FOR = Duration.ofHours(24);

    /** In characters; more than all fields of the largest form may have. */
    private static final int MOST_TYPED = 100_000;

    /** A whole village may sit behind one address; a disk is still not filled from there. */
    private static final int MOST_FROM_ONE_ADDRESS = 500;

    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private static final String OPEN = """
                SELECT sealed FROM begun_form WHERE id = :id AND saved_at > :oldest
            """;

    private static final String AGAIN = """
                UPDATE begun_form SET sealed = :sealed, saved_at = :now
                WHERE id = :id AND saved_at > :oldest
            """;

    private static final String FIRST = """
                INSERT INTO begun_form (id, address, sealed, saved_at)
                SELECT :id, :address, :sealed, :now
                WHERE (SELECT count(*) FROM begun_form WHERE address = :address AND saved_at > :oldest) < :most
            """;

    private static final String FORGET = "DELETE FROM begun_form WHERE id = :id";

    /** Not the one of the API, which refuses what no case may hold: a form that was begun is whatever was typed. */
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Jdbi jdbi;
    private final Clock clock;

    BegunForms(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * What was typed so far in this browser; nothing for whoever brings no key, or one that opens nothing.
     *
     * @param name of the form, in small letters
     */
    public Form open(HttpServerRequest request, String name) {
        return key(request, name)
                .flatMap(key -> fields(key, name))
                .map(Form::of)
                .orElseGet(Form::empty);
    }

    private Optional<Map<String, String>> fields(BegunKey key, String name) {
        return jdbi.withHandle(handle -> handle.createQuery(OPEN)
                        .bind("id", key.id(name))
                        .bind("oldest", clock.instant().minus(KEPT_FOR))
                        .mapTo(byte[].class)
                        .findOne())
                .map(bytes -> read(key.open(name, bytes)));
    }

    /**
     * Keeps what was typed, whatever it is, and has the browser keep the key. A key that opens nothing is never taken up: it may
     * have been put there.
     *
     * @return false when it is too large, or too many were begun at that address; nothing is kept then
     */
    public boolean keep(HttpServerRequest request, String name, Form form) {
        if (length(form) > MOST_TYPED) {
            return false;
        }
        Optional<BegunKey> kept =
                key(request, name).filter(known -> again(known, name, form)).or(() -> first(request, name, form));
        kept.ifPresent(key -> cookie(name).set(request, key.text()));
        return kept.isPresent();
    }

    /** Keeps what is being typed, and answers the page's script: 204, or 429 when it could not be kept. */
    public Response kept(HttpServerRequest request, String name, Form form) {
        return Response.status(keep(request, name, form) ? 204 : 429).build();
    }

    private static int length(Form form) {
        return form.typed().values().stream().mapToInt(String::length).sum();
    }

    private boolean again(BegunKey key, String name, Form form) {
        return jdbi.withHandle(handle -> handle.createUpdate(AGAIN)
                        .bind("id", key.id(name))
                        .bind("sealed", key.seal(name, written(form)))
                        .bind("now", clock.instant())
                        .bind("oldest", clock.instant().minus(KEPT_FOR))
                        .execute())
                == 1;
    }

    private Optional<BegunKey> first(HttpServerRequest request, String name, Form form) {
        BegunKey key = BegunKey.random();
        int kept = jdbi.withHandle(handle -> handle.createUpdate(FIRST)
                .bind("id", key.id(name))
                .bind("address", RemoteAddress.of(request).digest())
                .bind("sealed", key.seal(name, written(form)))
                .bind("now", clock.instant())
                .bind("oldest", clock.instant().minus(KEPT_FOR))
                .bind("most", MOST_FROM_ONE_ADDRESS)
                .execute());
        return Optional.of(key).filter(known -> kept == 1);
    }

    /** Once it was sent, or whoever typed it wants it gone. */
    public void forget(HttpServerRequest request, String name) {
        key(request, name)
                .ifPresent(key -> jdbi.useHandle(handle ->
                        handle.createUpdate(FORGET).bind("id", key.id(name)).execute()));
        cookie(name).clear(request);
    }

    @Scheduled(every = "1h", delayed = "8m", identity = "forget-begun-forms")
    void forgetOld() {
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM begun_form WHERE saved_at <= :oldest")
                .bind("oldest", clock.instant().minus(KEPT_FOR))
                .execute());
    }

    private static Optional<BegunKey> key(HttpServerRequest request, String name) {
        return cookie(name).value(request).flatMap(BegunKey::of);
    }

    private static HostCookie cookie(String name) {
        return new HostCookie("amends-begun-" + name, Optional.of(KEPT_FOR));
    }

    private static byte[] written(Form form) {
        try {
            return JSON.writeValueAsBytes(form.typed());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> read(byte[] plain) {
        try {
            return JSON.readValue(plain, FIELDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
