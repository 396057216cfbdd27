package org.amends.desk.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amends.desk.Clerk;
import org.amends.desk.Complaints;
import org.amends.exchange.ExchangingCase;
import org.amends.order.Orders;
import org.amends.people.Staffing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An exchange decided, heard, refused and given up on the pages of the desk, without a script. */
@QuarkusTest
class ExchangeOnTheDeskTest {

    @Inject
    Staffing staffing;

    @Inject
    Orders orders;

    private ExchangingCase claim;
    private Clerk clerk;
    private String exchanges;

    @BeforeEach
    void two_faulty_kettles() {
        claim = ExchangingCase.of(staffing, orders);
        clerk = Clerk.of(claim.owner());
        exchanges = "/desk/case/" + claim.reference() + "/exchanges";
    }

    private Map<String, String> decision(String quantity, String price) {
        Map<String, String> typed = new HashMap<>(Map.of(
                "decide-finding", "The kettles do not boil.",
                "decide-evidence", "We tried them",
                "decide-outcome", "UPHELD",
                "decide-answers-0-point", "1",
                "decide-answers-0-outcome", "UPHELD",
                "decide-answers-0-answer", "You get another kettle.",
                "decide-wantedAnswer", "You asked for another one, and you get it."));
        typed.putAll(Map.of(
                "decide-remedies-0-kind", "EXCHANGE",
                "decide-remedies-0-what", "Another kettle for yours",
                "decide-remedies-0-exchange-line", "1",
                "decide-remedies-0-exchange-quantity", quantity,
                "decide-remedies-0-exchange-article", "Kettle, red",
                "decide-remedies-0-exchange-price-minor", price,
                "decide-remedies-0-exchange-price-currency", "EUR",
                "decide-remedies-0-owner", claim.owner().id().toString(),
                "decide-remedies-0-by", Complaints.local(Duration.ofHours(50))));
        typed.putAll(Map.of(
                "decide-letter-language", "en",
                "decide-letter-text", "Dear Anna Tamm, the kettles do not boil, and we send you another.",
                "decide-letter-nextStep-what", "I send you another kettle",
                "decide-letter-nextStep-by", Complaints.local(Duration.ofHours(50))));
        return typed;
    }

    private Response decide(Map<String, String> typed) {
        return clerk.submit(claim.reference(), "decisions", typed);
    }

    @Test
    void what_does_not_fit_stands_at_its_field_and_what_was_typed_stays() {
        Response refused = decide(decision("3", "30,00"));
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
        assertThat(refused.asString())
                .contains(
                        "Of these, 2 can still be exchanged.",
                        "id=\"decide-remedies-0-exchange-quantity-error\"",
                        "value=\"Kettle, red\"",
                        "value=\"30,00\"");
    }

    @Test
    void the_letter_is_shown_with_what_the_difference_means_before_it_is_sent() {
        Map<String, String> typed = decision("1", "59.90");
        typed.put("do", "check");
        Response checked = decide(typed);
        assertThat(checked.asString()).contains("You pay the difference of €14.00 only if you agree to it");
        typed.remove("do");
        Response decided = decide(typed);
        assertThat(decided.statusCode()).as(decided.asString()).isEqualTo(303);
        assertThat(claim.handler().read(claim.reference()).<List<String>>path("remedies.kind"))
                .containsExactly("EXCHANGE");
    }

    @Test
    void a_colleague_who_heard_the_yes_says_how_and_one_who_finds_none_left_says_why() {
        claim.decided(ExchangingCase.exchange(1, 59_90)).accepted();
        Response unheard = clerk.sendFrom(exchanges, exchanges + "/1/agreement", Map.of("heard-1", " "));
        assertThat(unheard.statusCode()).isEqualTo(400);
        assertThat(unheard.asString()).contains("Write how and when the customer said it.", "href=\"#heard-1\"");
        Response heard =
                clerk.sendFrom(exchanges, exchanges + "/1/agreement", Map.of("heard-1", "On the telephone, at noon"));
        assertThat(heard.statusCode()).as(heard.asString()).isEqualTo(303);
        assertThat(clerk.open(exchanges).asString()).contains("Agreed on a colleague’s word", "To be sent");

        Response gone = clerk.sendFrom(exchanges, exchanges + "/1/unavailability", Map.of("reason-1", "Sold out."));

        assertThat(gone.statusCode()).as(gone.asString()).isEqualTo(303);
        assertThat(clerk.open(exchanges).asString()).contains("Can’t be had", "Sold out.");
        assertThat(clerk.sendFrom(exchanges, exchanges + "/1/sending", Map.of("carrier-1", "DPD", "tracking-1", "1"))
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
    }
}
