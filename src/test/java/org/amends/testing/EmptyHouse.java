package org.amends.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.amends.platform.postgres.Coordinates;

/** A database of its own beside that of the other tests, as it is at a first start; it goes with the server. */
public final class EmptyHouse implements QuarkusTestResourceLifecycleManager {

    private static final String NAME = "empty_house_";

    /** After {@link PostgresResource}, whose server it is in. */
    @Override
    public int order() {
        return 10;
    }

    @Override
    public Map<String, String> start() {
        String name = NAME + Long.toString(System.nanoTime(), 36);
        Coordinates superuser = PostgresResource.superuser();
        try (Connection connection =
                        DriverManager.getConnection(superuser.jdbcUrl(), superuser.user(), superuser.password());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " OWNER "
                    + PostgresResource.owner().user());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        String url = PostgresResource.jdbcUrl().replaceAll("/[^/?]+(\\?|$)", "/" + name + "$1");
        return Map.of("quarkus.datasource.jdbc.url", url, "quarkus.flyway.jdbc-url", url);
    }

    @Override
    public void stop() {}
}
