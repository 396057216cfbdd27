package org.amends.desk.reader;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Who works without single keys. */
@ApplicationScoped
class Shortcuts {

    private static final String IS_OFF = "SELECT EXISTS (SELECT FROM shortcuts_off WHERE person_id = :person)";
    private static final String TURN_OFF =
            "INSERT INTO shortcuts_off (person_id) VALUES (:person) ON CONFLICT DO NOTHING";
    private static final String TURN_ON = "DELETE FROM shortcuts_off WHERE person_id = :person";

    private final Jdbi jdbi;

    Shortcuts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    boolean areOff(UUID person) {
        return jdbi.withHandle(handle -> handle.createQuery(IS_OFF)
                .bind("person", person)
                .mapTo(Boolean.class)
                .one());
    }

    void turn(UUID person, boolean on) {
        jdbi.useHandle(handle -> handle.createUpdate(on ? TURN_ON : TURN_OFF)
                .bind("person", person)
                .execute());
    }
}
