package org.amends.platform.postgres;

/** How to reach one database as one role. */
public record Coordinates(String jdbcUrl, String user, String password) {

    static Coordinates local(int port, String database, String user, String password) {
        return new Coordinates("jdbc:postgresql://127.0.0.1:" + port + "/" + database, user, password);
    }

    /** Passwords stay out of logs. */
    @Override
    public String toString() {
        return user + " at " + jdbcUrl;
    }
}
