package org.amends.desk.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amends.desk.Clerk;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.amends.remedy.refund.RefundDeeds;
import org.amends.remedy.refund.RefundSender;
import org.junit.jupiter.api.Test;

/** The refunds of all cases that wait for a person. */
@QuarkusTest
class MoneyPageTest {

    @Inject
    Staffing staffing;

    @Inject
    RefundSender sender;

    @Test
    void what_waits_for_approval_is_there_until_somebody_approves_it_and_then_with_whoever_pays() {
        RefundDeeds deeds = RefundDeeds.owing(staffing);
        Clerk owner = Clerk.of(deeds.filed().owner());
        String row = "href=\"/desk/case/" + deeds.filed().reference() + "#money-1\">Anna Tamm</a>";
        assertThat(all(owner, "approval")).doesNotContain(row);
        owner.submit(deeds.filed().reference(), "remedies/1/refunds", Map.of("refund-1-amount-minor", "189.00"));
        assertThat(all(owner, "approval")).contains(row, "€189.00", "Liis Tamm");
        assertThat(Clerk.of(staffing.hire(StaffRole.MANAGER))
                        .open("/desk/money")
                        .asString())
                .as("whoever leads and has nothing to pay comes to approve")
                .contains("<h1>Money that waits for approval</h1>");
        assertThat(Clerk.of(staffing.hire(StaffRole.AGENT)).open("/desk/money").asString())
                .contains("<h1>Money I have to pay</h1>");
        String id = deeds.list().path("refunds[0].id");
        deeds.deed(deeds.filed().asOwner(), id, "approval", Map.of()).then().statusCode(200);
        sender.run(Duration.ZERO);
        assertThat(all(owner, "approval")).doesNotContain(row);
        assertThat(owner.open("/desk/money").asString()).contains("Money I have to pay", row);
        Clerk other = Clerk.of(staffing.hire(StaffRole.MANAGER));
        assertThat(other.open("/desk/money").asString()).doesNotContain(row);
        assertThat(all(other, "payout")).contains(row);
    }

    @Test
    void what_went_wrong_stands_there_until_there_is_another_refund() {
        RefundDeeds deeds = RefundDeeds.owing(staffing);
        Clerk owner = Clerk.of(deeds.filed().owner());
        assertThat(all(owner, "trouble")).doesNotContain(deeds.filed().reference());
        assertThat(owner.open("/desk/money?view=trouble&after=nonsense").statusCode())
                .isEqualTo(400);
        assertThat(owner.open("/desk/money?view=%3Cb%3E").statusCode()).isEqualTo(200);
    }

    @Test
    void only_who_works_on_cases_or_audits_them_sees_it() {
        assertThat(Clerk.of(staffing.hire(StaffRole.ADMIN)).open("/desk/money").statusCode())
                .isEqualTo(403);
        Response auditor = Clerk.of(staffing.hire(StaffRole.AUDITOR)).open("/desk/money");
        assertThat(auditor.asString()).contains("Money that waits for approval").doesNotContain("Mine to pay");
        assertThat(Clerk.of(staffing.hire(StaffRole.AGENT)).open("/desk").asString())
                .contains("href=\"/desk/money\"");
    }

    /** All pages of a view. */
    private static String all(Clerk clerk, String view) {
        String page = clerk.open("/desk/money?view=" + view).asString();
        StringBuilder all = new StringBuilder(page);
        Matcher next = Pattern.compile("after=([^\"]+)\"").matcher(page);
        while (next.find()) {
            page = clerk.open("/desk/money?view=" + view + "&after=" + next.group(1))
                    .asString();
            all.append(page);
            next.reset(page);
        }
        return all.toString();
    }
}
