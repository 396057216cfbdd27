package org.amends.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.amends.testing.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A morning's work of somebody who never lets go of the keyboard. */
@QuarkusTest
class TenCasesInABrowserTest {

    /** Each customer is written to in words of their own: two letters alike are refused. */
    private static final List<String> LETTERS = List.of(
            "an oak table that arrives with a cracked leg is not what you paid for, and I want to know when it cracked.",
            "a cracked leg is nothing that an oak table should arrive with, and calls without an answer make it worse.",
            "I read that you paid for a table which cannot stand. Tomorrow I have the packing list of that day on my desk.",
            "nobody picked up the telephone when you rang about the leg; I looked up who was on duty, and they know it.",
            "the table you ordered is of oak, so a crack in its leg tells of a blow. Where it happened I have to find out.",
            "thank you for writing down what happened in so few lines: one leg cracked, no answer on our telephone.",
            "before I say anything about the cracked leg, I want to see how this oak table left the warehouse.",
            "that you had to write because nobody took your calls is a second fault besides the leg, and I treat it as one.",
            "I have your order for the side table before me and the delivery note with it; the note says nothing of a crack.",
            "the carrier's scan is the next thing I look at, for the leg may have cracked on the road as well as with us.");

    private static final List<String> NAMES = List.of(
            "Anna Tamm",
            "Jaan Kask",
            "Olga Ivanova",
            "Peter Horák",
            "Mari Mets",
            "Karl Saar",
            "Eva Novotná",
            "Ilja Petrov",
            "Liina Lepik",
            "Tomáš Kováč");

    @RegisterExtension
    static final Browser browser = new Browser();

    @Inject
    Staffing staffing;

    /** To the two points and to the next step: the letter is a single key away, and a date is suggested. */
    private static final int TABS_A_LETTER = 3;

    @Test
    void ten_new_cases_are_answered_without_touching_the_mouse_two_keys_each_beside_what_is_typed() {
        StaffMember agent = staffing.hire(StaffRole.AGENT);
        StaffMember manager = staffing.hire(StaffRole.MANAGER);
        Map<String, String> names = new HashMap<>();
        for (String name : NAMES) {
            names.put(Complaints.filed(agent, manager, name, Complaints.WORDS), name);
        }
        Typist typist = Typist.signedIn(browser, agent);
        typist.key("g");
        typist.arrives(".*/desk/case/.*");

        Set<String> answered = new HashSet<>();
        for (String letter : LETTERS) {
            String reference = typist.page().url().replaceAll(".*/desk/case/([^?#/]*).*", "$1");
            answered.add(reference);
            answer(typist, agent, reference, names.getOrDefault(reference, ""), letter);
        }

        assertThat(answered).isEqualTo(names.keySet());
        assertThat(names.keySet()).allSatisfy(reference -> assertThat(
                        Complaints.read(agent, reference).<String>path("status"))
                .isEqualTo("ACKNOWLEDGED"));
        assertThat(typist.tabs()).isLessThanOrEqualTo(TABS_A_LETTER * LETTERS.size());
        assertThat(browser.complaints()).isEmpty();
    }

    private static void answer(Typist typist, StaffMember agent, String reference, String name, String letter) {
        Page page = typist.page();
        page.waitForSelector("#ack-text");
        typist.key("r");
        typist.type(
                "#ack-text",
                "Dear %s,\n\n%s I do not know yet what went wrong. Your case is %s.\n\n%s"
                        .formatted(name, letter, reference, agent.name()));
        typist.type("#ack-points-0-words", "The oak table came with a cracked leg.");
        typist.type("#ack-points-1-words", "Nobody answered when you called.");
        typist.type("#ack-nextStep-what", "I ask the carrier what happened");
        page.waitForCondition(() -> page.locator("#ack .preview").allTextContents().stream()
                .anyMatch(preview -> preview.contains("I ask the carrier what happened")));
        assertThat(page.locator("#ack .checks .late.bare").allTextContents())
                .as(name)
                .isEmpty();
        typist.key("Control+Enter");
        page.waitForURL(address -> !address.contains(reference));
    }
}
