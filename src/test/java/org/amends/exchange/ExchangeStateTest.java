package org.amends.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The moves of an exchange, in the code and in the database. */
@QuarkusTest
class ExchangeStateTest {

    private final Jdbi jdbi;

    ExchangeStateTest(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Test
    void the_database_has_the_moves_of_the_code_and_no_other() {
        Set<String> code = new HashSet<>();
        Stream.concat(
                        Stream.of(Optional.<ExchangeState>empty()),
                        Stream.of(ExchangeState.values()).map(Optional::of))
                .forEach(from -> ExchangeState.after(from)
                        .forEach(to -> code.add(from.map(Enum::name).orElse("") + ">" + to)));
        List<String> database = jdbi.withHandle(
                handle -> handle.createQuery("SELECT from_key || '>' || to_state FROM exchange_transition")
                        .mapTo(String.class)
                        .list());
        assertThat(database).containsExactlyInAnyOrderElementsOf(code);
    }

    @Test
    void nobody_rewrites_what_happened_to_an_exchange() {
        assertThatThrownBy(() -> jdbi.useHandle(
                        handle -> handle.execute("UPDATE exchange_event SET source = 'SERVICE' WHERE seq = 0")))
                .hasMessageContaining("permission denied");
    }
}
