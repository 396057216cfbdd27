package org.amends.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.amends.casefile.Cursor;
import org.amends.casefile.Worklist;
import org.amends.desk.Typist;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.amends.testing.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Mails without a mouse, in a phone's and a desk's window, in the light and in the dark. */
@QuarkusTest
class MailsInABrowserTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    private static final String LONG = "an-ending-without-any-place-to-break-".repeat(4);

    @Inject
    Staffing staffing;

    @Inject
    Letterbox letterbox;

    private final String customer = UUID.randomUUID() + "@example.org";

    @Test
    void a_mail_is_found_and_read_by_keyboard() {
        letterbox.newsletter("News <" + customer + ">", "Cheap legs " + LONG);
        letterbox.invitation("Somebody <" + customer + ">", "Let us look at the table");
        String mail = withFiles();
        Typist reader = Typist.signedIn(browser, staffing.hire(StaffRole.MANAGER));

        reader.press("nav a[href='/desk/mails']");
        reader.arrives(".*/desk/mails");
        Browser.assertAccessible(reader.page());
        Browser.shoot(reader.page(), "mails");
        reader.choose("#what", "New cases");
        reader.press(".filters .btn");
        reader.arrives(".*what=FILED");
        assertThat(reader.text()).contains("The table wobbles").doesNotContain("Cheap legs");
        reader.press("a[href='/desk/mails/" + mail + "']");
        reader.arrives(".*/desk/mails/" + mail);
        Browser.assertAccessible(reader.page());
        Browser.shoot(reader.page(), "mail");
        reader.press("details.more > summary");
        reader.reach("a[href$='/files/1']");
        reader.reach("a[href$='/original']");
        reader.press(".crumbs a[href='/desk/mails']");
        reader.arrives(".*/desk/mails");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void every_kind_of_mail_and_of_reader_has_an_accessible_page() {
        StaffMember agent = staffing.hire(StaffRole.AGENT);
        String unreadable = letterbox.take(
                "From: Odd <" + customer + ">\nTo: " + Letterbox.DESK + "\nContent-Type: multipart/mixed; boundary=b",
                "\n" + "--b\n\npart\n".repeat(600) + "--b--\n");
        letterbox.sort();
        String left = letterbox.newsletter("News <" + customer + ">", "Cheap legs " + LONG);
        String wordless = letterbox.human(customer, "Only a subject " + LONG, "");
        Typist reader = Typist.signedIn(browser, agent);
        for (String path : new String[] {unreadable, left, wordless}) {
            reader.open("/desk/mails/" + path);
            Browser.assertAccessible(reader.page());
        }
        reader.open("/desk/mails?what=CAME_BACK&after=" + nothingBefore());
        Browser.assertAccessible(reader.page());
        Typist auditor = Typist.signedIn(browser, staffing.hire(StaffRole.AUDITOR));
        auditor.open("/desk/mails");
        Browser.assertAccessible(auditor.page());
        Typist administrator = Typist.signedIn(browser, staffing.hire(StaffRole.ADMIN));
        administrator.open("/desk");
        assertThat(administrator.text()).contains("nobody has");
        Browser.assertAccessible(administrator.page());
        Browser.shoot(administrator.page(), "mails-of-nobody");
    }

    private static String nothingBefore() {
        return Cursor.write(new Worklist.Position(Instant.EPOCH, new UUID(0, 0)));
    }

    private String withFiles() {
        String mail = letterbox.take(
                "From: Anna Tamm <" + customer + ">\nTo: " + Letterbox.DESK + "\nSubject: The table wobbles",
                """
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain; charset=UTF-8

                A leg is cracked.

                On Thu, 26 Nov 2026 at 10:00, The Shop <care@shop.example> wrote:
                > How is the table?
                --b
                Content-Type: image/jpeg; name="%s.jpg"
                Content-Disposition: attachment; filename="%s.jpg"

                %%PDF-1.7 this is no picture
                --b--
                """.formatted(LONG, LONG));
        letterbox.sort();
        return mail;
    }
}
