package org.amends.desk.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.amends.casefile.CaseReference;
import org.amends.deadline.EscalationSweep;
import org.amends.desk.Clerk;
import org.amends.desk.Complaints;
import org.amends.desk.Typist;
import org.amends.desk.form.TypedForm;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.amends.testing.Browser;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A letter can be taken back for some seconds; then it goes out once, unless something came in between. */
@QuarkusTest
@TestProfile(HeldLettersTest.TenSeconds.class)
class HeldLettersTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    private static final Duration AFTER_IT_WAITED = Duration.ofSeconds(11);

    /** As it is by default. */
    public static final class TenSeconds implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("amends.desk.letter-hold", "10s");
        }
    }

    @Inject
    Staffing staffing;

    @Inject
    LetterDispatch dispatch;

    @Inject
    HeldLetters held;

    @Inject
    EscalationSweep sweep;

    @Inject
    Jdbi jdbi;

    private StaffMember agent;
    private StaffMember manager;
    private Clerk clerk;
    private String reference;

    @BeforeEach
    void a_complaint() {
        agent = staffing.hire(StaffRole.AGENT);
        manager = staffing.hire(StaffRole.MANAGER);
        clerk = Clerk.of(agent);
        reference = Complaints.filed(agent, manager);
    }

    @Test
    void while_it_waits_nothing_has_happened_to_the_case() {
        int version = version();
        Response answer = acknowledge();
        assertThat(answer.statusCode()).isEqualTo(303);
        dispatch.run(Duration.ofSeconds(5));
        assertThat(version()).isEqualTo(version);
        assertThat(status()).isEqualTo("RECEIVED");
        assertThat(clerk.open("/desk").asString()).contains("Your letter in " + reference + " goes out in ");
        assertThat(clerk.open("/reports/promises").asString()).doesNotContain("goes out in ");
    }

    @Test
    void it_goes_out_once_however_many_replicas_send_it_and_its_draft_goes_with_it() {
        int version = version();
        acknowledge();
        CompletableFuture.allOf(IntStream.range(0, 8)
                        .mapToObj(number -> CompletableFuture.runAsync(() -> dispatch.run(AFTER_IT_WAITED)))
                        .toArray(CompletableFuture[]::new))
                .join();
        assertThat(version()).isEqualTo(version + 1);
        assertThat(status()).isEqualTo("ACKNOWLEDGED");
        assertThat(held.of(agent.id())).isEmpty();
        assertThat(drafts()).isZero();
    }

    @Test
    void while_letters_wait_the_next_case_is_none_of_theirs() {
        String second = Complaints.filed(agent, manager);
        String third = Complaints.filed(agent, manager);

        assertThat(acknowledgeAndGoOn(reference)).endsWith("/desk/case/" + second);
        assertThat(acknowledgeAndGoOn(second)).endsWith("/desk/case/" + third);
        assertThat(acknowledgeAndGoOn(third)).endsWith("/desk");
    }

    @Test
    void one_that_is_taken_back_never_goes_out_and_its_text_is_still_there() {
        acknowledge();
        Response back = takeBack(clerk);
        assertThat(back.header("Location")).endsWith("/desk/case/" + reference + "?open=ack#ack");
        dispatch.run(AFTER_IT_WAITED);
        assertThat(status()).isEqualTo("RECEIVED");
        assertThat(clerk.open(back.header("Location").replaceAll("#.*", "")).asString())
                .contains("I do not know yet what went wrong.");
    }

    @Test
    void one_that_has_gone_out_cannot_be_taken_back_and_the_page_says_so() {
        acknowledge();
        Response page = clerk.open("/desk");
        dispatch.run(AFTER_IT_WAITED);
        Response back = takeBack(clerk, page);
        assertThat(clerk.open(back.header("Location")).asString()).contains("Too late: the letter has gone out.");
        assertThat(status()).isEqualTo("ACKNOWLEDGED");
    }

    @Test
    void nobody_takes_back_the_letter_of_somebody_else() {
        acknowledge();
        Response page = clerk.open("/desk");
        Clerk other = Clerk.of(manager);
        other.post(
                action(page), Map.of("csrf-token", Clerk.value(other.open("/desk/case/" + reference), "csrf-token")));
        dispatch.run(AFTER_IT_WAITED);
        assertThat(status()).isEqualTo("ACKNOWLEDGED");
    }

    @Test
    void what_a_person_did_meanwhile_stops_it_and_its_author_is_told_and_has_the_draft() {
        acknowledge();
        Complaints.act(manager, reference, "notes", Map.of("words", "She called, and is in hospital."));
        dispatch.run(AFTER_IT_WAITED);
        dispatch.run(AFTER_IT_WAITED);
        assertThat(status()).isEqualTo("RECEIVED");
        assertThat(held.of(agent.id()))
                .extracting(letter -> letter.hindrance().orElseThrow())
                .containsExactly(HeldLetter.Hindrance.MEANWHILE);
        assertThat(clerk.open("/desk").asString())
                .contains("Your letter in " + reference + " has not gone out.", "Somebody did something in the case");
        assertThat(typed()).isZero();
        assertThat(clerk.open(takeBack(clerk).header("Location").replaceAll("#.*", ""))
                        .asString())
                .contains("I do not know yet what went wrong.")
                .doesNotContain("has not gone out");
    }

    @Test
    void a_rung_that_fired_meanwhile_does_not_stop_it() {
        acknowledge();
        int version = version();
        sweep.run(Duration.ofDays(4));
        assertThat(version()).isGreaterThan(version);
        dispatch.run(AFTER_IT_WAITED);
        assertThat(status()).isEqualTo("ACKNOWLEDGED");
    }

    @Test
    void what_would_be_refused_is_refused_at_once_and_does_not_wait() {
        Map<String, String> empty = Complaints.with(
                Complaints.with(Complaints.acknowledgement(reference, agent), "ack-text", " "), "do", "send");
        assertThat(clerk.submit(reference, "acknowledgement", empty).statusCode())
                .isEqualTo(422);
        assertThat(held.of(agent.id())).isEmpty();
    }

    @Test
    void a_page_that_is_older_than_the_case_does_not_wait_either() {
        Map<String, String> letter = checked();
        Complaints.act(manager, reference, "notes", Map.of("words", "She called."));
        Map<String, String> old = Complaints.with(letter, "version", String.valueOf(version() - 1));
        assertThat(clerk.submit(reference, "acknowledgement", old).statusCode()).isEqualTo(409);
        assertThat(held.of(agent.id())).isEmpty();
    }

    @Test
    void a_letter_does_not_make_its_own_deadline_missed() {
        TypedForm typed = TypedForm.again("ack", Map.of("ack-text", "Dear Anna Tamm"));
        CaseReference where = new CaseReference(reference);
        assertThat(held.hold(where, agent.id(), typed, Duration.ofDays(30))).isEmpty();
        assertThat(held.of(agent.id())).isEmpty();
        assertThat(held.hold(where, agent.id(), typed, Duration.ofSeconds(1))).isPresent();
    }

    @Test
    void whoever_may_no_longer_write_writes_no_more() {
        acknowledge();
        jdbi.useHandle(handle -> handle.execute("DELETE FROM staff_role WHERE staff_id = ?", agent.id()));
        dispatch.run(AFTER_IT_WAITED);
        assertThat(status()).isEqualTo("RECEIVED");
        assertThat(held.of(agent.id()))
                .extracting(letter -> letter.hindrance().orElseThrow())
                .containsExactly(HeldLetter.Hindrance.NOT_ALLOWED);
    }

    @Test
    void sent_twice_from_the_same_page_it_waits_once() {
        Map<String, String> letter = checked();
        Response page = clerk.open("/desk/case/" + reference);
        clerk.send(page, reference, "acknowledgement", letter);
        clerk.send(page, reference, "acknowledgement", letter);
        assertThat(held.of(agent.id())).hasSize(1);
        dispatch.run(AFTER_IT_WAITED);
        clerk.send(page, reference, "acknowledgement", letter);
        assertThat(held.of(agent.id())).isEmpty();
    }

    @Test
    void z_takes_it_back_from_wherever_its_author_is_by_then() {
        acknowledge();
        Typist typist = Typist.signedIn(browser, agent);
        Browser.assertAccessible(typist.page());
        typist.open("/desk/team");
        typist.key("z");
        typist.arrives(".*/desk/case/" + reference + ".*");
        assertThat(typist.page().locator("#ack textarea").first().inputValue())
                .contains("I do not know yet what went wrong.");
        dispatch.run(AFTER_IT_WAITED);
        assertThat(status()).isEqualTo("RECEIVED");
    }

    private Response acknowledge() {
        return clerk.submit(reference, "acknowledgement", checked());
    }

    /** Where that leads. */
    private String acknowledgeAndGoOn(String inCase) {
        return clerk.submit(inCase, "acknowledgement", Complaints.with(checked(inCase), "do", "next"))
                .header("Location");
    }

    private Map<String, String> checked() {
        return checked(reference);
    }

    /** Read once, as an acknowledgement has to be. */
    private Map<String, String> checked(String inCase) {
        Map<String, String> letter = Complaints.acknowledgement(inCase, agent);
        Response checked = clerk.submit(inCase, "acknowledgement", Complaints.with(letter, "do", "check"));
        return Complaints.with(
                Complaints.with(letter, "do", "send"), "ack-preview", Clerk.value(checked, "ack-preview"));
    }

    private Response takeBack(Clerk by) {
        return takeBack(by, by.open("/desk"));
    }

    private Response takeBack(Clerk by, Response page) {
        return by.post(action(page), Map.of("csrf-token", Clerk.value(page, "csrf-token")));
    }

    private String action(Response page) {
        return page.asString().replaceAll("(?s).*action=\"(/desk/case/" + reference + "/held/[^\"]*)\".*", "$1");
    }

    private int version() {
        return Complaints.read(agent, reference).path("version");
    }

    private String status() {
        return Complaints.read(manager, reference).path("status");
    }

    private int drafts() {
        return count("SELECT count(*) FROM draft WHERE author = :author");
    }

    private int typed() {
        return count("SELECT count(typed) FROM held_letter WHERE author = :author");
    }

    private int count(String query) {
        return jdbi.withHandle(handle -> handle.createQuery(query)
                .bind("author", agent.id())
                .mapTo(Integer.class)
                .one());
    }
}
