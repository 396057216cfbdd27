package org.amends.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules that the lifecycle itself enforces, whoever calls it. */
class LifecycleRulesTest {

    // Ownership

    @Test
    @Rule("S0-13")
    void the_giver_stays_the_owner_until_the_receiver_accepts() {
        World world = World.inProgress();
        world.then(World.OWNER, new Command.OfferHandover(World.COLLEAGUE, "He waits for a call."));

        assertThat(world.state().owner()).isEqualTo(World.OWNER);
        assertThat(world.owed(DeadlineKind.ACCEPT_HANDOVER).owedBy()).isEqualTo(World.COLLEAGUE);

        world.then(World.COLLEAGUE, new Command.AcceptHandover());
        assertThat(world.state().owner()).isEqualTo(World.COLLEAGUE);
        assertThat(world.state().pendingHandover()).isEmpty();
    }

    @Test
    @Rule("S0-13")
    void a_handover_to_somebody_who_has_left_or_to_the_owner_is_refused() {
        World world = World.inProgress();

        assertThat(world.refusal(World.OWNER, new Command.OfferHandover(World.GONE, "Please.")))
                .containsExactly("handover.receiver-inactive");
        assertThat(world.refusal(World.LEAD, new Command.OfferHandover(World.OWNER, "Please.")))
                .containsExactly("handover.to-owner");
    }

    @Test
    @Rule("S0-13")
    void a_declined_handover_leaves_the_case_with_its_owner() {
        World world = World.inProgress();
        world.then(World.OWNER, new Command.OfferHandover(World.COLLEAGUE, "He waits."))
                .then(World.COLLEAGUE, new Command.DeclineHandover("I am away."));

        assertThat(world.state().owner()).isEqualTo(World.OWNER);
        assertThat(world.state().owes(DeadlineKind.ACCEPT_HANDOVER)).isFalse();
    }

    @Test
    @Rule("S3-8")
    void a_customer_is_passed_on_twice_and_then_only_by_somebody_above() {
        World world = World.inProgress();
        handOver(world, World.OWNER, World.COLLEAGUE);
        handOver(world, World.COLLEAGUE, World.BYSTANDER);

        assertThat(world.refusal(World.BYSTANDER, new Command.OfferHandover(World.OWNER, "Take it back.")))
                .containsExactly("handover.too-often");
        handOver(world, World.LEAD, World.OWNER);
        assertThat(world.state().owner()).isEqualTo(World.OWNER);
        assertThat(world.state().changesOfOwner()).isEqualTo(3);
    }

    private static void handOver(World world, UUID by, UUID to) {
        world.then(by, new Command.OfferHandover(to, "He waits.")).then(to, new Command.AcceptHandover());
    }

    @Test
    void giving_the_case_to_somebody_else_ends_a_handover_that_was_offered() {
        World world = World.inProgress();
        world.then(World.OWNER, new Command.OfferHandover(World.COLLEAGUE, "He waits."))
                .then(World.LEAD, new Command.Reassign(World.BYSTANDER, "Illness."));

        assertThat(world.state().pendingHandover()).isEmpty();
        assertThat(world.tries(World.COLLEAGUE, new Command.AcceptHandover())).isInstanceOf(Decision.NotTheirs.class);
    }

    @Test
    void a_receiver_who_has_left_meanwhile_does_not_become_the_owner() {
        World world = World.inProgress();
        world.then(World.OWNER, new Command.OfferHandover(World.COLLEAGUE, "He waits."))
                .leaves(World.COLLEAGUE);

        assertThat(world.refusal(World.COLLEAGUE, new Command.AcceptHandover()))
                .containsExactly("handover.receiver-inactive");
    }

    @Test
    @Rule("S2-7")
    void whoever_becomes_the_owner_owes_what_the_owner_before_owed() {
        World world = World.inProgress();
        world.then(World.OWNER, Say.promise(world, 5))
                .then(World.LEAD, new Command.Reassign(World.COLLEAGUE, "Illness."));

        assertThat(world.state().openDeadlines())
                .extracting(OpenDeadline::kind)
                .containsExactlyInAnyOrder(
                        DeadlineKind.DECIDE,
                        DeadlineKind.STATUTORY_FINAL,
                        DeadlineKind.SHORT_WAY,
                        DeadlineKind.KEEP_INFORMED,
                        DeadlineKind.PROMISE);
        assertThat(world.state().openDeadlines())
                .extracting(OpenDeadline::owedBy)
                .containsOnly(World.COLLEAGUE);
    }

    @Test
    @Rule("S2-7")
    void a_case_can_not_begin_without_an_owner_who_works_here() {
        World world = World.filed();

        assertThat(world.lifecycle().file(Say.file(World.GONE, List.of(), false), World.CUSTOMER, world.facts()))
                .isInstanceOfSatisfying(Decision.Refused.class, refused -> assertThat(refused.unmet())
                        .extracting(Unmet::code)
                        .containsExactly("file.no-way-to-answer", "file.no-point", "file.no-owner"));
    }

    @Test
    @Rule("S2-16")
    void team_executive_and_owner_are_part_of_the_case_from_its_filing() {
        CaseState state = World.filed().state();

        assertThat(List.of(state.owner(), state.team(), state.executive()))
                .containsExactly(World.OWNER, World.TEAM, World.MANAGER);
    }

    @Test
    void a_closed_case_whose_owner_has_left_is_reopened_for_somebody_who_is_here() {
        World world = World.settled()
                .then(World.CUSTOMER, new Command.Confirm(Optional.empty()))
                .leaves(World.OWNER);

        assertThat(world.refusal(World.CUSTOMER, new Command.Reopen("It stopped again.", World.OWNER)))
                .containsExactly("reopen.no-owner");
        world.then(World.CUSTOMER, new Command.Reopen("It stopped again.", World.COLLEAGUE));
        assertThat(world.state().owner()).isEqualTo(World.COLLEAGUE);
        assertThat(world.state().openDeadlines())
                .filteredOn(deadline -> deadline.kind() != DeadlineKind.ATTENTION)
                .extracting(OpenDeadline::owedBy)
                .containsOnly(World.COLLEAGUE);
    }

    @Test
    void a_case_is_reopened_for_its_owner_as_long_as_they_are_here() {
        World world = World.settled();

        assertThat(world.refusal(World.CUSTOMER, new Command.Reopen("It stopped again.", World.COLLEAGUE)))
                .containsExactly("reopen.no-owner");
    }

    // Acknowledgement

    @Test
    void an_acknowledgement_by_mail_is_owed_until_its_delivery_is_proven() {
        World world = World.filed();
        int duty = world.owed(DeadlineKind.ACKNOWLEDGE).number();
        world.then(World.OWNER, Say.acknowledge(true));

        assertThat(world.refusal(World.OWNER, new Command.Start()))
                .containsExactly("start.acknowledgement-undelivered");
        assertThat(world.verdict(duty)).isEmpty();

        world.then(World.SYSTEM, new Command.Deliver(1, Channel.EMAIL, "250 Ok"));
        assertThat(world.verdict(duty)).contains(Verdict.MET);
    }

    @Test
    void the_delivery_of_another_letter_acknowledges_nothing() {
        World world = World.filed().then(World.OWNER, Say.acknowledge(true));
        world.then(World.OWNER, Say.of(Verb.INFORM, world))
                .then(World.SYSTEM, new Command.Deliver(2, Channel.EMAIL, "250 Ok"));

        assertThat(world.state().owes(DeadlineKind.ACKNOWLEDGE)).isTrue();
    }

    @Test
    void an_acknowledgement_that_comes_back_is_owed_again() {
        World world =
                World.filed().then(World.OWNER, Say.acknowledge(true)).then(World.SYSTEM, new Command.Bounce(1, "550"));
        assertThat(world.state().status()).isEqualTo(CaseStatus.RECEIVED);
        assertThat(owed(world, DeadlineKind.ACKNOWLEDGE)).isEqualTo(1);

        world.then(World.OWNER, Say.acknowledge(true))
                .then(World.SYSTEM, new Command.Deliver(3, Channel.EMAIL, "250 Ok"))
                .then(World.SYSTEM, new Command.Bounce(3, "550"));
        assertThat(world.state().status()).isEqualTo(CaseStatus.RECEIVED);
        assertThat(owed(world, DeadlineKind.ACKNOWLEDGE)).isEqualTo(1);
        assertThat(world.state().owes(DeadlineKind.DECIDE)).isFalse();
    }

    @Test
    void when_a_later_letter_comes_back_somebody_owes_the_customer_a_word() {
        World world = World.inProgress();
        world.then(World.OWNER, Say.of(Verb.INFORM, world))
                .then(World.SYSTEM, new Command.Bounce(world.state().lastLetter(), "550"));

        assertThat(world.state().status()).isEqualTo(CaseStatus.IN_PROGRESS);
        assertThat(world.owed(DeadlineKind.ANSWER_MESSAGE).owedBy()).isEqualTo(World.OWNER);
    }

    // Decisions and deeds

    @Test
    @Rule("S1-20")
    void a_decision_that_leaves_points_unanswered_is_refused_with_each_of_them() {
        World world = World.inProgress();
        Command.Decide silent = Say.decide(world, Outcome.UPHELD, List.of(), List.of(Say.refund(world)));

        assertThat(((Decision.Refused) world.tries(World.OWNER, silent)).unmet())
                .extracting(unmet -> unmet.code() + " " + unmet.arguments().get("point"))
                .containsExactly("decide.point-unanswered 1", "decide.point-unanswered 2");
    }

    @Test
    void an_outcome_that_differs_from_the_answers_is_refused() {
        World world = World.inProgress();
        Command.Decide kinder =
                Say.decide(world, Outcome.UPHELD, Say.answers(Outcome.NOT_UPHELD), List.of(Say.refund(world)));

        assertThat(world.refusal(World.OWNER, kinder)).containsExactly("decide.outcome-differs");
    }

    @Test
    @Rule("S2-17")
    @Rule("ACK-19")
    void the_customer_is_right_and_gets_nothing_but_an_apology_is_refused() {
        World world = World.inProgress();
        Command.Decide sorry = Say.decide(
                world, Outcome.UPHELD, Say.answers(Outcome.UPHELD), List.of(Say.remedy(world, RemedyKind.APOLOGY)));

        assertThat(world.refusal(World.OWNER, sorry)).containsExactly("decide.no-deed");
    }

    @Test
    @Rule("ACK-19")
    void the_customer_is_right_and_wants_nothing_when_they_said_so() {
        World world = World.inProgress();
        Command.Decide apology = Say.decide(
                world, Outcome.UPHELD, Say.answers(Outcome.UPHELD), List.of(Say.remedy(world, RemedyKind.APOLOGY)));

        assertThat(world.then(World.OWNER, Say.withoutRemedy(apology, "On the telephone: it is enough that you know."))
                        .state()
                        .status())
                .isEqualTo(CaseStatus.DECIDED);
    }

    @Test
    @Rule("S2-17")
    void a_case_is_settled_by_the_proof_of_its_last_deed_and_not_before() {
        World world = World.remedyDue(2).then(World.OWNER, Say.carryOut(1));

        assertThat(world.state().status()).isEqualTo(CaseStatus.REMEDY_DUE);
        assertThat(world.refusal(World.SYSTEM, new Command.Settle())).containsExactly("settle.remedy-open");

        world.then(World.OWNER, Say.carryOut(2));
        assertThat(world.state().status()).isEqualTo(CaseStatus.SETTLED);
        assertThat(world.last().verb()).isEqualTo(Verb.SETTLE);
    }

    @Test
    @Rule("S3-10")
    void a_refusal_that_names_no_next_resort_with_its_limit_is_refused() {
        World world = World.inProgress();
        Command.Decide no = Say.decide(world, 0);
        Command.Decide abrupt = new Command.Decide(
                no.outcome(),
                no.finding(),
                no.evidence(),
                no.answers(),
                no.remedies(),
                no.remedyDeclined(),
                no.letter(),
                Optional.of(new Command.NextResort("The committee.", world.in(-1))));

        assertThat(world.refusal(World.OWNER, abrupt)).containsExactly("decide.no-next-resort");
    }

    @Test
    @Rule("ACK-20")
    void a_refusal_of_fewer_than_80_characters_has_explained_nothing() {
        World world = World.inProgress();
        List<PointAnswer> curt = List.of(
                new PointAnswer(1, Outcome.NOT_UPHELD, " ".repeat(40) + "x".repeat(79) + " ".repeat(40)),
                new PointAnswer(2, Outcome.NOT_UPHELD, "x".repeat(80)));
        Command.Decide no = Say.decide(world, Outcome.NOT_UPHELD, curt, List.of());

        assertThat(world.refusal(World.OWNER, no)).containsExactly("decide.refusal-short");
    }

    @Test
    void a_contested_decision_goes_to_another_person_on_a_shorter_clock_once() {
        World world = World.decided(0);
        assertThat(world.refusal(World.CUSTOMER, new Command.Contest("No.", World.OWNER)))
                .containsExactly("contest.no-reviewer");

        world.then(World.CUSTOMER, new Command.Contest("No.", World.LEAD));
        assertThat(world.state().owner()).isEqualTo(World.LEAD);
        assertThat(world.owed(DeadlineKind.DECIDE).dueAt()).isEqualTo(world.in(28));
        assertThat(world.last().effects().started().get(0).ladder().get(0).to()).contains(Rung.LEAD);

        world.then(World.LEAD, new Command.Reassign(World.OWNER, "You know it best."));
        assertThat(world.refusal(World.OWNER, Say.decide(world, 1))).containsExactly("decide.same-person");

        world.then(World.LEAD, new Command.Reassign(World.COLLEAGUE, "Look at it, please."))
                .then(World.COLLEAGUE, Say.decide(world, 0));
        assertThat(world.refusal(World.CUSTOMER, new Command.Contest("No.", World.LEAD)))
                .containsExactly("contest.again");
    }

    @Test
    void a_case_that_was_contested_and_is_reopened_can_be_decided_by_its_owner() {
        World world = World.decided(0).then(World.CUSTOMER, new Command.Contest("No.", World.LEAD));
        world.then(World.LEAD, Say.decide(world, 0))
                .then(World.CUSTOMER, new Command.AcceptDecision())
                .then(World.CUSTOMER, new Command.Reopen("There is a new report.", World.LEAD))
                .then(World.LEAD, Say.decide(world, 1));

        assertThat(world.state().status()).isEqualTo(CaseStatus.DECIDED);
    }

    // Promises and next steps

    @Test
    @Rule("S1-24")
    void a_promise_is_a_deadline_that_its_owner_owes() {
        World world = World.inProgress();
        world.then(World.OWNER, Say.promise(world, 5));

        OpenDeadline promise = world.owed(DeadlineKind.PROMISE);
        assertThat(promise.dueAt()).isEqualTo(world.in(5));
        assertThat(promise.owedBy()).isEqualTo(World.OWNER);
    }

    @Test
    @Rule("S1-24")
    @Rule("S3-12")
    void the_next_step_that_a_letter_names_is_owed_by_its_date() {
        World world = World.inProgress();
        Command.Letter soon = Say.letter(Optional.of(new Command.NextStep("I ring you.", world.in(3))), false);
        world.then(World.OWNER, new Command.Inform(soon));

        assertThat(world.owed(DeadlineKind.KEEP_INFORMED).dueAt()).isEqualTo(world.in(3));
        assertThat(world.owed(DeadlineKind.KEEP_INFORMED).owedBy()).isEqualTo(World.OWNER);
    }

    @Test
    @Rule("S1-24")
    void a_next_step_far_away_is_no_leave_for_silence_until_then() {
        World world = World.inProgress();
        Command.Letter late = Say.letter(Optional.of(new Command.NextStep("I ring you.", world.in(300))), false);
        world.then(World.OWNER, new Command.Inform(late));

        assertThat(world.owed(DeadlineKind.KEEP_INFORMED).dueAt()).isEqualTo(world.in(14));
    }

    @ParameterizedTest
    @EnumSource(
            value = Verb.class,
            names = {"INFORM", "ASK", "DECIDE", "FOLLOW_UP"})
    @Rule("S3-12")
    void a_letter_that_does_not_say_what_happens_next_is_refused(Verb verb) {
        World world = verb == Verb.FOLLOW_UP ? World.settled() : World.inProgress();
        Command.Letter silent = Say.letter(Optional.empty(), false);
        Command.Decide decide = Say.decide(world, 1);
        Command command =
                switch (verb) {
                    case INFORM -> new Command.Inform(silent);
                    case ASK -> new Command.Ask("Which charger?", silent);
                    case FOLLOW_UP -> new Command.FollowUp(silent);
                    default ->
                        new Command.Decide(
                                decide.outcome(),
                                decide.finding(),
                                decide.evidence(),
                                decide.answers(),
                                decide.remedies(),
                                decide.remedyDeclined(),
                                silent,
                                decide.nextResort());
                };

        assertThat(world.refusal(World.OWNER, command)).containsExactly("letter.no-next-step");
    }

    @Test
    @Rule("S1-27")
    void a_broken_promise_stays_broken_and_the_next_one_needs_a_lead_who_admits_it() {
        World world = brokenPromise();

        assertThat(world.refusal(World.OWNER, Say.promise(world, 5)))
                .containsExactly("promise.needs-lead", "promise.names-no-failure");
        assertThat(world.refusal(World.LEAD, Say.promise(world, 5))).containsExactly("promise.names-no-failure");

        world.then(World.OWNER, new Command.KeepPromise(1, "Late, but I rang."));
        assertThat(world.promise(1)).matches(promise -> promise.broken() && !promise.open());
        assertThat(world.verdict(world.promise(1).deadline())).contains(Verdict.MISSED);

        Command.Promise admitting =
                new Command.Promise("I ring you.", world.in(5), Optional.of("I did not ring you on Friday."));
        world.then(World.LEAD, admitting);
        assertThat(world.state().hasBrokenPromise()).isTrue();
    }

    @Test
    void a_promise_is_moved_before_its_date_only_and_with_the_customers_word() {
        World world = World.inProgress();
        world.then(World.OWNER, Say.promise(world, 5)).then(World.OWNER, Say.renegotiate(world, 1, 9));

        assertThat(world.promise(1))
                .matches(promise -> promise != null
                        && !promise.broken()
                        && promise.renewedAs().equals(Optional.of(2)));
        world.later(9);
        assertThat(world.refusal(World.OWNER, Say.renegotiate(world, 2, 3))).containsExactly("promise.already-due");
        assertThat(world.refusal(World.OWNER, Say.renegotiate(world, 1, 3))).containsExactly("promise.not-open");
    }

    @Test
    void a_promise_that_a_case_ended_before_its_date_is_released_and_a_broken_one_stays_broken() {
        World open = World.inProgress();
        open.then(World.OWNER, Say.promise(open, 5)).then(World.CUSTOMER, new Command.Withdraw(Optional.empty()));
        World broken = brokenPromise();
        broken.then(World.CUSTOMER, new Command.Withdraw(Optional.empty()));
        World late = World.inProgress();
        late.then(World.OWNER, Say.promise(late, 5))
                .later(6)
                .then(World.CUSTOMER, new Command.Withdraw(Optional.empty()));

        assertThat(open.promise(1).standing()).isEqualTo(PromiseStanding.RELEASED);
        assertThat(broken.promise(1).standing()).isEqualTo(PromiseStanding.BROKEN);
        assertThat(late.promise(1).standing()).isEqualTo(PromiseStanding.BROKEN);
        assertThat(List.of(open, broken, late))
                .noneMatch(world -> world.promise(1).open());
    }

    @Test
    void how_a_promise_reads_follows_from_what_became_of_it() {
        World kept = World.inProgress();
        kept.then(World.OWNER, Say.promise(kept, 5));
        assertThat(kept.promise(1).standing()).isEqualTo(PromiseStanding.OPEN);
        kept.then(World.OWNER, new Command.KeepPromise(1, "I rang."));
        World late = brokenPromise().then(World.OWNER, new Command.KeepPromise(1, "Late, but I rang."));
        World moved = World.inProgress();
        moved.then(World.OWNER, Say.promise(moved, 5)).then(World.OWNER, Say.renegotiate(moved, 1, 9));

        assertThat(kept.promise(1).standing()).isEqualTo(PromiseStanding.KEPT);
        assertThat(late.promise(1).standing()).isEqualTo(PromiseStanding.KEPT_LATE);
        assertThat(moved.promise(1).standing()).isEqualTo(PromiseStanding.RENEGOTIATED);
        assertThat(moved.promise(2).standing()).isEqualTo(PromiseStanding.OPEN);
        kept.then(World.CUSTOMER, new Command.Withdraw(Optional.empty()));
        assertThat(kept.promise(1).standing()).isEqualTo(PromiseStanding.KEPT);
    }

    // Endings

    @Test
    @Rule("S0-14")
    void confirmed_denied_and_unanswered_are_three_different_things() {
        World confirmed = World.settled().then(World.CUSTOMER, new Command.Confirm(Optional.empty()));
        World denied = World.settled().then(World.CUSTOMER, new Command.Reopen("It stopped again.", World.OWNER));
        World unanswered = asked();
        unanswered.then(World.SYSTEM, Say.of(Verb.LAPSE, unanswered));

        assertThat(confirmed.state().ending()).contains(Ending.CONFIRMED);
        assertThat(denied.state().ending()).isEmpty();
        assertThat(denied.last().fact()).isEqualTo(new Fact.Reopened(true));
        assertThat(unanswered.state().ending()).contains(Ending.NO_ANSWER);
    }

    @Test
    void a_customer_who_wrote_and_waits_for_us_is_never_one_who_did_not_answer() {
        World world = asked();
        world.then(World.CUSTOMER, Say.of(Verb.ANSWER, world)).then(World.SYSTEM, Say.of(Verb.LAPSE, world));

        assertThat(world.state().status()).isEqualTo(CaseStatus.SETTLED);
        assertThat(world.owed(DeadlineKind.NUDGE).dueAt()).isEqualTo(world.in(14));
    }

    @Test
    void a_case_with_an_open_promise_does_not_lapse_into_its_end() {
        World world = World.decided(0);
        world.then(World.OWNER, Say.promise(world, 90)).later(14).then(World.SYSTEM, Say.of(Verb.LAPSE, world));

        assertThat(world.state().status()).isEqualTo(CaseStatus.DECIDED);
        assertThat(world.state().owes(DeadlineKind.PROMISE)).isTrue();
    }

    @Test
    void waiting_for_the_customer_ends_at_its_time_and_not_before() {
        World world = World.decided(0).later(Duration.ofDays(14).minusNanos(1000));

        assertThat(world.refusal(World.SYSTEM, Say.of(Verb.LAPSE, world))).containsExactly("nudge.not-due");
        world.later(Duration.ofNanos(1000)).then(World.SYSTEM, Say.of(Verb.LAPSE, world));
        assertThat(world.state().ending()).contains(Ending.NO_ANSWER);
    }

    @Test
    void what_the_customer_confirmed_was_asked_in_time() {
        World world = asked();
        int nudge = world.owed(DeadlineKind.NUDGE).number();
        world.then(World.CUSTOMER, new Command.Confirm(Optional.empty()));

        assertThat(world.verdict(nudge)).contains(Verdict.MET);
    }

    // Escalation

    @Test
    void a_rung_fires_at_its_time_once_and_never_after_somebody_accepted() {
        World world = World.inProgress();
        OpenDeadline late = world.owed(DeadlineKind.KEEP_INFORMED);
        assertThat(world.refusal(World.SYSTEM, escalate(late, 0))).containsExactly("escalation.not-due");

        world.later(14).then(World.SYSTEM, escalate(late, 0));
        assertThat(world.verdict(late.number())).contains(Verdict.MISSED);
        assertThat(world.refusal(World.SYSTEM, escalate(late, 0))).containsExactly("escalation.not-due");

        world.then(World.OWNER, Say.accept(world, late, 0, Deed.CONFIRM_OWNER));
        assertThat(world.refusal(World.SYSTEM, escalate(late, 1))).containsExactly("escalation.not-due");
    }

    @Test
    void an_accepted_rung_is_followed_by_a_plan_that_climbs_from_above_it() {
        World world = World.inProgress();
        OpenDeadline late = world.owed(DeadlineKind.KEEP_INFORMED);
        world.later(16)
                .then(World.SYSTEM, escalate(late, 0))
                .then(World.SYSTEM, new Command.Escalate(late.number(), 1, Rung.LEAD, World.LEAD))
                .then(World.LEAD, Say.accept(world, late, 1, Deed.ADD_HELP));

        assertThat(world.owed(DeadlineKind.PLAN).owedBy()).isEqualTo(World.OWNER);
        assertThat(world.last().effects().started().get(0).ladder())
                .filteredOn(step -> step.action() == LadderStep.Action.ESCALATE)
                .extracting(LadderStep::to)
                .containsExactly(Optional.of(Rung.DUTY_MANAGER), Optional.of(Rung.EXECUTIVE));

        world.then(World.OWNER, Say.of(Verb.INFORM, world));
        assertThat(world.state().owes(DeadlineKind.PLAN)).isFalse();
    }

    @Test
    void who_owns_the_case_has_nothing_to_take() {
        World world = World.inProgress();
        OpenDeadline late = world.owed(DeadlineKind.KEEP_INFORMED);
        world.later(14).then(World.SYSTEM, escalate(late, 0));

        assertThat(world.refusal(World.OWNER, Say.accept(world, late, 0, Deed.TAKE)))
                .containsExactly("escalation.cannot-take");
        world.then(World.MANAGER, Say.accept(world, late, 0, Deed.TAKE));
        assertThat(world.state().owner()).isEqualTo(World.MANAGER);
    }

    @Test
    void taking_a_case_whose_handover_nobody_answered_ends_the_handover() {
        World world = World.inProgress();
        world.then(World.OWNER, new Command.OfferHandover(World.COLLEAGUE, "He waits."));
        OpenDeadline offer = world.owed(DeadlineKind.ACCEPT_HANDOVER);
        world.later(2)
                .then(World.SYSTEM, escalate(offer, 0))
                .then(World.MANAGER, Say.accept(world, offer, 0, Deed.TAKE));

        assertThat(world.state().owner()).isEqualTo(World.MANAGER);
        assertThat(world.state().pendingHandover()).isEmpty();
        assertThat(world.state().owes(DeadlineKind.PLAN)).isFalse();
    }

    private static World brokenPromise() {
        World world = World.inProgress();
        world.then(World.OWNER, Say.promise(world, 5)).later(5);
        return world.then(World.SYSTEM, escalate(world.owed(DeadlineKind.PROMISE), 0));
    }

    private static World asked() {
        World world = World.settled();
        return world.then(World.OWNER, Say.of(Verb.FOLLOW_UP, world)).later(14);
    }

    private static Command.Escalate escalate(OpenDeadline late, int level) {
        return new Command.Escalate(late.number(), level, Rung.OWNER, World.OWNER);
    }

    private static long owed(World world, DeadlineKind kind) {
        return world.state().openDeadlines().stream()
                .filter(deadline -> deadline.kind() == kind)
                .count();
    }

    private static Actor onWord(World world) {
        return new Actor.OnTheirWord(World.OWNER, world.state().version());
    }

    private static World saying(World world, String words) {
        return world.then(World.CUSTOMER, new Command.Answer(words, Channel.EMAIL));
    }

    @Test
    void what_the_customer_says_in_a_message_the_owner_does_for_them_and_the_record_says_where_it_was_heard() {
        World world = saying(World.decided(0), "I accept this.");
        int message = world.state().version();
        world.then(onWord(world), new Command.AcceptDecision());

        assertThat(world.state().status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(world.last().heardIn()).contains(message);
        assertThat(world.last().actorId()).contains(World.OWNER);
        assertThat(world.last().actorKind()).isEqualTo(Event.ActorKind.STAFF);
    }

    @Test
    void nobody_but_the_owner_does_what_a_customer_said() {
        World world = saying(World.decided(0), "I accept this.");
        Actor colleague = new Actor.OnTheirWord(World.COLLEAGUE, world.state().version());

        assertThat(world.refusal(colleague, new Command.AcceptDecision())).containsExactly("word.not-owner");
    }

    @Test
    void only_the_last_message_counts() {
        World world = saying(World.decided(0), "I accept this.");
        Actor early = onWord(world);
        saying(world, "No, I have thought about it again.");

        assertThat(world.refusal(early, new Command.AcceptDecision())).containsExactly("word.not-their-last");
    }

    @Test
    void what_was_said_before_the_case_came_where_it_stands_does_not_count() {
        World world = saying(World.inProgress(), "I accept whatever you decide.");
        Actor early = onWord(world);
        world.then(World.OWNER, Say.decide(world, 0));

        assertThat(world.refusal(early, new Command.AcceptDecision())).containsExactly("word.not-their-last");
    }

    @Test
    void one_message_is_good_for_one_deed() {
        World world = saying(World.decided(1), "I accept this, and it works.");
        Actor word = onWord(world);
        world.then(word, new Command.AcceptDecision()).then(World.OWNER, Say.carryOut(1));
        assertThat(world.state().status()).isEqualTo(CaseStatus.SETTLED);

        assertThat(world.refusal(word, new Command.Confirm(Optional.empty()))).containsExactly("word.not-their-last");
    }

    @Test
    @Rule("S2-5")
    void nothing_is_decided_before_the_customer_could_read_their_points_as_we_understood_them() {
        World world = World.filed();

        assertThat(world.tries(World.OWNER, Say.decide(world, 1))).isInstanceOf(Decision.WrongStatus.class);
    }
}
