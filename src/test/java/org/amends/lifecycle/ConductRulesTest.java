package org.amends.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.amends.Rule;
import org.junit.jupiter.api.Test;

/** In this world COLLEAGUE answers to LEAD. */
class ConductRulesTest {

    @Test
    @Rule("S1-29")
    void whoever_a_complaint_names_owns_it_no_longer() {
        World world = World.inProgress();

        assertThat(world.refusal(World.BYSTANDER, name(World.OWNER, World.OWNER)))
                .containsExactly("conduct.no-impartial-owner");
        world.then(World.BYSTANDER, name(World.OWNER, World.BYSTANDER));

        assertThat(world.state().owner()).isEqualTo(World.BYSTANDER);
        assertThat(world.state().isCalledBy(Alarm.CONDUCT)).isTrue();
    }

    @Test
    @Rule("S1-29")
    void neither_the_named_person_nor_who_answers_to_them_comes_to_own_it() {
        World world = aboutTheLead();

        assertThat(world.refusal(World.OWNER, new Command.OfferHandover(World.COLLEAGUE, "Please.")))
                .containsExactly("conduct.partial");
        assertThat(world.refusal(World.MANAGER, new Command.Reassign(World.LEAD, "Illness.")))
                .containsExactly("conduct.partial");
    }

    @Test
    @Rule("S1-29")
    void a_note_tells_whom_it_mentions_but_for_the_named_person_and_who_answers_to_them() {
        World world = aboutTheLead();
        Command.Note note = new Command.Note(
                "What do you think?",
                List.of(World.BYSTANDER, World.LEAD, World.COLLEAGUE, World.BYSTANDER, World.MANAGER));

        world.then(World.OWNER, note);

        assertThat(world.last().fact())
                .isEqualTo(
                        new Fact.Noted(List.of(World.BYSTANDER, World.MANAGER), List.of(World.LEAD, World.COLLEAGUE)));
    }

    @Test
    @Rule("S1-29")
    void a_handover_that_was_offered_before_is_not_accepted_by_somebody_partial() {
        World world = World.inProgress().then(World.OWNER, new Command.OfferHandover(World.COLLEAGUE, "Please."));
        world.then(World.OWNER, name(World.LEAD, World.OWNER));

        assertThat(world.state().pendingHandover()).isEmpty();
    }

    @Test
    @Rule("S1-29")
    void nobody_partial_reviews_attends_or_takes_it() {
        World world = aboutTheLead();
        assertThat(world.refusal(World.LEAD, Say.of(Verb.ATTEND, world))).containsExactly("conduct.partial");

        world.then(World.OWNER, Say.decide(world, 0));
        assertThat(world.refusal(World.CUSTOMER, new Command.Contest("No.", World.LEAD)))
                .containsExactly("conduct.partial");
    }

    @Test
    @Rule("S1-29")
    void whom_it_is_about_is_not_the_one_who_is_asked_from_above() {
        assertThat(aboutTheLead().owed(DeadlineKind.ATTENTION).owedBy()).isEqualTo(World.MANAGER);
    }

    @Test
    @Rule("S1-22")
    void nobody_is_given_more_cases_than_they_can_care_for_without_a_managers_word() {
        World world = World.inProgress().isFull(World.COLLEAGUE);

        assertThat(world.refusal(World.OWNER, new Command.OfferHandover(World.COLLEAGUE, "Please.")))
                .containsExactly("owner.full");
        assertThat(world.refusal(World.LEAD, new Command.Reassign(World.COLLEAGUE, "Illness.")))
                .containsExactly("owner.full");
        world.then(World.MANAGER, new Command.Reassign(World.COLLEAGUE, "Illness."));
        assertThat(world.state().owner()).isEqualTo(World.COLLEAGUE);
    }

    @Test
    void a_person_is_named_once() {
        World world = aboutTheLead();

        assertThat(world.refusal(World.OWNER, name(World.LEAD, World.OWNER))).containsExactly("conduct.named-before");
        assertThat(world.state().named()).containsExactly(World.LEAD);
        assertThat(world.state().cause()).isEqualTo(Optional.empty());
    }

    private static World aboutTheLead() {
        return World.inProgress().then(World.BYSTANDER, name(World.LEAD, World.OWNER));
    }

    private static Command.NamePerson name(java.util.UUID person, java.util.UUID owner) {
        return new Command.NamePerson(person, owner, "Was rude on the phone.");
    }
}
