package org.amends.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.amends.casefile.CaseCommands;
import org.amends.casefile.CaseLog;
import org.amends.casefile.CaseReference;
import org.amends.casefile.FiledCase;
import org.amends.casefile.LoggedCase;
import org.amends.lifecycle.Actor;
import org.amends.lifecycle.Channel;
import org.amends.lifecycle.Command;
import org.amends.lifecycle.DeadlineKind;
import org.amends.lifecycle.Derivation;
import org.amends.lifecycle.OpenDeadline;
import org.amends.people.Staffing;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DerivedDeadlinesTest {

    @Inject
    Staffing staffing;

    @Inject
    CaseCommands commands;

    @Inject
    CaseLog log;

    @Inject
    PolicyBooks books;

    @Inject
    DerivationCheck check;

    @Inject
    DeriveCommand command;

    @Test
    void every_deadline_of_generated_histories_derives_to_the_instant_that_is_owed() {
        long seed = Long.getLong("amends.seed", 20_261_125L);
        for (int i = 0; i < 12; i++) {
            FiledCase filed = FiledCase.file(staffing).begun();
            walk(filed, new Random(seed + i));
        }

        DerivationCheck.Result result = check.run();

        assertThat(result.differences()).as("with -Damends.seed=%d", seed).isEmpty();
        assertThat(result.cases()).isGreaterThanOrEqualTo(12);
        assertThat(result.derived()).isGreaterThanOrEqualTo(24);
    }

    @Test
    void the_command_says_that_all_agree_and_ends_with_0() {
        FiledCase.file(staffing);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        int code = command.run(new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("All of them agree.");
        assertThat(code).isZero();
    }

    @Test
    void another_start_or_a_clock_that_never_was_derives_to_something_else() {
        LoggedCase file = read(FiledCase.file(staffing));
        OpenDeadline silence = file.state().openDeadlines().stream()
                .filter(deadline -> deadline.kind() == DeadlineKind.KEEP_INFORMED)
                .findFirst()
                .orElseThrow();
        Derivation told = silence.derivation().orElseThrow();
        PackTerms terms = books.of(file.state().packs());

        assertThat(terms.derive(told)).isEqualTo(silence.dueAt());
        assertThat(terms.derive(Derivation.started(
                        told.clock(), told.calendar(), told.from().plus(Duration.ofDays(7)))))
                .isAfter(silence.dueAt());
        Derivation unknown = Derivation.started("base-honest@1/never", told.calendar(), told.from());
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> terms.derive(unknown))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("base-honest@1/never");
    }

    @Test
    void a_case_says_by_which_packs_it_is_measured() {
        assertThat(read(FiledCase.file(staffing)).state().packs()).containsExactly("base-honest@1");
    }

    private LoggedCase read(FiledCase filed) {
        return log.find(new CaseReference(filed.reference())).orElseThrow();
    }

    /** Letters, questions, answers, handovers and calls from above, in any order; what is refused changes nothing. */
    private void walk(FiledCase filed, Random random) {
        Actor owner = new Actor.Staff(filed.owner().id(), true, true);
        for (int step = 0; step < 8; step++) {
            Command.Letter letter = letter(random);
            switch (random.nextInt(6)) {
                case 0 -> does(filed, owner, new Command.Inform(letter));
                case 1 -> does(filed, owner, new Command.Ask("Which leg is it?", letter));
                case 2 -> does(filed, new Actor.Customer(), new Command.Answer("The left one.", Channel.WEB));
                case 3 -> does(filed, owner, new Command.MarkHeated("Shouted."));
                case 4 -> does(filed, owner, new Command.Resume("The picture says it."));
                default -> does(filed, owner, new Command.Note("A kind woman."));
            }
        }
    }

    private static Command.Letter letter(Random random) {
        Instant by = Instant.now().plus(Duration.ofHours(1 + random.nextInt(300)));
        return new Command.Letter(
                "en",
                "Dear Anna Tamm, …",
                Optional.of(new Command.NextStep("I ring the workshop.", by)),
                false,
                List.of());
    }

    private void does(FiledCase filed, Actor actor, Command command) {
        commands.execute(
                new CaseCommands.Demand(
                        new CaseReference(filed.reference()),
                        Optional.empty(),
                        Optional.empty(),
                        actor,
                        Optional.empty()),
                file -> command);
    }
}
