package org.amends.desk.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.amends.casefile.CaseReference;
import org.amends.desk.Clerk;
import org.amends.desk.Complaints;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TogetherPageTest {

    @Inject
    Staffing staffing;

    private StaffMember agent;
    private StaffMember colleague;
    private StaffMember manager;
    private Clerk clerk;
    private String first;
    private String second;

    @BeforeEach
    void two_cases() {
        agent = staffing.hire(StaffRole.AGENT);
        colleague = staffing.hire(StaffRole.AGENT);
        manager = staffing.hire(StaffRole.MANAGER);
        clerk = Clerk.of(agent);
        first = Complaints.filed(agent, manager);
        second = Complaints.filed(agent, manager);
    }

    @Test
    void each_case_is_an_offer_of_its_own_and_they_are_accepted_together() {
        Response page = choose(clerk, "offer");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString()).contains(first, second);

        String done = offer(page, boxes(page)).asString();

        assertThat(done).contains("Done for 2 cases", first, second).doesNotContain("Not done");
        Clerk receiver = Clerk.of(colleague);
        Response offers = receiver.open("/desk/hand-overs");
        assertThat(offers.asString()).contains(first, second, "Both are kind people");
        Response accepted = receiver.post(
                "/desk/together/acceptances",
                Map.of(
                        "csrf-token", Clerk.value(offers, "csrf-token"),
                        "key", Clerk.value(offers, "key"),
                        "case", boxes(offers)));
        assertThat(accepted.asString()).contains("Done for 2 cases");
        assertThat(owner(first)).isEqualTo(colleague.id().toString());
        assertThat(owner(second)).isEqualTo(colleague.id().toString());
    }

    @Test
    void what_moved_meanwhile_is_left_with_its_reason_and_sending_again_does_only_that() {
        Response page = choose(clerk, "offer");
        Complaints.act(agent, second, "notes", Map.of("words", "I rang her."));

        Response partly = offer(page, boxes(page));

        assertThat(partly.asString())
                .contains("Done for 1 case", "Not done for 1 case", "Something happened to this case while you wrote")
                .contains("Both are kind people")
                .contains("<option value=\"" + colleague.id() + "\" selected>");
        assertThat(boxes(partly)).singleElement().asString().startsWith(second);
        assertThat(offer(partly, boxes(partly)).asString())
                .contains("Done for 1 case", second)
                .doesNotContain("Not done", first);
        assertThat(offered(first)).isOne();
        assertThat(offered(second)).isOne();
    }

    @Test
    void a_page_that_is_sent_twice_offers_once() {
        Response page = choose(clerk, "offer");

        offer(page, boxes(page));
        String again = offer(page, boxes(page)).asString();

        assertThat(again).contains("Done for 2 cases").doesNotContain("Not done");
        assertThat(offered(first)).isOne();
    }

    @Test
    void a_refusal_is_told_at_its_case_in_the_words_of_the_case_page() {
        Response page = choose(clerk, "offer");
        Map<String, Object> typed = typed(page, boxes(page));
        typed.put("offer-to", agent.id().toString());

        String refused = clerk.post("/desk/together/handovers", typed).asString();
        String alone = clerk.submit(
                        first, "handovers", Map.of("offer-to", agent.id().toString(), "offer-note", "Mine to me"))
                .asString();

        Matcher sentence = Pattern.compile("<p class=\"error\"><svg.*?</svg><span>(.*?)</span>", Pattern.DOTALL)
                .matcher(refused);
        assertThat(sentence.find()).as(refused).isTrue();
        assertThat(alone).contains(sentence.group(1));
        assertThat(refused).contains("Not done for 2 cases");
    }

    @Test
    void what_is_missing_is_said_and_what_was_typed_stays() {
        Response page = choose(clerk, "offer");
        Map<String, Object> typed = typed(page, boxes(page));
        typed.put("offer-to", "");

        Response missing = clerk.post("/desk/together/handovers", typed);

        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(missing.asString()).contains("Both are kind people", "href=\"#offer-to\"");
        assertThat(boxes(missing)).hasSize(2);
        assertThat(offered(first)).isZero();
    }

    @Test
    void none_and_more_than_a_hundred_are_refused_and_nonsense_is_no_error_of_ours() {
        assertThat(choose(clerk, List.of(), "offer").statusCode()).isEqualTo(422);
        Random random = new Random(101);
        List<String> many = IntStream.range(0, 101)
                .mapToObj(n -> CaseReference.random(random) + "~0")
                .toList();
        Response refused = choose(clerk, many, "offer");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("At most 100 cases go at once");
        for (String nonsense :
                new String[] {"x", "C-7K4M-92QX-3", "C-7K4M-92QX-3~x", "~1", "C-7K4M-92QX-3~99999999999"}) {
            assertThat(choose(clerk, List.of(nonsense), "offer").statusCode())
                    .as(nonsense)
                    .isEqualTo(400);
        }
    }

    @Test
    void only_who_leads_gives_cases_to_another_owner_at_once() {
        Response page = choose(clerk, "offer");
        assertThat(clerk.open("/desk").asString()).doesNotContain("Give to another owner…");
        assertThat(clerk.post("/desk/together/owner", typed(page, boxes(page))).statusCode())
                .isEqualTo(403);
        Clerk leading = Clerk.of(manager);
        List<String> boxes = boxes(leading.open("/desk/cases?scope=all&owner=" + agent.id()));

        Response asked = choose(leading, boxes, "reassign");
        Map<String, Object> typed = typed(asked, boxes);
        typed.put("reassign-to", colleague.id().toString());
        typed.put("reassign-reason", "She is ill");

        assertThat(leading.post("/desk/together/owner", typed).asString()).contains("Done for 2 cases");
        assertThat(owner(first)).isEqualTo(colleague.id().toString());
    }

    private Response choose(Clerk who, String deed) {
        return choose(who, boxes(who.open("/desk")), deed);
    }

    private static Response choose(Clerk who, List<String> boxes, String deed) {
        Map<String, Object> fields = new HashMap<>(
                Map.of("csrf-token", Clerk.value(who.open("/desk/keys"), "csrf-token"), "do", deed, "view", "mine"));
        if (!boxes.isEmpty()) {
            fields.put("case", boxes);
        }
        return who.post("/desk/together", fields);
    }

    private Response offer(Response page, List<String> boxes) {
        return clerk.post("/desk/together/handovers", typed(page, boxes));
    }

    private Map<String, Object> typed(Response page, List<String> boxes) {
        return new HashMap<>(Map.of(
                "csrf-token",
                Clerk.value(page, "csrf-token"),
                "key",
                Clerk.value(page, "key"),
                "case",
                boxes,
                "offer-to",
                colleague.id().toString(),
                "offer-note",
                "Both are kind people"));
    }

    private static List<String> boxes(Response page) {
        return Pattern.compile("name=\"case\" value=\"([^\"]+)\"")
                .matcher(page.asString())
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private String owner(String reference) {
        return Complaints.read(manager, reference).path("owner.id");
    }

    private long offered(String reference) {
        List<String> verbs = Complaints.read(manager, reference).path("history.verb");
        return verbs.stream().filter("OFFER_HANDOVER"::equals).count();
    }
}
