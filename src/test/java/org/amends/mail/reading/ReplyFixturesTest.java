package org.amends.mail.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.amends.mail.reply.Fragment;
import org.junit.jupiter.api.Test;

class ReplyFixturesTest {

    /** Text below "Sent from my phone" without any mark: it may be quoted, and it may be the writer's, so it stays. */
    private static final List<String> NOT_STRIPPED = List.of("crisp/email_15.txt", "crisp/email_german_3.txt");

    @Test
    void of_144_replies_142_are_stripped_right() {
        List<String> wrong = ReplyFixture.all().stream()
                .filter(fixture -> !fixture.isStrippedRight())
                .map(ReplyFixture::name)
                .toList();
        assertThat(wrong).containsExactlyElementsOf(NOT_STRIPPED);
        assertThat(ReplyFixture.all()).hasSize(144);
    }

    @Test
    void nothing_of_a_reply_is_lost() {
        assertThat(ReplyFixture.all()).allSatisfy(fixture -> assertThat(
                        fixture.reply().fragments().stream().map(Fragment::text).collect(Collectors.joining("\n")))
                .isEqualTo(fixture.text()));
    }
}
