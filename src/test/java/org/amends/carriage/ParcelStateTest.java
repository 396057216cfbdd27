package org.amends.carriage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The moves of a parcel, in the code and in the database. */
@QuarkusTest
class ParcelStateTest {

    private final Jdbi jdbi;

    ParcelStateTest(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Test
    void the_database_has_the_moves_of_the_code_and_no_other() {
        Set<String> code = new HashSet<>();
        Stream.concat(
                        Stream.of(Optional.<ParcelState>empty()),
                        Stream.of(ParcelState.values()).map(Optional::of))
                .forEach(from -> ParcelState.after(from)
                        .forEach(to -> code.add(from.map(Enum::name).orElse("") + ">" + to)));
        List<String> database = jdbi.withHandle(
                handle -> handle.createQuery("SELECT from_key || '>' || to_state FROM parcel_transition")
                        .mapTo(String.class)
                        .list());
        assertThat(database).containsExactlyInAnyOrderElementsOf(code);
    }

    @ParameterizedTest
    @EnumSource(ParcelState.class)
    void no_way_leads_back(ParcelState state) {
        Set<ParcelState> reached = EnumSet.noneOf(ParcelState.class);
        Set<ParcelState> next = ParcelState.after(Optional.of(state));
        while (reached.addAll(next)) {
            next = EnumSet.noneOf(ParcelState.class);
            for (ParcelState one : reached) {
                next.addAll(ParcelState.after(Optional.of(one)));
            }
        }
        assertThat(reached).doesNotContain(state);
    }

    @Test
    void nobody_rewrites_what_happened_to_a_parcel() {
        assertThatThrownBy(() -> jdbi.useHandle(
                        handle -> handle.execute("UPDATE return_parcel_event SET note = 'never' WHERE seq = 0")))
                .hasMessageContaining("permission denied");
    }
}
