package org.amends.platform.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.PGConnection;

/**
 * The roles and the database of Amends: the owner changes the schema, {@code amends_app} holds the rights of the
 * service, and the service signs in as {@code amends}, which has no rights but those.
 */
record ApplicationDatabase(Coordinates superuser, Secrets secrets) {

    static final String DATABASE = "amends";
    static final String OWNER = "amends_owner";
    static final String APPLICATION = "amends";

    private static final String CREATE_ROLES = """
            DO $$
            BEGIN
              IF to_regrole('amends_app') IS NULL THEN CREATE ROLE amends_app NOLOGIN; END IF;
              IF to_regrole('amends_owner') IS NULL THEN CREATE ROLE amends_owner LOGIN CREATEROLE; END IF;
              IF to_regrole('amends') IS NULL THEN CREATE ROLE amends LOGIN IN ROLE amends_app; END IF;
            END $$;
            GRANT amends_app TO amends_owner WITH ADMIN OPTION
            """;

    /** Completes whatever is missing, so that a crash in between is repaired by the next start. */
    void provide() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(CREATE_ROLES);
            setPassword(connection, OWNER);
            setPassword(connection, APPLICATION);
            if (!exists(connection)) {
                statement.execute("CREATE DATABASE amends OWNER amends_owner");
            }
            statement.execute("REVOKE ALL ON DATABASE amends FROM PUBLIC");
            statement.execute("GRANT CONNECT ON DATABASE amends TO amends_app");
        }
    }

    /** Refuses to go on with a server that may forget what it confirmed (rule P1). */
    void requireDurable() throws SQLException {
        try (Connection connection = connect()) {
            Durability.of(connection).refusal().ifPresent(sentence -> {
                throw new CannotStart(sentence);
            });
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", superuser.user());
        properties.setProperty("password", superuser.password());
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "60");
        return DriverManager.getConnection(superuser.jdbcUrl(), properties);
    }

    private void setPassword(Connection connection, String role) throws SQLException {
        connection
                .unwrap(PGConnection.class)
                .alterUserPassword(role, secrets.password(role).toCharArray(), "scram-sha-256");
    }

    private static boolean exists(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
            query.setString(1, DATABASE);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }
}
