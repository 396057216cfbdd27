package org.amends.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The first migration on an operator's own PostgreSQL, where nobody has prepared the application's role. */
class DatabaseOfOnesOwnTest {

    private final Home home = Home.fresh();
    private final EmbeddedPostgres server = home.start();

    @BeforeEach
    void forgetWhatTheLauncherPrepared() throws SQLException {
        asSuperuser(
                "DROP DATABASE amends",
                "DROP ROLE amends, amends_owner, amends_app",
                "CREATE ROLE plain LOGIN PASSWORD 'pw'",
                "CREATE DATABASE plain OWNER plain",
                "CREATE ROLE maker LOGIN CREATEROLE PASSWORD 'pw'",
                "CREATE DATABASE maker OWNER maker");
    }

    @AfterEach
    void stop() {
        server.close();
        home.close();
    }

    @Test
    void an_owner_who_may_create_roles_needs_no_preparation() throws SQLException {
        Coordinates owner = as("maker");
        migrate(owner);
        assertThat(actAsApplication(owner)).isEqualTo("amends_app");
    }

    @Test
    void an_owner_who_may_not_create_roles_is_told_what_a_superuser_has_to_run() throws SQLException {
        assertThatThrownBy(() -> migrate(as("plain")))
                .hasMessageContaining("let a superuser run \"CREATE ROLE amends_app NOLOGIN;"
                        + " GRANT amends_app TO plain WITH ADMIN OPTION;\"");
        asSuperuser("CREATE ROLE amends_app NOLOGIN", "GRANT amends_app TO plain WITH ADMIN OPTION");
        migrate(as("plain"));
        assertThat(actAsApplication(as("plain"))).isEqualTo("amends_app");
    }

    private static void migrate(Coordinates owner) {
        Flyway.configure()
                .dataSource(owner.jdbcUrl(), owner.user(), owner.password())
                .target("0.1")
                .load()
                .migrate();
    }

    private static String actAsApplication(Coordinates owner) throws SQLException {
        try (Connection connection = Home.connect(owner);
                Statement statement = connection.createStatement()) {
            statement.execute("SET ROLE amends_app");
            try (var row = statement.executeQuery("SELECT current_user")) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private Coordinates as(String account) {
        return Coordinates.local(home.settings().port(), account, account, "pw");
    }

    private void asSuperuser(String... commands) throws SQLException {
        try (Connection connection = Home.connect(server.superuser());
                Statement statement = connection.createStatement()) {
            for (String command : List.of(commands)) {
                statement.execute(command);
            }
        }
    }
}
