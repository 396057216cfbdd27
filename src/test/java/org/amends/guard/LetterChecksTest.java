package org.amends.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.amends.Rule;
import org.junit.jupiter.api.Test;

class LetterChecksTest {

    @Rule("ACK-01")
    @Test
    void an_honest_acknowledgement_passes_every_check() {
        assertThat(new Draft().findings()).isEmpty();
    }

    @Test
    void the_checks_run_in_the_order_of_their_ids() {
        assertThat(LetterChecks.of(LetterKind.ACKNOWLEDGEMENT))
                .extracting(Check::id)
                .containsExactly(
                        "ACK-01", "ACK-02", "ACK-03", "ACK-04", "ACK-05", "ACK-06", "ACK-07", "ACK-08", "ACK-08",
                        "ACK-08", "ACK-09", "ACK-10", "ACK-11", "ACK-12", "ACK-13", "ACK-14", "ACK-15", "ACK-16",
                        "ACK-17", "ACK-17", "ACK-20", "ACK-22", "ACK-23", "ACK-24", "ACK-25", "ACK-26", "ACK-27",
                        "ACK-27", "ACK-29", "ACK-30", "S1-8", "S2-4");
    }

    @Test
    void every_code_belongs_to_a_check_in_the_list() {
        List<String> ids = Stream.of(LetterKind.values())
                .flatMap(LetterChecks::of)
                .map(Check::id)
                .toList();

        assertThat(FindingCode.values()).allSatisfy(code -> assertThat(ids).contains(code.check()));
    }

    @Rule("ACK-01")
    @Rule("ACK-15")
    @Rule("ACK-30")
    @Test
    void a_dishonest_acknowledgement_hears_everything_at_once() {
        List<String> codes = new Draft()
                        .text("Dear customer,\n\nwe are sorry and will look into it as soon as possible. See {link}.\n")
                        .points()
                        .withoutNextStep()
                        .sending(new LetterFacts.Sending("noreply@kettles.example", "page", false, false))
                        .findings()
                        .stream()
                        .map(Finding::code)
                        .toList();

        assertThat(codes)
                .containsExactly(
                        "ack-01.generic-greeting",
                        "ack-02.reference-missing",
                        "ack-02.signature-missing",
                        "ack-02.no-reply",
                        "ack-03.no-point",
                        "ack-04.step-missing",
                        "ack-06.placeholder",
                        "ack-12.apology-without-deed",
                        "ack-15.vague-time",
                        "ack-15.vague-time",
                        "ack-29.unknown-unsaid",
                        "ack-30.not-a-person");
    }
}
