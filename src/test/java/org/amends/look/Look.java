package org.amends.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amends.casefile.FiledCase;
import org.amends.deadline.EscalationSweep;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.amends.testing.Browser;
import org.amends.testing.EmptyHouse;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * {@code ./mvnw test -Dtest=Look -Damends.look=true} compares; with {@code -Damends.shots.write=true} as well it keeps the pages
 * as they look now, once a person has looked at them. What failed to look as before is in {@code target/look}. It is asked for,
 * because pages follow the hour: what is due later today stands elsewhere in the evening.
 */
@EnabledIfSystemProperty(named = "amends.look", matches = "true")
@QuarkusTest
@TestProfile(Look.OwnHouse.class)
class Look {

    /** Cases of other tests are in no list here. */
    public static final class OwnHouse implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(EmptyHouse.class));
        }
    }

    private static final long MOST_BYTES = 300_000;

    private static final Path KEPT = Path.of("src/test/resources/look");
    private static final Path FAILED = Path.of("target/look");

    @RegisterExtension
    static final Browser browser = new Browser();

    @Inject
    Staffing staffing;

    @Inject
    EscalationSweep sweep;

    private final SoftAssertions looks = new SoftAssertions();

    @Test
    void pages_look_as_they_did() throws IOException {
        FiledCase late = late();
        Studio customers = new Studio(browser.withScript(1280, 900));
        look(customers, "start", "/");
        look(customers, "complaint", "/complain");
        writeComplaint(customers.window());
        look(customers, "complaint-check");
        look(customers, "return", "/return/order");
        look(customers, "case-of-a-customer", late.link());
        look(customers, "put-right", closed().link() + "/put-right");

        StaffMember agent = late.owner();
        FiledCase begun = FiledCase.file(staffing).begun();
        begun.act(begun.asManager(), "owner", Map.of("to", agent.id(), "reason", "The carrier is theirs"));
        Studio desk = new Studio(browser.signedIn(agent));
        look(desk, "queue", "/desk");
        look(desk, "case", "/desk/case/" + begun.reference());
        look(new Studio(browser.signedIn(staffing.hire(StaffRole.MANAGER))), "escalations", "/reports/escalations");
        looks.assertAll();
        assertThat(size()).isLessThan(MOST_BYTES);
    }

    /** With a promise that was broken, and all that follows from it. */
    private FiledCase late() {
        FiledCase file = FiledCase.file(staffing).acknowledged();
        Instant by = Instant.now().plusSeconds(1);
        file.act(
                file.asOwner(),
                "promises",
                Map.of("what", "I call you back", "by", by.toString(), "earlyReason", "I ring at once"));
        while (Instant.now().isBefore(by.plusMillis(200))) {
            Thread.onSpinWait();
        }
        sweep.run(Duration.ofHours(30));
        return file;
    }

    private FiledCase closed() {
        FiledCase file = FiledCase.file(staffing).owing();
        file.act(file.asOwner(), "remedies/1/proof", FiledCase.proof());
        file.act(file.asCustomer(), "confirmation", Map.of());
        return file;
    }

    private static void writeComplaint(Page page) {
        page.navigate("/complain");
        page.fill("#words", "The table arrived with a cracked leg, and nobody answers the telephone.");
        page.fill("#point-1", "The table arrived with a cracked leg");
        page.fill("#wanted", "A new leg");
        page.fill("#name", "Anna Tamm");
        page.click("button[value=check]");
        page.waitForSelector("button[value=send]");
    }

    private void look(Studio studio, String name, String address) {
        assertThat(studio.window().navigate(address).status()).as(address).isEqualTo(200);
        look(studio, name);
    }

    private void look(Studio studio, String name) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {1280, 390}) {
                compare(
                        name + "-" + width + (scheme == ColorScheme.DARK ? "-dark" : ""),
                        studio.picture(width, scheme));
            }
        }
    }

    private void compare(String name, Thumbnail now) {
        Path kept = KEPT.resolve(name + ".png");
        if (Boolean.getBoolean("amends.shots.write")) {
            write(kept, now);
        }
        double distance = Thumbnail.read(bytes(kept)).distance(now);
        if (distance > Thumbnail.TOLERANCE) {
            write(FAILED.resolve(name + ".png"), now);
        }
        looks.assertThat(distance)
                .as("the share of " + name + " that looks otherwise")
                .isLessThanOrEqualTo(Thumbnail.TOLERANCE);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, Thumbnail picture) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, picture.kept());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size() throws IOException {
        try (Stream<Path> files = Files.list(KEPT)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
