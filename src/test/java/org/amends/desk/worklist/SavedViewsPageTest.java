package org.amends.desk.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.amends.desk.Clerk;
import org.amends.desk.Complaints;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SavedViewsPageTest {

    @Inject
    Staffing staffing;

    private StaffMember manager;
    private StaffMember agent;
    private Clerk clerk;

    @BeforeEach
    void an_agent_in_a_team_of_their_own() {
        manager = staffing.hire(StaffRole.MANAGER);
        agent = staffing.hireInto(staffing.team(manager, manager, 100), StaffRole.AGENT);
        clerk = Clerk.of(agent);
    }

    @Test
    void what_is_asked_for_by_the_address_is_all_that_is_shown() {
        String received = Complaints.filed(agent, manager);
        String begun = Complaints.begun(agent, manager);

        assertThat(clerk.open("/desk/cases?scope=mine&status=RECEIVED").asString())
                .contains(received)
                .doesNotContain(begun);
        assertThat(clerk.open("/desk/cases?scope=mine&owes=ACKNOWLEDGE&family=COMPLAINT&language=en")
                        .asString())
                .contains(received)
                .doesNotContain(begun);
        assertThat(clerk.open("/desk/cases?scope=all&owner=" + agent.id() + "&language=en")
                        .asString())
                .contains(received, begun);
        for (String none : new String[] {"family=RETURN", "language=sk", "late=true", "owes=PROMISE"}) {
            assertThat(clerk.open("/desk/cases?scope=mine&" + none).asString())
                    .as(none)
                    .doesNotContain(received, begun)
                    .contains("No open case is so.");
        }
        assertThat(clerk.open("/desk/cases?status=OLD").statusCode()).isEqualTo(400);
    }

    @Test
    void a_saved_list_is_a_tab_with_its_count_and_its_owners_alone() {
        String received = Complaints.filed(agent, manager);
        String begun = Complaints.begun(agent, manager);
        String view = saved(clerk, "scope=mine&status=RECEIVED", "Not <yet> read");

        assertThat(clerk.open("/desk").asString())
                .contains("href=\"" + view + "\"", "Not &lt;yet&gt; read <span class=\"num\">1</span>");
        assertThat(clerk.open(view).asString())
                .contains(received, "<h1>Not &lt;yet&gt; read</h1>")
                .doesNotContain(begun);
        Clerk other = Clerk.of(staffing.hireInto(agent.teamId(), StaffRole.AGENT));
        assertThat(other.open("/desk").asString()).doesNotContain(view);
        assertThat(other.open(view).statusCode()).isEqualTo(404);
        assertThat(other.open("/desk/views/nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void only_who_leads_shares_a_list_and_each_colleague_finds_their_own_cases_in_it() {
        StaffMember lead = staffing.hireInto(agent.teamId(), StaffRole.LEAD);
        Clerk leading = Clerk.of(lead);
        String own = Complaints.filed(agent, manager);
        String view = saved(leading, "scope=mine", "Ours", "save-shared", "true");
        String kept = saved(clerk, "scope=mine", "Mine", "save-shared", "true");

        assertThat(clerk.open(view).asString()).contains(own).doesNotContain("Change this view");
        assertThat(leading.open("/desk").asString()).doesNotContain(kept);
        Response changed = change(clerk, view, kept, Map.of("change-name", "Theirs"));
        assertThat(changed.statusCode()).isEqualTo(403);
        StaffMember elsewhere = staffing.hireInto(staffing.team(manager, manager, 100), StaffRole.AGENT);
        assertThat(Clerk.of(elsewhere).open("/desk").asString()).doesNotContain(view);
    }

    @Test
    void a_name_is_needed_once_and_what_was_typed_stays() {
        saved(clerk, "scope=mine", "Late ones");

        Response taken = save(clerk, "scope=mine", "late ones");
        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(taken.asString()).contains("You have a view of this name already", "value=\"late ones\"");
        Response none = save(clerk, "scope=mine", "  ");
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.asString()).contains("at most 60 characters");
        assertThat(save(clerk, "scope=mine", "x".repeat(61)).statusCode()).isEqualTo(422);
    }

    @Test
    void twelve_views_and_no_more() {
        for (int i = 1; i <= SavedView.MOST; i++) {
            saved(clerk, "scope=mine", "View " + i);
        }

        Response more = save(clerk, "scope=mine", "View 13");

        assertThat(more.statusCode()).isEqualTo(422);
        assertThat(more.asString()).contains("You have 12 views", "value=\"View 13\"");
    }

    @Test
    void a_view_is_renamed_moved_forward_and_deleted() {
        String first = saved(clerk, "scope=mine", "First");
        String second = saved(clerk, "scope=team", "Second");

        assertThat(change(clerk, second, second, Map.of("change-name", "Renamed"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(change(clerk, second, second, Map.of("do", "forward")).statusCode())
                .isEqualTo(303);
        String page = clerk.open("/desk").asString();
        assertThat(page).contains("Renamed").doesNotContain("Second");
        assertThat(page.indexOf(second)).isLessThan(page.indexOf(first));
        assertThat(change(clerk, second, second, Map.of("do", "delete")).statusCode())
                .isEqualTo(303);
        assertThat(clerk.open(second).statusCode()).isEqualTo(404);
        assertThat(clerk.open("/desk").asString()).contains(first);
    }

    @Test
    void two_windows_never_undo_each_other_and_lose_nothing() {
        String view = saved(clerk, "scope=mine", "Old");
        Response before = clerk.open(view);
        change(clerk, view, view, Map.of("change-name", "New"));

        Response stale = clerk.post(view, fields(before, "change-name", "Newer"));
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.asString()).contains("changed meanwhile", "value=\"Newer\"", "<h1>New</h1>");
        assertThat(clerk.post(view, fields(before, "do", "delete")).statusCode())
                .isEqualTo(409);
        Response now = clerk.open(view);
        change(clerk, view, view, Map.of("do", "delete"));
        Response gone = clerk.post(view, fields(now, "change-name", "Newest"));
        assertThat(gone.statusCode()).isEqualTo(409);
        assertThat(gone.asString()).contains("deleted meanwhile", "name=\"save-name\" type=\"text\" value=\"Newest\"");
    }

    @Test
    void a_case_knows_its_place_in_the_list_from_which_it_was_opened() {
        Complaints.filed(agent, manager);
        Complaints.filed(agent, manager);
        String view = saved(clerk, "scope=mine&status=RECEIVED", "To read");
        List<String> cases = cases(clerk.open(view));
        String first = cases.get(0);
        String second = cases.get(1);
        String name = view.substring(view.lastIndexOf('/') + 1);

        String page = clerk.open("/desk/case/" + first + "?view=" + name).asString();

        assertThat(page)
                .contains("(1 of 2)", "href=\"" + view + "\"", "/desk/case/" + second + "?view=" + name)
                .contains("name=\"view\" value=\"" + name + "\"")
                .doesNotContain("rel=\"prev\"");
        assertThat(clerk.open("/desk/case/" + second + "?view=mine").asString())
                .contains("(2 of 2)", "rel=\"prev\" data-key=\"k\"");
        assertThat(clerk.follow("/desk/case/" + second + "?view=scope%3Dmine%26status%3DRECEIVED")
                        .asString())
                .contains("(2 of 2)");
        for (String none : new String[] {"", UUID.randomUUID().toString(), "scope%3Dx", "%00", "x"}) {
            assertThat(clerk.follow("/desk/case/" + second + "?view=" + none).asString())
                    .doesNotContain("rel=\"prev\"");
        }
        Response noted = clerk.post(
                "/desk/case/" + first + "/notes",
                Map.of(
                        "csrf-token",
                        Clerk.value(clerk.open("/desk/case/" + first), "csrf-token"),
                        "version",
                        Clerk.value(clerk.open("/desk/case/" + first), "version"),
                        "note-words",
                        "Read.",
                        "view",
                        name));
        assertThat(noted.getHeader("Location")).endsWith("?done=NOTE&view=" + name);
    }

    @Test
    void who_writes_in_a_case_now_is_named_in_the_list() {
        String reference = Complaints.begun(agent, manager);
        Clerk writer = Clerk.of(manager);
        Response page = writer.open("/desk/case/" + reference);
        writer.post(
                        "/desk/case/" + reference + "/drafts/note",
                        Map.of("csrf-token", Clerk.value(page, "csrf-token"), "note-words", "I look in"))
                .then()
                .statusCode(200);

        assertThat(clerk.open("/desk").asString()).contains(manager.name() + " writing now");
        assertThat(writer.open("/desk/cases?scope=all&owner=" + agent.id()).asString())
                .contains(reference)
                .doesNotContain("writing now");
    }

    @Test
    void the_single_keys_are_turned_off_for_a_person_in_every_browser() {
        clerk.sendFrom("/desk/keys", "/desk/keys", Map.of("keys", "off")).then().statusCode(303);

        Clerk elsewhere = Clerk.of(agent);
        assertThat(elsewhere.open("/desk").asString()).contains("data-off=\"true\"");
        assertThat(elsewhere.open("/desk/keys").asString()).contains("They are off.");
        assertThat(Clerk.of(manager).open("/desk").asString()).doesNotContain("data-off");
        clerk.sendFrom("/desk/keys", "/desk/keys", Map.of("keys", "on"));
        assertThat(elsewhere.open("/desk").asString()).doesNotContain("data-off");
    }

    private static List<String> cases(Response list) {
        return Pattern.compile("name=\"case\" value=\"([^~]+)~")
                .matcher(list.asString())
                .results()
                .map(box -> box.group(1))
                .toList();
    }

    private static String saved(Clerk clerk, String query, String name, String... more) {
        Response answer = save(clerk, query, name, more);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        return answer.getHeader("Location").replaceAll("^https?://[^/]+", "");
    }

    private static Response save(Clerk clerk, String query, String name, String... more) {
        Map<String, String> typed = new HashMap<>(Map.of("save-name", name));
        for (int i = 0; i < more.length; i += 2) {
            typed.put(more[i], more[i + 1]);
        }
        return clerk.sendFrom("/desk/cases?" + query, "/desk/views", typed);
    }

    /** By the form of a page that its reader may see. */
    private static Response change(Clerk clerk, String view, String page, Map<String, String> typed) {
        Map<String, String> fields = fields(clerk.open(page), "change-name", "Kept");
        fields.putAll(typed);
        return clerk.post(view, fields);
    }

    private static Map<String, String> fields(Response page, String field, String text) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "csrf-token", Clerk.value(page, "csrf-token"),
                "version", Clerk.value(page, "version"),
                "filter", Clerk.value(page, "filter")));
        fields.put("change-name", "Kept");
        fields.put(field, text);
        return fields;
    }
}
