package org.amends.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.amends.Rule;
import org.amends.testing.Browser;
import org.amends.testing.Thumb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a form asks of somebody with a telephone takes them two minutes, from the start page to the receipt. */
@QuarkusTest
class TwoMinutesTest {

    private static final Duration TWO_MINUTES = Duration.ofMinutes(2);

    @RegisterExtension
    static final Browser browser = new Browser();

    private Page page;
    private Thumb thumb;

    @BeforeEach
    void open() {
        page = browser.withoutScript(390, 844);
        thumb = new Thumb(page);
        thumb.open("/");
    }

    @Rule("S4-7")
    @Test
    void a_complaint_takes_two_minutes_at_most() {
        thumb.press("main a[href='/complain']");
        thumb.type("#words", "My oak table came with a cracked leg and nobody answers the telephone.");
        thumb.type("#name", "Anna Tamm");
        thumb.type("#email", "anna@example.org");
        thumb.press("button[value=check]");
        thumb.press("button[value=send]");

        assertThat(page.textContent(".done")).contains("Your complaint is filed");
        assertThat(thumb.spent()).isLessThan(TWO_MINUTES);
    }

    @Rule("S4-7")
    @Rule("S1-16")
    @Test
    void a_return_takes_two_minutes_at_most() {
        thumb.press("main a[href='/return']");
        thumb.press("main a[href='/return/order']");
        thumb.type("#number", "1007");
        thumb.type("#contact", "anna@example.org");
        thumb.press(".go .btn.primary");
        thumb.choose("scope-part");
        thumb.type("#goods", "2 x oak side table");
        thumb.press(".go .btn.primary");
        thumb.choose("reason-DEFECTIVE");
        thumb.press(".go .btn.primary");
        thumb.type("#story", "One leg is cracked.");
        thumb.press(".go .btn.primary");
        thumb.choose("wish");
        thumb.press(".go .btn.primary");
        assertThat(page.inputValue("#email"))
                .as("nobody types their address twice")
                .isEqualTo("anna@example.org");
        thumb.type("#name", "Anna Tamm");
        thumb.press(".go .btn.primary");
        thumb.press("text=Send my return");

        assertThat(page.textContent(".done")).contains("It is with us");
        assertThat(thumb.spent()).isLessThan(TWO_MINUTES);
    }
}
