package org.amends.desk;

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
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(QueuePagesTest.ShortPatience.class)
class QueuePagesTest {

    private static final int MOST = 2;

    /** The customer's answer is what all cases wait for first. */
    public static final class ShortPatience implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("amends.deadlines.nudge", "3 hours");
        }
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
        assertThat(first.counts().needsMe()).isEqualTo(needed.size());
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
