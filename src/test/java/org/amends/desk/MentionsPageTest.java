package org.amends.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.amends.Rule;
import org.amends.casefile.FiledCase;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Colleagues who are mentioned in a note find it above their queue until they have read it. */
@QuarkusTest
class MentionsPageTest {

    @Inject
    Staffing staffing;

    private FiledCase filed;
    private StaffMember colleague;
    private Clerk mentioned;

    @BeforeEach
    void a_case_and_a_colleague() {
        filed = FiledCase.file(staffing).begun();
        colleague = staffing.hire(StaffRole.AGENT);
        mentioned = Clerk.of(colleague);
    }

    @Test
    void a_mention_stands_above_the_queue_with_a_count_until_its_case_is_opened() {
        assertThat(queue()).doesNotContain("Mentions of you");
        note("@" + colleague.username() + " please <b>look</b>");
        note("And once more, @" + colleague.username() + "!");
        assertThat(queue())
                .contains(
                        "Mentions of you <span class=\"num\">(2)</span>",
                        "please &lt;b&gt;look&lt;/b&gt;",
                        "/desk/case/" + filed.reference());
        assertThat(mentioned.open("/desk/team").asString()).doesNotContain("Mentions of you");
        assertThat(mentioned.open("/desk/case/" + filed.reference()).asString())
                .contains("Told of it: " + colleague.name());
        assertThat(queue()).doesNotContain("Mentions of you");
        note("@" + colleague.username() + " a third time");
        assertThat(queue()).contains("Mentions of you <span class=\"num\">(1)</span>");
    }

    @Test
    void a_long_note_shows_its_beginning() {
        note("@" + colleague.username() + " " + "😀".repeat(400));
        assertThat(queue()).containsPattern("(😀){200,300}…").doesNotContain("😀".repeat(300));
    }

    @Test
    void nobody_is_told_by_their_own_note_or_by_a_name_that_nobody_has() {
        note("@" + filed.owner().username() + " and @nobody-at-all and " + colleague.username());
        assertThat(filed.read().<List<?>>path("history[-1].mentioned")).isNull();
        assertThat(Clerk.of(filed.owner()).open("/desk").asString()).doesNotContain("Mentions of you");
        assertThat(queue()).doesNotContain("Mentions of you");
    }

    @Test
    @Rule("S1-29")
    void whom_the_complaint_is_about_is_not_told_and_the_writer_learns_why() {
        filed.act(filed.asManager(), "named-persons", Map.of("person", colleague.id(), "what", "He laughed"));
        StaffMember other = staffing.hire(StaffRole.AGENT);
        Clerk owner = Clerk.of(filed.owner());
        String words = "@" + colleague.username() + " and @" + other.username() + ", what was said?";

        assertThat(owner.submit(filed.reference(), "notes", Map.of("note-words", words))
                        .statusCode())
                .isEqualTo(303);

        assertThat(owner.open("/desk/case/" + filed.reference() + "?done=NOTE").asString())
                .containsPattern("(?s)Not told of it: " + colleague.name()
                        + ". The complaint is about them.*Not told of it: " + colleague.name());
        filed.read()
                .then()
                .body("history[-1].mentioned.id", contains(other.id().toString()))
                .body("history[-1].withheld.id", contains(colleague.id().toString()));
        assertThat(queue()).doesNotContain("Mentions of you");
        assertThat(Clerk.of(other).open("/desk").asString()).contains("Mentions of you");
    }

    @Test
    @Rule("S1-29")
    void whoever_is_named_later_loses_what_they_have_not_read() {
        note("@" + colleague.username() + " what was said?");
        filed.act(filed.asManager(), "named-persons", Map.of("person", colleague.id(), "what", "He laughed"));
        assertThat(queue()).doesNotContain("Mentions of you");
    }

    @Test
    @Rule("S1-29")
    void and_so_does_whoever_answers_to_the_named_person() {
        StaffMember lead = staffing.hire(StaffRole.LEAD);
        StaffMember agent =
                staffing.hireInto(staffing.team(lead, staffing.hire(StaffRole.MANAGER), 40), StaffRole.AGENT);
        note("@" + agent.username() + " and @" + colleague.username() + ", what was said?");
        filed.act(filed.asManager(), "named-persons", Map.of("person", lead.id(), "what", "She laughed"));
        assertThat(Clerk.of(agent).open("/desk").asString()).doesNotContain("Mentions of you");
        assertThat(queue()).contains("Mentions of you");
    }

    @Test
    void the_customer_reads_neither_the_note_nor_whom_it_mentions() {
        note("@" + colleague.username() + " a hard nut");
        assertThat(filed.asCustomer().get(filed.path("as-customer")).asString())
                .doesNotContain(colleague.username(), colleague.id().toString(), "hard nut", "mention");
    }

    private void note(String words) {
        filed.act(filed.asOwner(), "notes", Map.of("words", words));
    }

    private String queue() {
        return mentioned.open("/desk").asString();
    }
}
