package org.amends.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.amends.casefile.CaseReference;
import org.amends.guard.Fingerprint;
import org.amends.guard.LetterFacts;
import org.amends.lifecycle.Verb;
import org.amends.people.Rosters;
import org.amends.people.StaffMember;
import org.jdbi.v3.core.Jdbi;

/**
 * The latest letters of a kind, to hold a new one against (ACK-17). They are read again after a while, not for every pause of
 * whoever types: two copies that are written in the same minute are told from each other later.
 */
@ApplicationScoped
class RecentLetters {

    private static final int COMPARED = 50;

    private static final Duration FRESH = Duration.ofSeconds(30);

    /** Letters in other languages are few; of the latest of all languages enough are in this one. */
    private static final String LETTERS = """
            SELECT c.reference, contact.name, e.owner_id, t.body
            FROM (SELECT case_id, seq, owner_id, at, canonical FROM case_event
                  WHERE verb = :verb
                    AND verb IN ('ACKNOWLEDGE', 'INFORM', 'ASK', 'EXTEND', 'DECIDE', 'FOLLOW_UP')
                  ORDER BY at DESC LIMIT 500) e
            JOIN case_text t ON t.case_id = e.case_id AND t.seq = e.seq AND t.field = 'letter'
            JOIN case_file c ON c.id = e.case_id
            JOIN case_contact contact ON contact.case_id = e.case_id
            WHERE :language IN (convert_from(e.canonical, 'UTF8')::jsonb #>> '{fact,language}',
                                convert_from(e.canonical, 'UTF8')::jsonb #>> '{fact,letter,language}')
            ORDER BY e.at DESC
            LIMIT :limit
            """;

    private final Jdbi jdbi;
    private final Rosters rosters;
    private final Clock clock;
    private final WordLists lists;
    private final Map<Kind, Known> known = new ConcurrentHashMap<>();

    RecentLetters(Jdbi jdbi, Rosters rosters, Clock clock, WordLists lists) {
        this.jdbi = jdbi;
        this.rosters = rosters;
        this.clock = clock;
        this.lists = lists;
    }

    private record Kind(Verb sentBy, String language) {}

    private record Known(Instant at, List<LetterFacts.SentLetter> letters) {}

    /** @param language BCP 47 tag of one of the languages that set phrases are in */
    List<LetterFacts.SentLetter> before(Verb sentBy, String language) {
        Instant now = clock.instant();
        return known.compute(new Kind(sentBy, language), (kind, last) -> Optional.ofNullable(last)
                        .filter(letters -> isFresh(letters, now))
                        .orElseGet(() -> new Known(now, read(kind))))
                .letters();
    }

    private static boolean isFresh(Known known, Instant now) {
        return Duration.between(known.at(), now).abs().compareTo(FRESH) < 0;
    }

    private List<LetterFacts.SentLetter> read(Kind kind) {
        return jdbi.withHandle(handle -> handle.createQuery(LETTERS)
                .bind("verb", kind.sentBy().name())
                .bind("language", kind.language())
                .bind("limit", COMPARED)
                .map((row, context) -> letter(row, kind.language()))
                .list());
    }

    private LetterFacts.SentLetter letter(ResultSet row, String language) throws SQLException {
        String reference = new CaseReference(row.getString("reference")).text();
        String owner = rosters.recent()
                .member(row.getObject("owner_id", UUID.class))
                .map(StaffMember::name)
                .orElse("");
        List<String> names = List.of(row.getString("name"), owner, reference);
        return new LetterFacts.SentLetter(
                reference, Fingerprint.of(row.getString("body"), language, names, lists.inForce()));
    }
}
