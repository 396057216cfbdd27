package org.amends.returns.withdrawal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.amends.Rule;
import org.amends.identity.FrontDoor;
import org.amends.order.Orders;
import org.amends.order.SampleOrder;
import org.amends.order.lookup.LookupKey;
import org.amends.order.lookup.Spelling;
import org.amends.order.snapshot.OrderName;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a shop has to tell before, and can show afterwards. */
@QuarkusTest
class WithdrawalReportTest {

    @Inject
    Staffing staffing;

    @Inject
    Orders orders;

    private final String shop = "shop-" + UUID.randomUUID();
    private final String email = UUID.randomUUID() + "@example.org";

    @Test
    @Rule("L-11")
    void each_shop_can_show_that_it_acknowledged_at_once_and_what_it_owes() {
        declare(known());
        declare(UUID.randomUUID().toString());
        Response report = FrontDoor.as(staffing.hire(StaffRole.AUDITOR)).get("/api/v1/reports/withdrawals?days=1");
        Map<String, Object> line = report.path("find { it.shop == '" + shop + "' }");
        assertThat(line)
                .containsEntry("declared", 1)
                .containsEntry("acknowledgedAtOnce", 1)
                .containsEntry("refundLate", 0)
                .containsEntry("refused", 0);
        assertThat(report.<Integer>path("find { it.shop == '' }.declared")).isPositive();
    }

    @Test
    @Rule("L-11")
    void the_page_and_its_file_show_the_same_figures() {
        declare(known());
        String session = FrontDoor.signedIn(staffing.hire(StaffRole.AUDITOR));
        assertThat(FrontDoor.session(session)
                        .header("Accept-Language", "en")
                        .get("/reports/withdrawals")
                        .asString())
                .contains("<h1 class=\"mt2\">Withdrawals</h1>", shop);
        assertThat(FrontDoor.session(session).get("/reports/withdrawals.csv").asString())
                .contains("Shop,Declared,Acknowledged at once", shop + ",1,1,0,0,0,0,0");
    }

    @Test
    void agents_do_not_read_it() {
        FrontDoor.as(staffing.hire(StaffRole.AGENT))
                .get("/api/v1/reports/withdrawals")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "en, Withdraw from contract here, false",
        "et, Taganege lepingust siin, true",
        "ru, Отказаться от договора здесь, true",
        "sk, Odstúpiť od zmluvy tu, true"
    })
    @Rule("L-09")
    void the_shops_terms_say_that_there_is_the_function_and_where(String language, String label, boolean counsel) {
        Response notice = given().header("Accept-Language", language).get("/api/v1/withdrawals/notice");
        assertThat(notice.path("text").toString())
                .contains(label)
                .contains(notice.path("address").toString());
        assertThat(notice.path("address").toString()).endsWith("/withdraw");
        assertThat(notice.<Boolean>path("awaitsCounsel")).isEqualTo(counsel);
    }

    private String known() {
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        String number = UUID.randomUUID().toString();
        orders.take(new SampleOrder()
                .named(new OrderName(shop, number))
                .line("1", 1, 30_00)
                .concludedAt(yesterday)
                .deliveredAt(yesterday)
                .findable(new LookupKey.OrderEmail(
                        Spelling.code(number).orElseThrow(),
                        Spelling.emailHash(email).orElseThrow())));
        return number;
    }

    private void declare(String number) {
        given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("name", "Anna Tamm", "order", number, "email", email, "language", "en"))
                .post("/api/v1/withdrawals")
                .then()
                .statusCode(201);
    }
}
