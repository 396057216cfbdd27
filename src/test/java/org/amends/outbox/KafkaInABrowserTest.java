package org.amends.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.UUID;
import org.amends.admin.ConnectedHouse;
import org.amends.outbox.kafka.EmbeddedKafka;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.amends.testing.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The administrator's pages where the house has a Kafka. */
@QuarkusTest
@TestProfile(ConnectedHouse.class)
class KafkaInABrowserTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Inject
    Staffing staffing;

    /** Put here by {@link KafkaOn}. */
    @SuppressWarnings("NullAway.Init")
    EmbeddedKafka kafka;

    @Test
    void an_administrator_names_a_topic_is_shown_no_secret_and_tries_it() {
        String topic = "bus-" + UUID.randomUUID();
        Page page = browser.signedIn(staffing.hire(StaffRole.ADMIN));
        page.navigate("/webhooks/setting");
        assertThat(page.locator("#url-hint").textContent()).contains("kafka:amends.events");
        page.fill("#description", "The event bus");
        page.fill("#url", "kafka:two words");
        page.click("main form button");
        assertThat(page.locator(".summary").textContent()).contains("Give the name of a topic");
        assertThat(page.inputValue("#url")).isEqualTo("kafka:two words");

        page.fill("#url", "kafka:" + topic);
        page.click("main form button");
        page.waitForURL(url -> url.matches(".*/webhooks/[0-9a-f-]{36}"));
        assertThat(page.locator("main").textContent())
                .contains("kafka:" + topic, "No secret")
                .doesNotContain("whsec_")
                .doesNotContain("Draw a new secret");

        page.click("text=Send a test message");
        assertThat(page.locator("[role=status]").textContent()).contains("there is no such topic");
        kafka.create(topic, 1);
        page.click("text=Send a test message");
        assertThat(page.locator("[role=status]").textContent()).contains("Arrived:", "ms");
        Browser.assertAccessible(page);
        Browser.shoot(page, "kafka-endpoint");

        page.click("main >> text=Change the endpoint");
        page.selectOption("#enabled", "false");
        page.click("main form button");
        assertThat(page.locator(".facts").textContent()).contains("Off");
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("status of 400"));
    }
}
