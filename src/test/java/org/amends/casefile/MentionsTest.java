package org.amends.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amends.people.Roster;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionsTest {

    private static final Roster HERE = new Roster(
            Instant.parse("2026-11-26T09:00:00Z"),
            List.of(
                    person("liis", StaffRole.AGENT, true),
                    person("liis.tamm", StaffRole.LEAD, true),
                    person("Jana@shop.example", StaffRole.MANAGER, true),
                    person("mari-", StaffRole.AGENT, true),
                    person("gone", StaffRole.AGENT, false),
                    person("audit", StaffRole.AUDITOR, true)),
            List.of(),
            List.of());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            @liis                                   | liis
            @liis.tamm                              | liis.tamm
            ask @liis.tamm.                         | liis.tamm
            (@liis, @liis.tamm)                     | liis liis.tamm
            @LIIS and @Liis again                   | liis
            @jana@shop.example: look                | Jana@shop.example
            @mari- @mari                            | mari-
            @liis...                                | liis
            @liis’s case                            | liis
            thanks,@liis                            | liis
            @nobody @liis.saar @liistamm            | ~~
            @gone @audit                            | ~~
            anna@liis a.@liis liis@ @ @@            | ~~
            @@liis                                  | ~~
            write to anna@example.org               | ~~
            no name                                 | ~~
            """)
    void who_is_mentioned(String text, String names) {
        assertThat(Mentions.in(text, HERE).stream().map(StaffMember::username))
                .containsExactlyElementsOf(names.isEmpty() ? List.of() : List.of(names.split(" ")));
    }

    @Test
    void a_hostile_text_takes_no_time() {
        assertThat(Mentions.in("@a".repeat(5_000), HERE)).isEmpty();
        assertThat(Mentions.in("@" + ".".repeat(9_999), HERE)).isEmpty();
        assertThat(Mentions.in("@a" + "-".repeat(9_998), HERE)).isEmpty();
    }

    private static StaffMember person(String username, StaffRole role, boolean active) {
        return new StaffMember(
                UUID.nameUUIDFromBytes(username.getBytes(StandardCharsets.UTF_8)),
                username,
                "Somebody",
                Optional.empty(),
                Set.of(role),
                new UUID(0, 1),
                active);
    }
}
