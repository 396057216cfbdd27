package org.amends.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.amends.platform.webhook.SigningSecret;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Where messages go now, with what signs them. Nothing else reads secrets. */
@ApplicationScoped
class Receivers {

    private static final String ON = """
            SELECT id, url, secret, CASE WHEN former_until > now() THEN former_secret END AS former
            FROM webhook_endpoint WHERE enabled ORDER BY id
            """;

    private static final String ONE = """
            SELECT id, url, secret, CASE WHEN former_until > now() THEN former_secret END AS former
            FROM webhook_endpoint WHERE id = :id
            """;

    private final Jdbi jdbi;

    Receivers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Receiver> on() {
        return jdbi.withHandle(
                handle -> handle.createQuery(ON).map(Receivers::read).list());
    }

    /** Also one that is switched off. */
    Optional<Receiver> find(UUID id) {
        return jdbi.withHandle(handle ->
                handle.createQuery(ONE).bind("id", id).map(Receivers::read).findOne());
    }

    private static Receiver read(ResultSet row, StatementContext context) throws SQLException {
        return new Receiver(
                row.getObject("id", UUID.class),
                row.getString("url"),
                Stream.of(row.getBytes("secret"), row.getBytes("former"))
                        .filter(Objects::nonNull)
                        .map(SigningSecret::new)
                        .toList());
    }
}
