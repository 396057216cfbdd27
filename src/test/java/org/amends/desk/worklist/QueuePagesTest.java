package org.amends.desk.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.amends.casefile.Cursor;
import org.amends.casefile.Worklist;
import org.amends.desk.Clerk;
import org.amends.desk.Complaints;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(QueuePagesTest.ServiceOfItsOwn.class)
class QueuePagesTest {

    private static final int MOST = 2;

    /** The customer's answer is what all cases wait for first. */
    private static final String SHORT_PATIENCE = """
            pack: short-patience
            version: 1
            extends: [base-honest@1]
            valid_from: 2026-01-01
            title: {en: Short patience}
            clocks:
              - id: nudge
                duty: nudge
                start: [question_asked, final_sent, follow_up_sent]
                stop: [customer_message, customer_accepted, contested, closed]
                limit: 3 hours
                warn_at: [0.5]
            """;

    private static final String PUT = """
            INSERT INTO policy_pack (id, version, body, sha256)
            VALUES ('short-patience', 1, :body, encode(sha256(convert_to(:body, 'UTF8')), 'hex'))
            ON CONFLICT DO NOTHING
            """;
    private static final String RULE =
            "INSERT INTO policy_activation (id, version) VALUES ('short-patience', :version)";

    /** A service of its own, which has not looked yet which packs rule. */
    public static final class ServiceOfItsOwn implements QuarkusTestProfile {}

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void an_impatient_pack_rules() {
        jdbi.useHandle(handle -> {
            handle.createUpdate(PUT).bind("body", SHORT_PATIENCE).execute();
            handle.createUpdate(RULE).bind("version", 1).execute();
        });
    }

    @AfterEach
    void it_rules_no_longer() {
        jdbi.useHandle(handle -> handle.createUpdate(RULE)
                .bindNull("version", java.sql.Types.INTEGER)
                .execute());
    }

    @Inject
    Staffing staffing;

    @Inject
    Queue queue;

    @Test
    void what_waits_for_the_customer_takes_no_place_on_the_pages_of_what_needs_its_owner() {
        StaffMember owner = staffing.hire(StaffRole.AGENT);
        StaffMember manager = staffing.hire(StaffRole.MANAGER);
        Set<String> needed = new TreeSet<>();
        for (int i = 0; i < MOST + 1; i++) {
            asked(Complaints.begun(owner, manager), owner);
            needed.add(Complaints.filed(owner, manager));
        }

        QueueView first = page(owner, Optional.empty());
        QueueView second = page(owner, Optional.of(Cursor.read(first.next())));
        Set<String> shown = new TreeSet<>(references(first));
        shown.addAll(references(second));

        assertThat(first.shown()).isEqualTo(MOST);
        assertThat(second.shown()).isEqualTo(1);
        assertThat(second.next()).isEmpty();
        assertThat(shown).isEqualTo(needed);
        assertThat(first.counts().needsMe()).isEqualTo(String.valueOf(needed.size()));
    }

    private QueueView page(StaffMember owner, Optional<Worklist.Position> after) {
        return queue.of(owner, QueueView.View.NEEDS_ME, after, MOST);
    }

    private static List<String> references(QueueView page) {
        return page.groups().stream()
                .flatMap(group -> group.items().stream())
                .map(QueueView.Item::reference)
                .toList();
    }

    private static void asked(String reference, StaffMember owner) {
        Map<String, String> question = Map.of(
                "ask-question", "When did it arrive?",
                "ask-letter-language", "en",
                "ask-letter-text", "Dear Anna Tamm, when did it arrive?",
                "ask-letter-nextStep-what", "I read your answer",
                "ask-letter-nextStep-by", Complaints.local(Duration.ofHours(20)));
        assertThat(Clerk.of(owner).submit(reference, "questions", question).statusCode())
                .isEqualTo(303);
    }
}
