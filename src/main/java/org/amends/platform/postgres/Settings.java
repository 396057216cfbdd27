package org.amends.platform.postgres;

import java.nio.file.Path;

/**
 * Where the embedded PostgreSQL lives.
 *
 * @param home the folder for everything: programs, data, passwords
 * @param programs the folder into which the programs are unpacked, once
 * @param port the TCP port on 127.0.0.1
 */
public record Settings(Path home, Path programs, int port) {

    public static final int DEFAULT_PORT = 54320;
    private static final int MAX_PORT = 65535;

    public Settings {
        home = home.toAbsolutePath().normalize();
        programs = programs.toAbsolutePath().normalize();
    }

    public static Settings in(Path home, int port) {
        return new Settings(home, home.resolve("programs"), port);
    }

    /** @throws CannotStart when the text is no port */
    public static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port > 0 && port <= MAX_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // the same sentence as for a number that is no port
        }
        throw new CannotStart("AMENDS_POSTGRES_PORT must be a number from 1 to 65535, and is \"" + text + "\".");
    }
}
