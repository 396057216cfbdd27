package org.amends.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.amends.Rule;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TransitionTableTest {

    private final Jdbi jdbi;

    TransitionTableTest(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Test
    @Rule("S3-11")
    void the_database_knows_the_same_moves_as_the_code() {
        List<String> stored = jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT machine || ' ' || from_key || ' ' || verb || ' ' || to_status FROM transition")
                .mapTo(String.class)
                .list());
        List<String> known = Machine.all().stream()
                .flatMap(machine -> machine.moves().stream().map(move -> row(machine, move)))
                .distinct()
                .toList();
        assertThat(stored).containsExactlyInAnyOrderElementsOf(known);
    }

    private static String row(Machine machine, Move move) {
        String from = move.from().map(CaseStatus::name).orElse("");
        return machine.id() + " " + from + " " + move.verb() + " " + move.to();
    }
}
