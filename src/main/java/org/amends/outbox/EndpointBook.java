package org.amends.outbox;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.amends.outbox.Endpoint.Terms;
import org.amends.platform.webhook.SigningSecret;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/** Writes down where events go, and with each change whose doing it was. */
@ApplicationScoped
class EndpointBook {

    private static final String ADD = """
            INSERT INTO webhook_endpoint (id, url, description, events, enabled, secret, version, created_by)
            VALUES (:id, :url, :description, :events, true, :secret, 1, :by)
            """;

    private static final String CHANGE = """
            UPDATE webhook_endpoint
            SET url = :url, description = :description, events = :events, enabled = :enabled, version = version + 1,
                gone_at = CASE WHEN NOT :enabled THEN gone_at END
            WHERE id = :id AND version = :version
            """;

    private static final String ROTATE = """
            UPDATE webhook_endpoint
            SET former_secret = secret, former_until = now() + :both, secret = :secret, version = version + 1
            WHERE id = :id AND version = :version
            """;

    private static final String GONE = """
            UPDATE webhook_endpoint SET enabled = false, gone_at = now(), version = version + 1 WHERE id = :id AND enabled
            """;

    /** As it is from now on. Whoever changes an endpoint holds its row, so that numbers follow each other. */
    private static final String NOTE = """
            INSERT INTO webhook_endpoint_change (endpoint_id, number, deed, url, events, enabled, replayed, by_id)
            SELECT w.id, 1 + (SELECT count(*) FROM webhook_endpoint_change c WHERE c.endpoint_id = w.id), :deed, w.url, w.events,
                   w.enabled, :replayed, :by
            FROM webhook_endpoint w WHERE w.id = :id
            """;

    private static final String HOLD = "SELECT version FROM webhook_endpoint WHERE id = :id FOR NO KEY UPDATE";

    private static final int STATUS_GONE = 410;

    private final Jdbi jdbi;
    private final RandomGenerator random;
    private final WebhookConfig config;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    EndpointBook(Jdbi jdbi, RandomGenerator random, WebhookConfig config) {
        this.jdbi = jdbi;
        this.random = random;
        this.config = config;
    }

    /**
     * The one moment at which a secret can be read.
     *
     * @param secret empty where nobody signs
     */
    record Added(UUID id, Optional<SigningSecret> secret) {}

    Added add(Terms terms, UUID by) {
        Optional<SigningSecret> secret =
                terms.protocol().signs() ? Optional.of(SigningSecret.draw(random)) : Optional.empty();
        UUID id = ids.generate();
        jdbi.useTransaction(handle -> {
            terms(handle.createUpdate(ADD), terms)
                    .bind("id", id)
                    .bind("secret", secret.map(SigningSecret::key))
                    .bind("by", by)
                    .execute();
            note(handle, id, "CREATED", Optional.of(by), Optional.empty());
        });
        return new Added(id, secret);
    }

    /** What was on its way to one that is switched off is given up: nothing is sent later as if it were new. */
    boolean change(UUID id, int version, Terms terms, UUID by) {
        return jdbi.inTransaction(handle -> {
            int changed = terms(handle.createUpdate(CHANGE), terms)
                    .bind("id", id)
                    .bind("version", version)
                    .bind("enabled", terms.enabled())
                    .execute();
            if (changed == 0) {
                return false;
            }
            if (!terms.enabled()) {
                DeliveryQueue.giveUp(handle, id, Optional.empty(), "SWITCHED_OFF");
            }
            note(handle, id, "CHANGED", Optional.of(by), Optional.empty());
            return true;
        });
    }

    /** Empty when somebody changed it meanwhile. */
    Optional<SigningSecret> rotate(UUID id, int version, UUID by) {
        SigningSecret secret = SigningSecret.draw(random);
        return jdbi.inTransaction(handle -> {
            int changed = handle.createUpdate(ROTATE)
                    .bind("id", id)
                    .bind("version", version)
                    .bind("secret", secret.key())
                    .bind("both", config.bothSecretsFor())
                    .execute();
            if (changed == 0) {
                return Optional.empty();
            }
            note(handle, id, "SECRET_ROTATED", Optional.of(by), Optional.empty());
            return Optional.of(secret);
        });
    }

    void gone(UUID id) {
        jdbi.useTransaction(handle -> {
            if (handle.createUpdate(GONE).bind("id", id).execute() == 1) {
                DeliveryQueue.giveUp(handle, id, Optional.of(STATUS_GONE), "GONE");
                note(handle, id, "GONE", Optional.empty(), Optional.empty());
            }
        });
    }

    static void hold(Handle handle, UUID id) {
        handle.createQuery(HOLD).bind("id", id).mapTo(Integer.class).one();
    }

    static void noteReplay(Handle handle, UUID id, int replayed, UUID by) {
        note(handle, id, "REPLAYED", Optional.of(by), Optional.of(replayed));
    }

    private static void note(Handle handle, UUID id, String deed, Optional<UUID> by, Optional<Integer> replayed) {
        handle.createUpdate(NOTE)
                .bind("id", id)
                .bind("deed", deed)
                .bind("by", by)
                .bind("replayed", replayed)
                .execute();
    }

    private static Update terms(Update update, Terms terms) {
        return update.bind("url", terms.url())
                .bind("description", terms.description())
                .bindArray(
                        "events",
                        String.class,
                        terms.codes().map(codes -> (Object[]) codes.toArray()).orElse(null));
    }
}
