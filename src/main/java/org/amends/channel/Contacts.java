package org.amends.channel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amends.casefile.Worklist.Position;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Reads contacts: one, or those that nobody has handled by their date, page by page. */
@ApplicationScoped
class Contacts {

    private static final String ROWS = """
            SELECT k.*, c.name AS channel_name, f.reference, m.id AS mail, s.id AS parcel,
                   (v.verdict = 'MISSED' OR k.handled_at IS NULL AND k.due_at < now()) IS TRUE AS missed
            FROM (%s) AS k
            JOIN channel c ON c.id = k.channel_id
            LEFT JOIN case_file f ON f.id = k.case_id
            LEFT JOIN contact_verdict v ON v.contact_id = k.id
            LEFT JOIN incoming_mail m ON m.task_id = k.id
            LEFT JOIN stray_parcel s ON s.task_id = k.id
            ORDER BY k.due_at, k.id
            """;
    private static final String ONE = ROWS.formatted("SELECT * FROM channel_contact WHERE id = :id");

    /** One statement for each way in, so that each has the index it needs. */
    private static final String PAGE = """
            SELECT * FROM channel_contact
            WHERE handled_at IS NULL AND (due_at, id) > (:due, :id) %s
            ORDER BY due_at, id LIMIT :limit
            """;

    private static final String OF_CHANNEL = "AND channel_id = :channel";
    private static final String OWED = "AND (owed_by = ANY(:persons) OR fallback_id = ANY(:persons))";
    private static final String ALL = ROWS.formatted(PAGE.formatted(""));
    private static final String ALL_OF_CHANNEL = ROWS.formatted(PAGE.formatted(OF_CHANNEL));
    private static final String OWED_BY = ROWS.formatted(PAGE.formatted(OWED));
    private static final String OWED_BY_OF_CHANNEL = ROWS.formatted(PAGE.formatted(OF_CHANNEL + " " + OWED));

    private static final String ATTEMPTS = """
            SELECT a.contact_id, a.how, a.said, a.by_id, a.at, f.reference
            FROM contact_attempt a LEFT JOIN case_file f ON f.id = a.case_id
            WHERE a.contact_id = ANY(:ids)
            ORDER BY a.at, a.id
            """;

    private static final OffsetDateTime FIRST = OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final UUID LEAST = new UUID(0, 0);

    private final Jdbi jdbi;

    Contacts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param owedBy any of these, or whom they stand in for; nobody means everybody's */
    record Filter(Optional<String> channel, Set<UUID> owedBy) {}

    Optional<Contact> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(ONE).bind("id", id).map(ContactRows::read).list().stream()
                .map(contact -> contact.with(attempts(List.of(contact)).getOrDefault(id, List.of())))
                .findFirst());
    }

    /** @param limit how many rows at the most; one more tells whether there is a next page */
    List<Contact> open(Filter filter, Optional<Position> after, int limit) {
        List<Contact> page = jdbi.withHandle(handle -> {
            Query query = handle.createQuery(statement(filter))
                    .bind("due", after.map(Position::due).map(Contacts::utc).orElse(FIRST))
                    .bind("id", after.map(Position::id).orElse(LEAST))
                    .bind("limit", limit);
            filter.channel().ifPresent(channel -> query.bind("channel", channel));
            if (!filter.owedBy().isEmpty()) {
                query.bindArray("persons", UUID.class, List.copyOf(filter.owedBy()));
            }
            return query.map(ContactRows::read).list();
        });
        Map<UUID, List<Contact.Attempt>> tried = attempts(page);
        return page.stream()
                .map(contact -> contact.with(tried.getOrDefault(contact.id(), List.of())))
                .toList();
    }

    private static String statement(Filter filter) {
        if (filter.channel().isPresent()) {
            return filter.owedBy().isEmpty() ? ALL_OF_CHANNEL : OWED_BY_OF_CHANNEL;
        }
        return filter.owedBy().isEmpty() ? ALL : OWED_BY;
    }

    private Map<UUID, List<Contact.Attempt>> attempts(List<Contact> contacts) {
        return jdbi.withHandle(handle -> ContactRows.byContact(handle.createQuery(ATTEMPTS)
                .bindArray("ids", UUID.class, contacts.stream().map(Contact::id).toList())));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
