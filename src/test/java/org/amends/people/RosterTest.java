package org.amends.people;

import static org.amends.people.Desk.NOW;
import static org.amends.people.Desk.PARCELS;
import static org.amends.people.Desk.PAYMENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.amends.Rule;
import org.amends.lifecycle.Rung;
import org.junit.jupiter.api.Test;

class RosterTest {

    private static final Map<UUID, Integer> NOTHING_OPEN = Map.of();

    @Test
    void an_active_person_without_an_absence_is_present() {
        Desk desk = new Desk();
        assertThat(desk.roster().present(desk.the("liis"))).isTrue();
    }

    @Test
    void somebody_who_left_is_not_present() {
        Desk desk = new Desk().left("liis");
        assertThat(desk.roster().present(desk.the("liis"))).isFalse();
    }

    @Test
    void an_absence_begins_with_its_first_instant_and_ends_before_its_last() {
        Optional<String> nobody = Optional.empty();
        assertThat(present(new Desk().absence("liis", nobody, Optional.empty(), NOW, NOW.plusSeconds(1))))
                .isFalse();
        assertThat(present(new Desk().absence("liis", nobody, Optional.empty(), NOW.minusSeconds(1), NOW)))
                .isTrue();
        assertThat(present(new Desk().absence("liis", nobody, Optional.empty(), NOW.plusMillis(1), NOW.plusSeconds(9))))
                .isTrue();
    }

    @Test
    void a_deputy_who_accepted_stands_in() {
        Desk desk = new Desk().awayFor("liis", "marta");
        assertThat(desk.roster().deputyOf(desk.the("liis"))).contains(desk.the("marta"));
    }

    @Test
    void nobody_stands_in_for_somebody_who_is_there() {
        Desk desk = new Desk();
        assertThat(desk.roster().deputyOf(desk.the("liis"))).isEmpty();
    }

    @Test
    void a_deputy_who_has_not_accepted_does_not_stand_in() {
        Desk desk = new Desk()
                .absence("liis", Optional.of("marta"), Optional.empty(), NOW.minusSeconds(9), NOW.plusSeconds(9));
        assertThat(desk.roster().deputyOf(desk.the("liis"))).isEmpty();
    }

    @Test
    void a_deputy_stands_in_from_the_moment_of_accepting() {
        Optional<String> marta = Optional.of("marta");
        Desk later = new Desk()
                .absence("liis", marta, Optional.of(NOW.plusMillis(1)), NOW.minusSeconds(9), NOW.plusSeconds(9));
        Desk now = new Desk().absence("liis", marta, Optional.of(NOW), NOW.minusSeconds(9), NOW.plusSeconds(9));
        assertThat(later.roster().deputyOf(later.the("liis"))).isEmpty();
        assertThat(now.roster().deputyOf(now.the("liis"))).contains(now.the("marta"));
    }

    @Test
    void a_deputy_whose_absence_is_over_is_not_asked_any_more() {
        Desk desk = new Desk()
                .away("liis")
                .absence(
                        "liis",
                        Optional.of("marta"),
                        Optional.of(NOW.minus(Duration.ofDays(9))),
                        NOW.minus(Duration.ofDays(9)),
                        NOW);
        assertThat(desk.roster().deputyOf(desk.the("liis"))).isEmpty();
    }

    @Test
    void the_deputy_of_a_deputy_who_is_away_stands_in() {
        Desk desk = new Desk().awayFor("liis", "marta").awayFor("marta", "olev");
        assertThat(desk.roster().deputyOf(desk.the("liis"))).contains(desk.the("olev"));
    }

    @Test
    void two_who_stand_in_for_each_other_and_are_both_away_reach_nobody() {
        Desk desk = new Desk().awayFor("liis", "marta").awayFor("marta", "liis");
        assertThat(desk.roster().deputyOf(desk.the("liis"))).isEmpty();
        assertThat(desk.roster().deputyOf(desk.the("marta"))).isEmpty();
    }

    @Test
    void a_circle_of_three_reaches_nobody() {
        Desk desk = new Desk().awayFor("liis", "marta").awayFor("marta", "olev").awayFor("olev", "liis");
        assertThat(desk.roster().deputyOf(desk.the("liis"))).isEmpty();
    }

    @Test
    void a_deputy_who_left_does_not_stand_in_nor_does_theirs() {
        Desk desk = new Desk().awayFor("liis", "marta").awayFor("marta", "olev").left("marta");
        assertThat(desk.roster().deputyOf(desk.the("liis"))).isEmpty();
    }

    @Test
    void of_two_absences_at_once_the_one_with_somebody_there_counts() {
        Desk desk = new Desk().awayFor("liis", "olev").awayFor("liis", "marta").away("olev");
        assertThat(desk.roster().deputyOf(desk.the("liis"))).contains(desk.the("marta"));
    }

    @Test
    @Rule("S2-7")
    void the_rungs_of_a_desk_where_everybody_is_there_are_owner_lead_duty_manager_executive() {
        Desk desk = new Desk();
        assertRungs(desk, "liis", "olev", "priit", "priit");
    }

    @Test
    void the_owners_rung_passes_to_the_deputy() {
        assertRungs(new Desk().awayFor("liis", "marta"), "marta", "olev", "priit", "priit");
    }

    @Test
    void the_owners_rung_without_a_deputy_passes_to_the_lead() {
        assertRungs(new Desk().away("liis"), "olev", "olev", "priit", "priit");
    }

    @Test
    void the_rung_of_an_owner_who_left_passes_to_the_lead_even_with_a_deputy() {
        assertRungs(new Desk().awayFor("liis", "marta").left("liis"), "olev", "olev", "priit", "priit");
    }

    @Test
    void the_leads_rung_passes_to_the_leads_deputy() {
        assertRungs(new Desk().awayFor("olev", "marta"), "liis", "marta", "priit", "priit");
    }

    @Test
    void owner_and_lead_both_away_pass_to_the_duty_manager() {
        assertRungs(new Desk().away("liis", "olev"), "priit", "priit", "priit", "priit");
    }

    @Test
    void a_duty_manager_of_another_team_is_called_when_the_own_one_is_away() {
        assertRungs(new Desk().away("priit"), "liis", "olev", "maria", "priit");
        assertRungs(new Desk().away("priit", "maria"), "liis", "olev", "tomas", "priit");
    }

    @Test
    void the_executives_deputy_is_named_when_the_executive_is_away() {
        assertRungs(new Desk().awayFor("priit", "anu"), "liis", "olev", "maria", "anu");
    }

    @Test
    @Rule("S2-7")
    void when_nobody_at_all_is_there_the_executive_is_named_all_the_same() {
        Desk desk = new Desk().away("liis", "olev", "priit", "maria", "tomas");
        assertRungs(desk, "priit", "priit", "priit", "priit");
    }

    @Test
    void an_owner_who_does_not_exist_is_as_one_who_left() {
        Desk desk = new Desk();
        assertThat(desk.roster().rung(Rung.OWNER, new UUID(7, 7), PARCELS)).isEqualTo(desk.the("olev"));
    }

    @Test
    void a_team_that_does_not_exist_has_no_rungs() {
        assertThatThrownBy(() -> new Desk().roster().rung(Rung.LEAD, new UUID(0, 1), new UUID(7, 7)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Rule("S2-7")
    void the_least_loaded_agent_of_the_team_becomes_the_owner() {
        Desk desk = new Desk();
        assertThat(desk.roster().ownerFor(PARCELS, desk.open("liis", 3, "marta", 2)))
                .isEqualTo(desk.the("marta"));
        assertThat(desk.roster().ownerFor(PARCELS, desk.open("liis", 1))).isEqualTo(desk.the("marta"));
    }

    @Test
    void among_equally_loaded_agents_the_lower_id_becomes_the_owner() {
        Desk desk = new Desk();
        assertThat(desk.roster().ownerFor(PARCELS, NOTHING_OPEN)).isEqualTo(desk.the("liis"));
        assertThat(desk.roster().ownerFor(PARCELS, desk.open("liis", 5, "marta", 5)))
                .isEqualTo(desk.the("liis"));
    }

    @Test
    void an_agent_of_another_team_does_not_become_the_owner() {
        Desk desk = new Desk();
        assertThat(desk.roster().ownerFor(PAYMENTS, desk.open("nadia", 30))).isEqualTo(desk.the("nadia"));
    }

    @Test
    void an_agent_who_is_away_does_not_become_the_owner() {
        Desk desk = new Desk().awayFor("liis", "marta");
        assertThat(desk.roster().ownerFor(PARCELS, desk.open("marta", 39))).isEqualTo(desk.the("marta"));
    }

    @Test
    @Rule("S1-22")
    void nobody_gets_more_cases_than_they_can_care_for() {
        Desk desk = new Desk(3);
        assertThat(desk.roster().ownerFor(PARCELS, desk.open("liis", 2, "marta", 3)))
                .isEqualTo(desk.the("liis"));
        assertThat(desk.roster().ownerFor(PARCELS, desk.open("liis", 3, "marta", 3)))
                .isEqualTo(desk.the("olev"));
    }

    @Test
    @Rule("S2-7")
    void without_an_agent_the_case_goes_up_to_the_first_who_is_there() {
        assertOwner(new Desk().away("liis", "marta"), "olev");
        assertOwner(new Desk().away("liis", "marta").awayFor("olev", "nadia"), "nadia");
        assertOwner(new Desk().away("liis", "marta", "olev"), "priit");
        assertOwner(new Desk().away("liis", "marta", "olev", "priit"), "maria");
        assertOwner(new Desk().away("liis", "marta", "olev", "priit", "maria", "tomas"), "priit");
    }

    @Test
    @Rule("S2-7")
    void whoever_is_away_or_has_left_a_case_always_gets_an_active_owner() {
        List<String> names = List.of("liis", "marta", "olev", "nadia", "sven", "maria", "tomas", "anu");
        for (long seed = 0; seed < 2_000; seed++) {
            Desk desk = new Desk();
            Random random = new Random(seed);
            names.forEach(name -> happens(desk, name, names, random));
            Roster roster = desk.roster();
            assertThat(roster.ownerFor(PARCELS, NOTHING_OPEN).active())
                    .as("seed %d", seed)
                    .isTrue();
            for (Rung rung : Rung.values()) {
                StaffMember named = roster.rung(rung, desk.id("liis"), PARCELS);
                assertThat(named.active()).as("seed %d, %s", seed, rung).isTrue();
                assertThat(roster.present(named) || named.equals(desk.the("priit")))
                        .as("seed %d, %s", seed, rung)
                        .isTrue();
            }
        }
    }

    @Test
    void a_contested_decision_goes_to_the_lead() {
        Desk desk = new Desk();
        assertReviewer(desk, "liis", "olev");
    }

    @Test
    void the_leads_own_decision_goes_to_the_least_loaded_agent() {
        Desk desk = new Desk();
        assertThat(desk.roster().reviewerFor(PARCELS, desk.id("olev"), desk.open("liis", 2)))
                .contains(desk.the("marta"));
    }

    @Test
    void a_reviewer_is_never_the_person_who_decided_even_as_the_leads_deputy() {
        assertReviewer(new Desk().awayFor("olev", "liis"), "liis", "marta");
    }

    @Test
    void without_a_second_person_in_the_team_somebody_from_elsewhere_reviews() {
        assertReviewer(new Desk().away("olev", "marta"), "liis", "priit");
        assertReviewer(new Desk().away("olev", "marta", "priit", "maria", "tomas"), "liis", "priit");
        assertReviewer(new Desk().away("olev", "marta", "liis", "maria", "tomas"), "priit", "sven");
        assertReviewer(new Desk().away("olev", "marta", "liis", "maria", "tomas", "sven"), "priit", "nadia");
    }

    @Test
    void where_nobody_else_is_there_nobody_reviews() {
        Desk desk = new Desk().away("olev", "marta", "liis", "maria", "tomas", "sven", "nadia");
        assertThat(desk.roster().reviewerFor(PARCELS, desk.id("priit"), NOTHING_OPEN))
                .isEmpty();
    }

    @Test
    @Rule("S1-29")
    void a_complaint_about_somebody_is_owned_neither_by_them_nor_by_those_they_lead() {
        Desk desk = new Desk();
        Roster roster = desk.roster();
        assertThat(roster.conflictedBy(desk.id("liis"))).containsExactly(desk.id("liis"));
        assertThat(roster.conflictedBy(desk.id("olev")))
                .containsExactlyInAnyOrder(desk.id("liis"), desk.id("marta"), desk.id("olev"), desk.id("priit"));
        assertThat(roster.ownerFor(PAYMENTS, NOTHING_OPEN, roster.conflictedBy(desk.id("sven"))))
                .isNotEmpty()
                .hasValueSatisfying(owner -> assertThat(owner.id()).isNotIn(roster.conflictedBy(desk.id("sven"))));
    }

    @Test
    void an_excepted_agent_is_passed_over() {
        Desk desk = new Desk();
        assertThat(desk.roster().ownerFor(PARCELS, NOTHING_OPEN, Set.of(desk.id("liis"))))
                .contains(desk.the("marta"));
    }

    private static boolean present(Desk desk) {
        return desk.roster().present(desk.the("liis"));
    }

    private static void assertRungs(Desk desk, String owner, String lead, String manager, String executive) {
        Roster roster = desk.roster();
        UUID liis = desk.id("liis");
        assertThat(List.of(Rung.values()))
                .extracting(rung -> roster.rung(rung, liis, PARCELS).name())
                .containsExactly(owner, lead, manager, executive);
    }

    private static void assertOwner(Desk desk, String owner) {
        assertThat(desk.roster().ownerFor(PARCELS, NOTHING_OPEN)).isEqualTo(desk.the(owner));
    }

    private static void assertReviewer(Desk desk, String decidedBy, String reviewer) {
        assertThat(desk.roster().reviewerFor(PARCELS, desk.id(decidedBy), NOTHING_OPEN))
                .contains(desk.the(reviewer));
    }

    private static void happens(Desk desk, String name, List<String> names, Random random) {
        switch (random.nextInt(4)) {
            case 0 -> desk.left(name);
            case 1 -> desk.away(name);
            case 2 -> {
                String deputy = names.get(random.nextInt(names.size()));
                if (!deputy.equals(name)) {
                    desk.awayFor(name, deputy);
                }
            }
            default -> {}
        }
    }
}
