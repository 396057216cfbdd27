package org.amends.channel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.amends.desk.reader.Unanswered;
import org.amends.people.Rosters;
import org.amends.people.StaffMember;
import org.jdbi.v3.core.Jdbi;

/** What the rail of every page counts: contacts that its reader owes, and channels of theirs that have fallen silent. */
@ApplicationScoped
class RailCount implements Unanswered {

    private static final String COUNT = """
            SELECT (SELECT count(*) FROM channel_contact
                    WHERE handled_at IS NULL AND (owed_by = ANY(:persons) OR fallback_id = ANY(:persons)))
                 + (SELECT count(*) FROM channel c
                    JOIN channel_alarm a ON a.channel_id = c.id
                        AND a.silent_since = channel_sign(c.id, c.kind, c.watched_since)
                    WHERE c.active AND (c.owner_id = ANY(:persons) OR c.fallback_id = ANY(:persons)))
            """;

    private final Jdbi jdbi;
    private final Rosters rosters;

    RailCount(Jdbi jdbi, Rosters rosters) {
        this.jdbi = jdbi;
        this.rosters = rosters;
    }

    @Override
    public int by(StaffMember member) {
        List<UUID> persons = List.copyOf(Answering.of(member, rosters.recent()));
        return jdbi.withHandle(handle -> handle.createQuery(COUNT)
                .bindArray("persons", UUID.class, persons)
                .mapTo(Integer.class)
                .one());
    }
}
