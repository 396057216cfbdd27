package org.amends.outbox.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.amends.outbox.receiver.ReceiverConfig;
import org.amends.platform.connector.Connector;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.DisconnectException;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Events to the house's Kafka, as the last ones went. */
@ApplicationScoped
class KafkaConnector implements Connector {

    private static final String LAST = """
            SELECT max(d.ended_at) FILTER (WHERE d.state = 'DELIVERED') AS delivered, max(d.ended_at) FILTER (WHERE d.state = 'DEAD') AS dead,
                   (SELECT b.last_error FROM webhook_delivery b JOIN webhook_endpoint x ON x.id = b.endpoint_id
                    WHERE b.state = 'DEAD' AND x.url LIKE 'kafka:%' ORDER BY b.position DESC LIMIT 1) AS trouble
            FROM webhook_delivery d JOIN webhook_endpoint w ON w.id = d.endpoint_id
            WHERE w.url LIKE 'kafka:%' AND d.state <> 'PENDING'
            """;

    private final KafkaConfig config;
    private final ReceiverConfig receivers;
    private final Jdbi jdbi;

    KafkaConnector(KafkaConfig config, ReceiverConfig receivers, Jdbi jdbi) {
        this.config = config;
        this.receivers = receivers;
        this.jdbi = jdbi;
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public Kind kind() {
        return Kind.EVENTS;
    }

    @Override
    public List<String> settings() {
        return List.of("AMENDS_KAFKA_BOOTSTRAP_SERVERS");
    }

    @Override
    public State state() {
        return jdbi.withHandle(handle -> handle.createQuery(LAST)
                .map((row, context) -> new State(
                        config.bootstrapServers().isPresent(),
                        instant(row.getObject("delivered", OffsetDateTime.class)),
                        instant(row.getObject("dead", OffsetDateTime.class)),
                        Optional.ofNullable(row.getString("trouble"))))
                .one());
    }

    /** Who is there: nothing is written. Kafka's own words may repeat a setting that is a secret, so only their kind is told. */
    @Override
    public Answer test() {
        List<String> brokers = config.bootstrapServers().orElse(List.of());
        try {
            return asked(Admin.create(ProducerSettings.of(brokers, config.properties(), receivers.answerTimeout())));
        } catch (RuntimeException e) {
            return Answer.bad(Trouble.SETTING, e.getClass().getSimpleName());
        }
    }

    private Answer asked(Admin admin) {
        try {
            int nodes = admin.describeCluster()
                    .nodes()
                    .get(receivers.answerTimeout().toMillis(), TimeUnit.MILLISECONDS)
                    .size();
            return nodes > 0 ? Answer.good(nodes + " brokers") : Answer.bad(Trouble.STRANGE_ANSWER, "no brokers");
        } catch (ExecutionException e) {
            return bad(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            return bad(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.bad(Trouble.NO_ANSWER, "interrupted");
        } finally {
            // Else it would go on waiting for whoever never answers.
            admin.close(Duration.ZERO);
        }
    }

    static Answer bad(Throwable failure) {
        return Answer.bad(trouble(failure), failure.getClass().getSimpleName());
    }

    private static Trouble trouble(Throwable failure) {
        if (failure instanceof AuthenticationException || failure instanceof AuthorizationException) {
            return Trouble.CREDENTIALS;
        }
        boolean late = failure instanceof TimeoutException
                || failure instanceof org.apache.kafka.common.errors.TimeoutException
                || failure instanceof DisconnectException;
        return late ? Trouble.NO_ANSWER : Trouble.REFUSAL;
    }

    private static Optional<Instant> instant(@Nullable OffsetDateTime at) {
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }
}
