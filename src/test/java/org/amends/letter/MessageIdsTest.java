package org.amends.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MessageIdsTest {

    @Inject
    MessageIds ids;

    @Test
    void what_a_mail_of_ours_is_about_is_read_from_its_id_again() {
        UUID caseId = UUID.fromString("0199a000-0000-7000-8000-000000000001");
        String id = ids.of(MessageIds.id(caseId, 3, Outbox.Topic.LETTER));
        assertThat(ids.about(id.substring(1, id.length() - 1))).contains(new MessageIds.About(caseId, 3, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "x@localhost",
                "------------------------------------.1.LETTER@localhost",
                "0199a000-0000-7000-8000-000000000001.1.LETTER@elsewhere.example",
                "0199a000-0000-7000-8000-000000000001.9999999999.LETTER@localhost"
            })
    void anybody_elses_id_is_about_nothing(String id) {
        assertThat(ids.about(id)).isEmpty();
    }
}
