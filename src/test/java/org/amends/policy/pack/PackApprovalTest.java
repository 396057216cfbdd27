package org.amends.policy.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.Rule;
import org.junit.jupiter.api.Test;

class PackApprovalTest {

    private static final String TEXT = Packs.child("");
    private static final UUID ANN = new UUID(0, 1);
    private static final UUID BEN = new UUID(0, 2);
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    @Test
    @Rule("S3-13")
    void a_text_goes_live_after_two_people_opened_and_approved_it() {
        assertThat(missing(approval(ANN, TEXT), approval(BEN, TEXT))).isEmpty();
    }

    @Test
    @Rule("S3-13")
    void one_person_twice_another_text_or_an_unopened_one_are_not_enough() {
        assertThat(missing(approval(ANN, TEXT), approval(ANN, TEXT))).isPresent();
        assertThat(missing(approval(ANN, TEXT), approval(BEN, TEXT + "# small change\n")))
                .isPresent();
        PackApproval unread = new PackApproval(BEN, PackApproval.digest(TEXT), NOON.plusSeconds(1), NOON);
        assertThat(missing(approval(ANN, TEXT), unread)).hasValueSatisfying(fault -> {
            assertThat(fault.code()).isEqualTo("two-approvers-needed");
            assertThat(fault.message()).endsWith("so far 1 did.");
        });
    }

    private static Optional<Fault> missing(PackApproval... approvals) {
        return PackApproval.missing(TEXT, List.of(approvals));
    }

    private static PackApproval approval(UUID person, String text) {
        return new PackApproval(person, PackApproval.digest(text), NOON, NOON.plusSeconds(60));
    }
}
