package org.amends.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.amends.Rule;
import org.amends.platform.problem.Problem;
import org.amends.platform.problem.ProblemBody;
import org.amends.testing.PostgresResource;
import org.assertj.core.api.ThrowingConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PeopleTest {

    private final People people;
    private final Departure departure;
    private final Rosters rosters;
    private final StaffRepository staff;
    private final Staffing staffing;
    private final Handovers handovers;
    private final Passwords passwords;
    private final Clock clock;
    private final Jdbi jdbi;

    PeopleTest(
            People people,
            Departure departure,
            Rosters rosters,
            StaffRepository staff,
            Staffing staffing,
            Handovers handovers,
            Passwords passwords,
            Clock clock,
            Jdbi jdbi) {
        this.people = people;
        this.departure = departure;
        this.rosters = rosters;
        this.staff = staff;
        this.staffing = staffing;
        this.handovers = handovers;
        this.passwords = passwords;
        this.clock = clock;
        this.jdbi = jdbi;
    }

    /** Stands for the table of cases, which points at its owner in the same way. */
    @BeforeEach
    void somebodysOpenMatters() {
        owner().useHandle(handle -> {
            handle.execute("DROP TABLE IF EXISTS test_matter");
            handle.execute("""
                    CREATE TABLE test_matter (
                        owner_id uuid NOT NULL,
                        owner_active boolean GENERATED ALWAYS AS (true) STORED,
                        CONSTRAINT test_matter_owner_active
                            FOREIGN KEY (owner_id, owner_active) REFERENCES staff (id, active))
                    """);
        });
    }

    @AfterEach
    void forget() {
        handovers.willDoNothing();
        owner().useHandle(handle -> handle.execute("DROP TABLE test_matter"));
    }

    @Test
    void the_first_account_is_an_administrator_who_leads_the_first_team() {
        Roster roster = rosters.current();
        StaffMember admin = roster.members().stream()
                .filter(member -> member.username().equals("admin"))
                .findFirst()
                .orElseThrow();
        assertThat(admin.has(StaffRole.ADMIN)).isTrue();
        assertThat(roster.team(admin.teamId()))
                .hasValueSatisfying(team -> assertThat(team.executiveId()).isEqualTo(admin.id()));
    }

    @Test
    void a_new_team_and_its_lead_come_into_being_together() {
        UUID team = UUID.randomUUID();
        UUID founder = people.found("Team " + team, newStaff("founder-" + team.hashCode(), team));
        assertThat(rosters.current().team(team)).hasValueSatisfying(found -> {
            assertThat(found.leadId()).isEqualTo(founder);
            assertThat(found.openCaseLimit()).isEqualTo(40);
        });
    }

    @Test
    void a_username_is_taken_whatever_the_case_of_its_letters() {
        StaffMember first = staffing.hire(StaffRole.AGENT);
        assertThatThrownBy(() -> people.hire(newStaff(first.username().toUpperCase(), first.teamId())))
                .isInstanceOf(Problem.class)
                .satisfies(refusedAs("username-taken"));
    }

    @Test
    void nobody_is_hired_into_a_team_that_does_not_exist() {
        assertThatThrownBy(() -> people.hire(newStaff("lost-" + System.nanoTime(), UUID.randomUUID())))
                .isInstanceOf(Problem.class)
                .satisfies(refusedAs("unknown-team"));
    }

    @Test
    void a_password_is_long_and_not_ones_name() {
        UUID team = rosters.current().teams().get(0).id();
        assertThatThrownBy(() -> people.hire(newStaff("short", team, "elevenchars")))
                .satisfies(refusedAs("password-short"));
        assertThatThrownBy(() -> people.hire(newStaff("long", team, "õ".repeat(37))))
                .satisfies(refusedAs("password-long"));
        assertThatThrownBy(() -> people.hire(newStaff("marta.kask", team, "I am Marta.Kask!")))
                .satisfies(refusedAs("password-has-username"));
    }

    @Test
    void a_password_is_kept_as_a_bcrypt_hash_only() {
        StaffMember member = staffing.hire(StaffRole.AGENT);
        String hash = staff.credentials(member.username()).orElseThrow().passwordHash();
        assertThat(hash).startsWith("$2").doesNotContain(Staffing.PASSWORD);
        assertThat(passwords.matches(Staffing.PASSWORD, Optional.of(hash))).isTrue();
        assertThat(passwords.matches("the password of nobody", Optional.empty()))
                .isFalse();
    }

    @Test
    void somebody_away_is_represented_only_by_a_deputy_who_accepted() {
        StaffMember away = staffing.hire(StaffRole.AGENT);
        StaffMember deputy = staffing.hire(StaffRole.AGENT);
        UUID absence = people.addAbsence(away.id(), absenceNow(Optional.of(deputy.id())));
        assertThat(rosters.current().present(away)).isFalse();
        assertThat(rosters.current().deputyOf(away)).isEmpty();

        people.acceptDeputy(away.id(), absence, deputy.id());
        assertThat(rosters.current().deputyOf(away)).contains(deputy);
    }

    @Test
    void nobody_accepts_for_the_deputy() {
        StaffMember away = staffing.hire(StaffRole.AGENT);
        StaffMember deputy = staffing.hire(StaffRole.AGENT);
        UUID absence = people.addAbsence(away.id(), absenceNow(Optional.of(deputy.id())));
        assertThatThrownBy(() -> people.acceptDeputy(away.id(), absence, away.id()))
                .isInstanceOf(Problem.class);
    }

    @Test
    void somebody_who_is_back_early_is_present_again() {
        StaffMember away = staffing.hire(StaffRole.AGENT);
        UUID absence = people.addAbsence(away.id(), absenceNow(Optional.empty()));
        people.endAbsence(away.id(), absence);
        assertThat(rosters.current().present(away)).isTrue();
        assertThat(staff.absencesOf(away.id())).hasSize(1);
    }

    @Test
    void an_absence_that_has_not_begun_is_dropped() {
        StaffMember member = staffing.hire(StaffRole.AGENT);
        Instant soon = clock.instant().plus(Duration.ofDays(1));
        UUID absence = people.addAbsence(member.id(), new NewAbsence(soon, soon.plusSeconds(60), Optional.empty()));
        people.endAbsence(member.id(), absence);
        assertThat(staff.absencesOf(member.id())).isEmpty();
    }

    @Test
    void an_absence_that_ends_before_it_starts_and_ones_own_deputy_are_refused() {
        StaffMember member = staffing.hire(StaffRole.AGENT);
        Instant now = clock.instant();
        assertThatThrownBy(() ->
                        people.addAbsence(member.id(), new NewAbsence(now, now.minusSeconds(1), Optional.empty())))
                .satisfies(refusedAs("ends-before-start"));
        assertThatThrownBy(() -> people.addAbsence(member.id(), absenceNow(Optional.of(member.id()))))
                .satisfies(refusedAs("deputy-of-oneself"));
    }

    @Test
    @Rule("S2-7")
    void whoever_leaves_hands_over_every_case_first() {
        StaffMember leaver = staffing.hire(StaffRole.AGENT);
        StaffMember heir = staffing.hire(StaffRole.AGENT);
        owns(leaver);
        handovers.will(from -> give(from, heir));
        departure.deactivate(leaver, admin());
        assertThat(active(leaver)).isFalse();
        assertThat(ownersOfMatters()).containsExactly(heir.id());
    }

    @Test
    @Rule("S2-7")
    void nobody_leaves_a_case_behind() {
        StaffMember leaver = staffing.hire(StaffRole.AGENT);
        owns(leaver);
        assertThatThrownBy(() -> departure.deactivate(leaver, admin()))
                .isInstanceOf(Problem.class)
                .satisfies(refusedAs("owns-open-cases"));
        assertThat(active(leaver)).isTrue();
    }

    @Test
    @Rule("S2-7")
    void a_case_that_arrives_while_somebody_leaves_is_handed_over_too() {
        StaffMember leaver = staffing.hire(StaffRole.AGENT);
        StaffMember heir = staffing.hire(StaffRole.AGENT);
        AtomicInteger calls = new AtomicInteger();
        handovers.will(from -> {
            give(from, heir);
            if (calls.incrementAndGet() == 1) {
                owns(leaver);
            }
        });
        departure.deactivate(leaver, admin());
        assertThat(active(leaver)).isFalse();
        assertThat(ownersOfMatters()).containsExactly(heir.id());
    }

    @Test
    @Rule("S2-7")
    void the_database_itself_refuses_to_deactivate_the_owner_of_an_open_case() {
        StaffMember leaver = staffing.hire(StaffRole.AGENT);
        owns(leaver);
        assertThatThrownBy(() -> owner().useHandle(
                                handle -> handle.execute("UPDATE staff SET active = false WHERE id = ?", leaver.id())))
                .isInstanceOf(JdbiException.class)
                .hasMessageContaining("test_matter_owner_active");
    }

    @Test
    void a_team_never_loses_its_lead_or_its_executive() {
        UUID team = UUID.randomUUID();
        UUID founder = people.found("Team " + team, newStaff("lead-" + team.hashCode(), team));
        StaffMember lead = staff.find(founder).orElseThrow();
        assertThatThrownBy(() -> departure.deactivate(lead, admin()))
                .isInstanceOf(Problem.class)
                .satisfies(refusedAs("leads-a-team"));
        StaffMember next = staffing.hireInto(team, StaffRole.LEAD);
        people.changeTeam(team, new NewTeam("Team " + team, next.id(), founder, 40));
        assertThatThrownBy(() -> departure.deactivate(lead, admin()))
                .isInstanceOf(Problem.class)
                .satisfies(refusedAs("executive-of-a-team"));
        people.changeTeam(team, new NewTeam("Team " + team, next.id(), next.id(), 40));
        departure.deactivate(lead, admin());
        assertThat(active(lead)).isFalse();
    }

    @Test
    void nobody_deactivates_themselves() {
        assertThatThrownBy(() -> departure.deactivate(admin(), admin()))
                .isInstanceOf(Problem.class)
                .satisfies(refusedAs("deactivates-oneself"));
    }

    @Test
    void the_service_can_neither_rename_an_account_nor_delete_a_person() {
        StaffMember member = staffing.hire(StaffRole.AGENT);
        assertThatThrownBy(() -> jdbi.useHandle(
                        handle -> handle.execute("UPDATE staff SET username = 'x' WHERE id = ?", member.id())))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(
                        () -> jdbi.useHandle(handle -> handle.execute("DELETE FROM staff WHERE id = ?", member.id())))
                .hasMessageContaining("permission denied");
    }

    private static ThrowingConsumer<Throwable> refusedAs(String code) {
        return thrown -> {
            assertThat(thrown).isInstanceOf(Problem.class);
            ProblemBody body = ((Problem) thrown).body();
            assertThat(body.type() + body.errors()).contains(code);
        };
    }

    private StaffMember admin() {
        return rosters.current().members().stream()
                .filter(member -> member.username().equals("admin"))
                .findFirst()
                .orElseThrow();
    }

    private boolean active(StaffMember member) {
        return staff.find(member.id()).orElseThrow().active();
    }

    private static void owns(StaffMember member) {
        owner().useHandle(handle -> handle.execute("INSERT INTO test_matter (owner_id) VALUES (?)", member.id()));
    }

    private static void give(StaffMember from, StaffMember to) {
        owner().useHandle(handle ->
                handle.execute("UPDATE test_matter SET owner_id = ? WHERE owner_id = ?", to.id(), from.id()));
    }

    private static Set<UUID> ownersOfMatters() {
        return owner().withHandle(handle -> handle.createQuery("SELECT owner_id FROM test_matter")
                .mapTo(UUID.class)
                .set());
    }

    private static Jdbi owner() {
        return Jdbi.create(
                        PostgresResource.owner().jdbcUrl(),
                        PostgresResource.owner().user(),
                        PostgresResource.owner().password())
                .installPlugin(new org.jdbi.v3.postgres.PostgresPlugin());
    }

    private NewAbsence absenceNow(Optional<UUID> deputy) {
        Instant now = clock.instant();
        return new NewAbsence(now.minusSeconds(60), now.plusSeconds(3600), deputy);
    }

    private static NewStaff newStaff(String username, UUID team) {
        return newStaff(username, team, Staffing.PASSWORD);
    }

    private static NewStaff newStaff(String username, UUID team, String password) {
        return new NewStaff(username, "Liis Tamm", Optional.empty(), password, Set.of(StaffRole.AGENT), team);
    }
}
