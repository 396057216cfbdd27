package org.amends.casefile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amends.Rule;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.Test;

/** Whoever writes, in whatever language, about however little: the clocks are the same. */
@QuarkusTest
class SameClocksTest {

    @Inject
    Staffing staffing;

    @Test
    @Rule("S1-25")
    void no_customer_waits_longer_by_the_rules_than_any_other() {
        StaffMember reader = staffing.hire(StaffRole.MANAGER);
        Set<Set<String>> clocks = List.of(
                        complaint("Anna Tamm", "en", Map.of("email", UUID.randomUUID() + "@example.org")),
                        complaint("Юлия", "ru", Map.of("phone", "+372 5555 0101")),
                        complaint("Ž", "sk", Map.of("address", "12 Harbour Street")),
                        with(
                                complaint("Mari", "et", Map.of("address", "Sadama 12")),
                                "impact",
                                "I am ill because of it."),
                        with(
                                complaint("Rich Person", "en", Map.of("address", "1 Hill")),
                                "wantedOutcome",
                                "1,000,000 euros"))
                .stream()
                .map(SameClocksTest::file)
                .map(reference -> rules(reader, reference))
                .collect(Collectors.toSet());
        assertThat(clocks).hasSize(1);
        assertThat(clocks.iterator().next()).isNotEmpty();
    }

    /** Each running clock with its rule and its term. */
    private static Set<String> rules(StaffMember reader, String reference) {
        String path = "/api/v1/cases/" + reference + "/deadlines";
        Set<String> rules = new TreeSet<>();
        for (int number : FrontDoor.as(reader).get(path).<List<Integer>>path("number")) {
            Response why = FrontDoor.as(reader).get(path + "/" + number);
            rules.add(why.path("kind") + " " + why.path("rule.clock") + " " + why.path("rule.term") + " "
                    + why.path("rule.until") + " " + why.<List<?>>path("steps").size());
        }
        return rules;
    }

    private static Map<String, Object> complaint(String name, String language, Map<String, String> way) {
        Map<String, String> contact = new HashMap<>(way);
        contact.put("name", name);
        contact.put("language", language);
        return Map.of("words", "The table came with a cracked leg.", "contact", contact);
    }

    private static Map<String, Object> with(Map<String, Object> complaint, String field, String text) {
        Map<String, Object> more = new HashMap<>(complaint);
        more.put(field, text);
        return more;
    }

    private static String file(Map<String, Object> complaint) {
        return given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(complaint)
                .post("/api/v1/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("reference");
    }
}
