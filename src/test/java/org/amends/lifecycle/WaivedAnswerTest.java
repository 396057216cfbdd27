package org.amends.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.amends.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A message of the customer that needs no answer: who may say so, of which, and what its clock does. */
class WaivedAnswerTest {

    private World world = World.filed();

    @BeforeEach
    void a_case_in_progress() {
        world = World.inProgress();
    }

    @Test
    @Rule("S1-19")
    void its_clock_ends_neither_met_nor_missed_and_every_other_one_runs_on() {
        int first = hears("Thank you.");
        int second = hears("And one more thing.");
        int clock = clock(first);
        OpenDeadline silence = world.owed(DeadlineKind.KEEP_INFORMED);

        world.later(1).then(World.OWNER, Say.waive(first));

        assertThat(world.verdict(clock)).contains(Verdict.SUPERSEDED);
        assertThat(world.state().openDeadline(clock)).isEmpty();
        assertThat(world.state().openDeadline(clock(second))).isPresent();
        assertThat(world.owed(DeadlineKind.KEEP_INFORMED)).isEqualTo(silence);
        assertThat(standings()).containsExactly(CustomerMessage.Standing.WAIVED, CustomerMessage.Standing.WAITS);
    }

    @Test
    @Rule("S1-19")
    void a_message_whose_time_is_over_stays_missed_whatever_is_said_of_it() {
        int message = hears("Thank you.");
        int clock = clock(message);
        world.later(3).then(World.OWNER, Say.waive(message));
        assertThat(world.verdict(clock)).contains(Verdict.MISSED);
        assertThat(world.state().failedContacts()).isEqualTo(1);
    }

    @Test
    void the_event_says_which_message_and_why_and_its_words_are_kept_beside_it() {
        int message = hears("Thank you.");
        Command.WaiveAnswer waive =
                new Command.WaiveAnswer(message, NoAnswer.OTHER, Optional.of("She writes this to everybody."));
        world.then(World.LEAD, waive);
        assertThat(world.last().fact()).isEqualTo(new Fact.AnswerWaived(message, NoAnswer.OTHER));
        assertThat(world.last().actorId()).contains(World.LEAD);
        assertThat(waive.texts()).containsEntry("reason", "She writes this to everybody.");
    }

    @Test
    void a_reason_that_is_not_on_the_list_is_said_in_words() {
        int message = hears("Thank you.");
        assertThat(world.refusal(World.OWNER, new Command.WaiveAnswer(message, NoAnswer.OTHER, Optional.empty())))
                .containsExactly("waive.no-words");
    }

    @Test
    @Rule("S1-19")
    void the_complaint_itself_is_always_answered() {
        assertThat(World.filed().refusal(World.LEAD, Say.waive(0))).containsExactly("waive.complaint");
    }

    @Test
    void only_a_message_that_waits_can_be_marked() {
        int answered = hears("Thank you.");
        world.then(World.OWNER, Say.of(Verb.INFORM, world));
        int marked = hears("Thanks again.");
        world.then(World.OWNER, Say.waive(marked)).then(World.OWNER, Say.of(Verb.NOTE, world));
        int note = world.last().seq();
        for (int message : List.of(answered, marked, note, 99, -1)) {
            assertThat(world.refusal(World.LEAD, Say.waive(message)))
                    .as("event %d", message)
                    .containsExactly("waive.not-waiting");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thank you. And when do I get my money?",
                "Kas te helistate mulle?!",
                "什么时候？",
                "Do you know https://example.org/a?b=1?",
                "?"
            })
    @Rule("S1-19")
    void only_a_lead_says_of_a_question_that_it_needs_no_answer(String words) {
        int message = hears(words);
        assertThat(world.refusal(World.OWNER, Say.waive(message))).containsExactly("waive.asks");
        world.then(World.LEAD, Say.waive(message));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thank you!", "See https://example.org/list?page=2, thank you", "www.example.org/?a=b"})
    void an_address_on_the_web_is_no_question(String words) {
        int message = hears(words);
        world.then(World.OWNER, Say.waive(message));
    }

    @Test
    void a_colleague_and_the_customer_have_no_say_in_it() {
        int message = hears("Thank you.");
        assertThat(world.tries(World.COLLEAGUE, Say.waive(message))).isInstanceOf(Decision.NotTheirs.class);
        assertThat(world.tries(World.CUSTOMER, Say.waive(message))).isInstanceOf(Decision.NotTheirs.class);
        world.then(World.OWNER, Say.waive(message));
        Command back = new Command.RequireAnswer(message);
        assertThat(world.tries(World.COLLEAGUE, back)).isInstanceOf(Decision.NotTheirs.class);
        assertThat(world.tries(World.CUSTOMER, back)).isInstanceOf(Decision.NotTheirs.class);
    }

    @Test
    @Rule("S1-29")
    void whom_the_complaint_is_about_has_no_say_in_it_either() {
        int message = hears("Thank you.");
        world.then(World.MANAGER, new Command.NamePerson(World.LEAD, World.OWNER, "She laughed."));
        assertThat(world.refusal(World.LEAD, Say.waive(message))).containsExactly("conduct.partial");
    }

    @Test
    @Rule("S1-19")
    void taken_back_its_clock_runs_again_from_the_moment_when_it_came() {
        int message = hears("Thank you.");
        OpenDeadline before = world.state().openDeadline(clock(message)).orElseThrow();
        world.later(1).then(World.OWNER, Say.waive(message)).later(5);

        world.then(World.LEAD, new Command.RequireAnswer(message));

        OpenDeadline again = world.state().openDeadline(clock(message)).orElseThrow();
        assertThat(again.number()).isNotEqualTo(before.number());
        assertThat(again.dueAt()).isEqualTo(before.dueAt()).isBefore(world.now());
        assertThat(again.derivation()).isEqualTo(before.derivation());
        assertThat(standings()).containsExactly(CustomerMessage.Standing.WAITS);
        world.then(World.OWNER, Say.of(Verb.INFORM, world));
        assertThat(world.verdict(again.number())).contains(Verdict.MISSED);
        assertThat(standings()).containsExactly(CustomerMessage.Standing.ANSWERED);
    }

    @Test
    void only_what_was_marked_is_taken_back_and_only_while_the_case_is_open() {
        int message = hears("Thank you.");
        assertThat(world.refusal(World.OWNER, new Command.RequireAnswer(message)))
                .containsExactly("require.not-waived");
        world.then(World.OWNER, Say.waive(message)).then(World.CUSTOMER, new Command.Withdraw(Optional.empty()));
        assertThat(world.tries(World.OWNER, new Command.RequireAnswer(message)))
                .isInstanceOf(Decision.WrongStatus.class);
    }

    @Test
    void a_message_that_nobody_answered_before_the_case_ended_is_left() {
        hears("Thank you.");
        world.then(World.CUSTOMER, new Command.Withdraw(Optional.empty()));
        assertThat(standings()).containsExactly(CustomerMessage.Standing.LEFT);
    }

    private int hears(String words) {
        world.later(Duration.ofMinutes(1)).then(World.CUSTOMER, new Command.Answer(words, Channel.EMAIL));
        return world.last().seq();
    }

    private int clock(int message) {
        return world.state().message(message).orElseThrow().deadline().orElseThrow();
    }

    private List<CustomerMessage.Standing> standings() {
        return world.state().messages().stream().map(CustomerMessage::standing).toList();
    }
}
