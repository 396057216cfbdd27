package org.amends.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RecentAnswersTest {

    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger counted = new AtomicInteger();

    /** Each answer is how often one was found; finding it costs that long. */
    private RecentAnswers<String, Integer> costing(Duration cost, Duration freshness) {
        return new RecentAnswers<>(freshness, now::get, Runnable::run, question -> {
            now.addAndGet(cost.toNanos());
            return counted.incrementAndGet();
        });
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    @Test
    void a_fresh_answer_is_given_again() {
        RecentAnswers<String, Integer> answers = costing(Duration.ZERO, Duration.ofMinutes(1));

        assertThat(answers.to("how many")).isEqualTo(1);
        pass(Duration.ofSeconds(59));
        assertThat(answers.to("how many")).isEqualTo(1);
        assertThat(answers.to("how late")).isEqualTo(2);
    }

    @Test
    void whoever_finds_an_old_answer_gets_it_at_once_and_the_next_one_gets_a_new_one() {
        RecentAnswers<String, Integer> answers = costing(Duration.ZERO, Duration.ofMinutes(1));
        answers.to("how many");
        pass(Duration.ofMinutes(1));

        assertThat(answers.to("how many")).isEqualTo(1);
        assertThat(answers.to("how many")).isEqualTo(2);
    }

    @Test
    void what_costs_much_grows_older() {
        RecentAnswers<String, Integer> answers = costing(Duration.ofSeconds(6), Duration.ofMinutes(1));
        answers.to("how many");
        pass(Duration.ofSeconds(119));

        answers.to("how many");

        assertThat(counted).hasValue(1);
    }

    @Test
    void without_freshness_each_answer_is_found_anew() {
        RecentAnswers<String, Integer> answers = costing(Duration.ZERO, Duration.ZERO);

        assertThat(answers.to("how many")).isEqualTo(1);
        assertThat(answers.to("how many")).isEqualTo(2);
    }

    @Test
    void a_question_that_could_not_be_answered_is_asked_again() {
        RecentAnswers<String, Integer> answers =
                new RecentAnswers<>(Duration.ofMinutes(1), now::get, Runnable::run, question -> {
                    if (counted.incrementAndGet() == 1) {
                        throw new IllegalStateException("the database is away");
                    }
                    return counted.get();
                });

        assertThat(catchThrowable(() -> answers.to("how many"))).isInstanceOf(IllegalStateException.class);
        assertThat(answers.to("how many")).isEqualTo(2);
    }
}
