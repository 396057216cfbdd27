package org.amends.desk.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.amends.casefile.CaseFamily;
import org.amends.lifecycle.CaseStatus;
import org.amends.lifecycle.DeadlineKind;
import org.amends.platform.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewFilterTest {

    private static final int TRIES = 500;

    @Test
    void an_address_says_all_that_is_asked_for() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < TRIES; i++) {
            ViewFilter filter = any(random);
            assertThat(ViewFilter.ofQuery(filter.query())).as("seed " + seed).isEqualTo(filter);
        }
    }

    private static ViewFilter any(Random random) {
        return new ViewFilter(
                one(random, ViewFilter.Scope.values()),
                maybe(random, new UUID(random.nextLong(), random.nextLong())),
                maybe(random, one(random, CaseStatus.values())),
                maybe(random, one(random, CaseFamily.values())),
                maybe(random, one(random, DeadlineKind.values())),
                maybe(random, one(random, new String[] {"en", "et", "ru", "sk"})),
                random.nextBoolean());
    }

    private static <T> Optional<T> maybe(Random random, T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    private static <T> T one(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    @Test
    void what_is_empty_narrows_nothing() {
        Map<String, String> form = Map.of("owner", "", "status", "", "family", "", "owes", "", "language", "");

        assertThat(ViewFilter.of(field -> Optional.ofNullable(form.get(field))).query())
                .isEqualTo("scope=mine");
    }

    @ParameterizedTest
    @CsvSource({
        "scope=nobody, scope",
        "owner=marta, owner",
        "status=OLD, status",
        "family=x, family",
        "owes=x, owes",
        "language=Estonian, language"
    })
    void what_nobody_can_ask_for_is_named(String query, String field) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> ViewFilter.ofQuery(query))
                .satisfies(problem -> assertThat(problem.body().errors())
                        .singleElement()
                        .satisfies(error -> assertThat(error.field()).isEqualTo(field)));
    }
}
