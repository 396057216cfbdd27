package org.amends.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.amends.platform.connector.Connector;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Letters by mail, as the last ones and the last trial went. */
@ApplicationScoped
class MailConnector implements Connector {

    /** The newest letter is found by the index of filings and deliveries, which wants both named. */
    private static final String LAST = """
            SELECT greatest((SELECT max(t.at) FROM relay_trial t WHERE t.accepted),
                            (SELECT e.at FROM case_event e WHERE e.verb IN ('FILE', 'DELIVER') AND e.verb = 'DELIVER'
                                 AND event_channel(e.canonical) = 'EMAIL' ORDER BY e.at DESC LIMIT 1)) AS taken,
                   (SELECT max(t.at) FROM relay_trial t WHERE NOT t.accepted) AS refused,
                   (SELECT t.answer FROM relay_trial t WHERE NOT t.accepted ORDER BY t.number DESC LIMIT 1) AS trouble
            """;

    private final LetterConfig config;
    private final Relay relay;
    private final Jdbi jdbi;

    MailConnector(LetterConfig config, Relay relay, Jdbi jdbi) {
        this.config = config;
        this.relay = relay;
        this.jdbi = jdbi;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public Kind kind() {
        return Kind.MAIL;
    }

    @Override
    public List<String> settings() {
        return List.of("AMENDS_LETTERS_BY_MAIL", "AMENDS_LETTERS_RELAY_HOST", "AMENDS_LETTERS_SENDER");
    }

    @Override
    public State state() {
        return jdbi.withHandle(handle -> handle.createQuery(LAST)
                .map((row, context) -> new State(
                        config.byMail(),
                        instant(row.getObject("taken", OffsetDateTime.class)),
                        instant(row.getObject("refused", OffsetDateTime.class)),
                        Optional.ofNullable(row.getString("trouble"))))
                .one());
    }

    @Override
    public Answer test() {
        return relay.greet();
    }

    private static Optional<Instant> instant(@Nullable OffsetDateTime at) {
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }
}
