package org.amends.remedy.stripe;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amends.platform.connector.Connector;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Refunds over Stripe, as the last ones went. */
@ApplicationScoped
class StripeConnector implements Connector {

    private static final String LAST = """
            SELECT max(e.at) FILTER (WHERE e.to_state = 'SUCCEEDED') AS confirmed, max(e.at) FILTER (WHERE e.to_state = 'FAILED') AS failed
            FROM money_movement m JOIN money_movement_event e ON e.movement_id = m.id
            WHERE m.carrier = :carrier
            """;

    private final StripeApi api;
    private final Jdbi jdbi;

    StripeConnector(StripeApi api, Jdbi jdbi) {
        this.api = api;
        this.jdbi = jdbi;
    }

    @Override
    public String name() {
        return "stripe";
    }

    @Override
    public Kind kind() {
        return Kind.REFUNDS;
    }

    @Override
    public List<String> settings() {
        return List.of("AMENDS_STRIPE_SECRET", "AMENDS_STRIPE_WEBHOOK_SECRET");
    }

    @Override
    public State state() {
        return jdbi.withHandle(handle -> handle.createQuery(LAST)
                .bind("carrier", StripeRefunds.NAME)
                .map((row, context) -> new State(
                        api.isOn(),
                        instant(row.getObject("confirmed", OffsetDateTime.class)),
                        instant(row.getObject("failed", OffsetDateTime.class)),
                        Optional.empty()))
                .one());
    }

    /** The newest refund: the key is restricted to refunds, so nothing else could be asked. */
    @Override
    public Answer test() {
        try {
            StripeApi.Answer answer = api.get("/v1/refunds", Map.of("limit", "1"));
            return answer.ok() ? Answer.good("200") : Answer.bad(Connector.troubleOf(answer.status()), answer.error());
        } catch (StripeApi.NoAnswer e) {
            return Answer.bad(e.isStrange() ? Trouble.STRANGE_ANSWER : Trouble.NO_ANSWER, e.why());
        }
    }

    private static Optional<Instant> instant(@Nullable OffsetDateTime at) {
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }
}
