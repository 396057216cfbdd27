package org.amends.desk.worklist;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amends.desk.Complaints;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class WorklistFiltersApiTest {

    @Inject
    Staffing staffing;

    private StaffMember agent;
    private StaffMember manager;

    @BeforeEach
    void people() {
        agent = staffing.hire(StaffRole.AGENT);
        manager = staffing.hire(StaffRole.MANAGER);
    }

    @Test
    void whatever_is_asked_for_has_to_hold() {
        String received = Complaints.filed(agent, manager);
        String begun = Complaints.begun(agent, manager);

        assertThat(listed("owner=me&owes=ACKNOWLEDGE")).containsExactly(received);
        assertThat(listed("owner=me&family=COMPLAINT&language=en")).containsExactlyInAnyOrder(received, begun);
        assertThat(listed("owner=me&status=IN_PROGRESS&language=en")).containsExactly(begun);
        assertThat(listed("owner=me&team=" + agent.teamId())).containsExactlyInAnyOrder(received, begun);
        assertThat(listed("owner=me&team=" + agent.id())).isEmpty();
        assertThat(listed("owner=me&late=true")).isEmpty();
        assertThat(listed("owner=me&language=et")).isEmpty();
        assertThat(listed("owner=me&family=WITHDRAWAL")).isEmpty();
        assertThat(listed("owner=me&late=true&dueBefore=2020-01-01T00:00:00Z")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "owes=ACKNOWLEDGE",
                "family=COMPLAINT",
                "language=en",
                "owes=ACKNOWLEDGE&status=RECEIVED&family=COMPLAINT&language=en"
            })
    void page_after_page_shows_each_case_once(String narrowed) {
        List<String> filed = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            filed.add(Complaints.filed(agent, manager));
        }

        List<String> seen = new ArrayList<>();
        Optional<String> after = Optional.of("");
        while (after.isPresent()) {
            JsonPath page = page(narrowed + "&owner=me&limit=2" + after.get());
            seen.addAll(page.getList("items.reference", String.class));
            after = Optional.ofNullable(page.getString("next")).map(next -> "&after=" + next);
        }

        assertThat(seen).containsExactlyInAnyOrderElementsOf(filed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"family=x", "owes=x", "language=no%20such%20thing", "language=%00"})
    void what_nobody_can_ask_for_is_refused(String nonsense) {
        int status = given(FrontDoor.as(agent))
                .urlEncodingEnabled(false)
                .get("/api/v1/cases?" + nonsense)
                .statusCode();

        assertThat(status).isBetween(400, 404);
    }

    private List<String> listed(String query) {
        return page(query).getList("items.reference", String.class);
    }

    private JsonPath page(String query) {
        return given(FrontDoor.as(agent))
                .get("/api/v1/cases?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
