package org.amends.desk.casepage;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.amends.casefile.FiledCase;
import org.amends.desk.Clerk;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is new to whoever opens a case, and who has seen what the customer wrote. */
@QuarkusTest
class SeenPageTest {

    @Inject
    Staffing staffing;

    @Inject
    Jdbi jdbi;

    private FiledCase filed;
    private Clerk owner;
    private StaffMember colleague;

    @BeforeEach
    void a_case_that_its_owner_has_open() {
        filed = FiledCase.file(staffing).begun();
        owner = Clerk.of(filed.owner());
        colleague = staffing.hire(StaffRole.AGENT);
    }

    @Test
    void what_happened_since_the_last_visit_is_marked_once_and_nothing_on_the_first() {
        assertThat(page(owner)).doesNotContain("New to you", "since you were here");
        assertThat(page(owner)).doesNotContain("New to you", "since you were here");
        hears("Hello there");
        filed.act(FrontDoor.as(colleague), "notes", Map.of("words", "She rang, too"));
        assertThat(page(owner))
                .contains("2 things happened since you were here")
                .containsPattern(fresh(2));
        assertThat(page(owner)).doesNotContain("New to you", "since you were here");
    }

    @Test
    void what_the_reader_did_themselves_is_not_new_to_them() {
        page(owner);
        filed.act(filed.asOwner(), "notes", Map.of("words", "I looked it up"));
        assertThat(page(owner)).doesNotContain("New to you");
    }

    @Test
    void the_page_says_which_colleagues_have_seen_the_customers_last_words() {
        Clerk other = Clerk.of(colleague);
        page(other);
        hears("Hello there");
        assertThat(page(owner)).contains("No other colleague has seen it yet").doesNotContain("Also seen by");
        page(other);
        assertThat(page(owner)).contains("Also seen by " + colleague.name());
        filed.act(filed.asOwner(), "notes", Map.of("words", "A note asks nobody to read again"));
        assertThat(page(owner)).contains("Also seen by " + colleague.name());
        hears("Hello again");
        assertThat(page(owner)).contains("No other colleague has seen it yet");
    }

    @Test
    void a_visit_is_written_only_when_there_is_something_new_and_never_into_the_history() {
        String before = filed.etag();
        page(owner);
        List<Map<String, Object>> first = rows();
        page(owner);
        assertThat(rows()).isEqualTo(first).hasSize(1);
        assertThat(filed.etag()).isEqualTo(before);
        hears("Hello there");
        page(owner);
        assertThat(rows()).isNotEqualTo(first).hasSize(1);
    }

    @Test
    void the_customer_learns_nothing_of_it_and_the_api_leaves_no_trace() {
        hears("Hello there");
        page(Clerk.of(colleague));
        filed.read();
        assertThat(rows()).hasSize(1);
        assertThat(filed.asCustomer().get(filed.path("as-customer")).asString())
                .doesNotContain(colleague.id().toString())
                .doesNotContainIgnoringCase("seen");
    }

    private static String fresh(int times) {
        return "(?s)^" + "(?:(?!New to you).)*New to you".repeat(times) + "(?:(?!New to you).)*$";
    }

    private List<Map<String, Object>> rows() {
        return jdbi.withHandle(
                handle -> handle.select("""
                        SELECT r.reader, r.seen_seq, CAST(r.xmin AS text) AS written
                        FROM case_reading r JOIN case_file c ON c.id = r.case_id WHERE c.reference = ?
                        """, filed.reference()).mapToMap().list());
    }

    private void hears(String words) {
        filed.act(filed.asCustomer(), "answers", Map.of("words", words));
    }

    private String page(Clerk clerk) {
        return clerk.open("/desk/case/" + filed.reference()).asString();
    }
}
