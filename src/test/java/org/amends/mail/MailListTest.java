package org.amends.mail;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.amends.Rule;
import org.amends.channel.HelpLine;
import org.amends.desk.Clerk;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every mail that came in, on the page that lists them. */
@QuarkusTest
class MailListTest {

    private static final String LIST = "/desk/mails";
    private static final Pattern NEXT = Pattern.compile("after=([A-Za-z0-9_-]+)\"");

    @Inject
    Staffing staffing;

    @Inject
    Letterbox letterbox;

    private final String customer = UUID.randomUUID() + "@example.org";

    @Test
    void a_row_says_whose_mail_it_is_what_about_and_what_became_of_it() {
        Clerk agent = agent();
        String filed = letterbox.human(
                "\"Anna <b>Tamm</b>\" <" + customer + ">", "The table <i>wobbles</i>", "A leg is cracked.");
        String left = letterbox.newsletter(customer, "Cheap legs");

        assertThat(row(agent.open(LIST), filed))
                .contains("The table &lt;i&gt;wobbles&lt;/i&gt;", "Anna &lt;b&gt;Tamm&lt;/b&gt;, " + customer)
                .contains("A person’s mail", "Opened the case", "href=\"/desk/case/C-");
        assertThat(row(agent.open(LIST), left))
                .contains("Cheap legs", "A newsletter or a list", "Left alone", "It was sent to many");
    }

    @Test
    void what_is_odd_about_a_mail_stands_beside_its_words() {
        Clerk agent = agent();
        String odd = letterbox.human(customer, "The table wobbles", "A leg\u200B is cracked.");

        assertThat(agent.open(LIST + "/" + odd).asString())
                .contains("What is odd about it", "It has no date.", "It held characters that nobody sees")
                .doesNotContain("It names no sender.");
    }

    @Test
    void it_is_sifted_by_what_became_of_a_mail() {
        Clerk agent = agent();
        String filed = letterbox.human(customer, "The table wobbles", "A leg is cracked.");
        String left = letterbox.newsletter(customer, "Cheap legs");
        String waiting = letterbox.take(
                "From: " + customer + "\nTo: " + Letterbox.DESK + "\nSubject: Later",
                Letterbox.plain("Nobody sorted me."));

        assertThat(agent.open(LIST + "?what=FILED").asString()).contains(filed).doesNotContain(left, waiting);
        assertThat(agent.open(LIST + "?what=LEFT_ALONE").asString())
                .contains(left)
                .doesNotContain(filed, waiting);
        assertThat(row(agent.open(LIST + "?what=WAITING"), waiting))
                .contains("Waits to be sorted", "Not looked at yet");
        letterbox.sort();
        assertThat(agent.open(LIST + "?what=WAITING").asString()).doesNotContain(waiting);
        assertThat(agent.open(LIST + "?what=NONSENSE").statusCode()).isEqualTo(400);
        assertThat(agent.open(LIST + "?after=nonsense").statusCode()).isEqualTo(400);
    }

    @Test
    void it_goes_on_where_the_page_before_ended_the_newest_first() {
        Clerk agent = agent();
        List<String> sent = IntStream.range(0, 60)
                .mapToObj(number -> letterbox.newsletter(customer, "Number " + number))
                .toList();

        String first = agent.open(LIST + "?what=LEFT_ALONE").asString();
        Matcher next = NEXT.matcher(first);
        assertThat(next.find()).isTrue();
        String second =
                agent.open(LIST + "?what=LEFT_ALONE&after=" + next.group(1)).asString();

        List<String> listed = new ArrayList<>(ids(first));
        listed.addAll(ids(second));
        assertThat(ids(first)).hasSize(50);
        assertThat(listed).doesNotHaveDuplicates();
        List<String> newestFirst = new ArrayList<>(sent);
        Collections.reverse(newestFirst);
        assertThat(listed.subList(0, 60)).isEqualTo(newestFirst);
    }

    @Test
    @Rule("S1-10")
    void a_mail_that_nobody_has_is_counted_until_somebody_answers_for_mail_and_is_theirs_then() {
        Clerk manager = Clerk.of(staffing.hire(StaffRole.MANAGER));
        Clerk administrator = Clerk.of(staffing.hire(StaffRole.ADMIN));
        String mail = letterbox.invitation("Anna Tamm <" + customer + ">", "Let us look at the table");

        assertThat(row(manager.open(LIST + "?what=OF_NOBODY"), mail)).contains("Needs a person, and nobody has it");
        for (String page : List.of("/desk", "/channels", LIST)) {
            assertThat(manager.open(page).asString())
                    .as(page)
                    .contains("nobody has", "href=\"/desk/mails?what=OF_NOBODY\"");
        }
        assertThat(administrator.open("/desk").asString())
                .contains("nobody has", "href=\"/channels/setting\"")
                .doesNotContain("href=\"/desk/mails");
        assertThat(agent().open("/desk").asString()).doesNotContain("nobody has");

        HelpLine channel = HelpLine.open(staffing, "EMAIL");
        try {
            letterbox.giveWhatNobodyHas();
            assertThat(manager.open("/desk").asString()).doesNotContain("nobody has");
            Clerk owner = Clerk.of(channel.owner());
            String theirs = row(owner.open(LIST + "?what=FOR_A_PERSON"), mail);
            assertThat(theirs)
                    .contains("Waits for a person", "Task of " + channel.owner().name());
            String contact = theirs.replaceAll("(?s).*href=\"/channels/contact/([^\"]+)\".*", "$1");
            assertThat(owner.open("/channels/contact/" + contact).asString())
                    .contains(
                            "<h1 class=\"mt2\">Mail: ",
                            "Let us look at the table",
                            "href=\"/desk/mails/" + mail + "\"");
            channel.handle(contact, "REACHED");
            assertThat(owner.open(LIST + "/" + mail).asString()).contains("Handled by a person");
            letterbox.giveWhatNobodyHas();
            assertThat(owner.open("/channels?whose=me").asString()).doesNotContain("Let us look at the table");
        } finally {
            channel.close("EMAIL");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = StaffRole.class,
            names = {"AGENT", "LEAD", "MANAGER", "AUDITOR"})
    void whoever_may_read_cases_may_read_mails(StaffRole role) {
        Clerk clerk = Clerk.of(staffing.hire(role));
        assertThat(clerk.open(LIST).statusCode()).isEqualTo(200);
        assertThat(clerk.open(clerk.open("/desk").statusCode() == 200 ? "/desk" : "/reports/escalations")
                        .asString())
                .contains("href=\"/desk/mails\"");
    }

    @Test
    void nobody_else_sees_any_of_them() {
        assertThat(Clerk.of(staffing.hire(StaffRole.ADMIN)).open(LIST).statusCode())
                .isEqualTo(403);
        Response stranger =
                given().redirects().follow(false).header("Accept", "text/html").get(LIST);
        assertThat(stranger.header("Location")).contains("/sign-in?next=");
    }

    private Clerk agent() {
        StaffMember agent = staffing.hire(StaffRole.AGENT);
        return Clerk.of(agent);
    }

    private static String row(Response page, String mail) {
        assertThat(page.asString()).contains(mail);
        return Pattern.compile("<tr role=\"row\">")
                .splitAsStream(page.asString())
                .filter(row -> row.contains(mail))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ids(String page) {
        return Pattern.compile("href=\"/desk/mails/([0-9a-f-]{36})\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
