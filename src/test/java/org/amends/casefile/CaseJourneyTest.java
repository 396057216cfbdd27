package org.amends.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amends.Rule;
import org.amends.deadline.EscalationSweep;
import org.amends.people.Staffing;
import org.junit.jupiter.api.Test;

/** One real complaint from filing to a confirmed remedy, through the public API. */
@QuarkusTest
class CaseJourneyTest {

    @Inject
    Staffing staffing;

    @Inject
    EscalationSweep sweep;

    @Test
    @Rule("S0-14")
    @Rule("S1-24")
    @Rule("S1-27")
    void a_complaint_travels_from_filing_to_a_confirmed_remedy() {
        FiledCase filed = FiledCase.file(staffing).begun();
        Instant soon = Instant.now().plusSeconds(3600);
        filed.act(
                filed.asOwner(),
                "promises",
                Map.of("what", "Call you back", "by", soon.toString(), "earlyReason", "I ring at once"));
        assertThat(sweep.run(Duration.ofHours(2))).isPositive();
        Response late = filed.read();
        assertThat(late.<List<String>>path("promises.standing")).containsExactly("BROKEN");
        int deadline = late.path("escalations[0].deadline");
        filed.act(
                filed.asManager(),
                "deadlines/" + deadline + "/escalations/0/acceptance",
                Map.of(
                        "deed",
                        "CONFIRM_OWNER",
                        "plan",
                        "Marta calls at once",
                        "by",
                        soon.plusSeconds(60).toString()));
        filed.act(filed.asOwner(), "decisions", decisionThatNamesTheBrokenPromise(filed));
        filed.act(filed.asCustomer(), "decisions/current/acceptance", Map.of());
        filed.act(filed.asOwner(), "remedies/1/proof", FiledCase.proof());
        assertThat(filed.read().<String>path("status")).isEqualTo("SETTLED");
        filed.act(filed.asCustomer(), "confirmation", Map.of());
        Response closed = filed.read();
        assertThat(closed.<String>path("status")).isEqualTo("CLOSED");
        assertThat(closed.<String>path("ending")).isEqualTo("CONFIRMED");
        assertThat(closed.<List<String>>path("promises.standing")).containsExactly("BROKEN");
    }

    private static Map<String, Object> decisionThatNamesTheBrokenPromise(FiledCase filed) {
        Map<String, Object> letter = new HashMap<>(FiledCase.message());
        letter.put("text", "Dear Anna Tamm, we were wrong. I promised “{promise:1}” and nobody did.");
        Map<String, Object> decision = new HashMap<>(filed.decision());
        decision.put("letter", letter);
        return decision;
    }
}
