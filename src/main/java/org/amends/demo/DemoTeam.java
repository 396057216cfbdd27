package org.amends.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amends.people.NewStaff;
import org.amends.people.NewTeam;
import org.amends.people.People;
import org.amends.people.Rosters;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;

/** The made-up people of the demo; their names say so. */
@ApplicationScoped
class DemoTeam {

    /** Everybody's. The demo listens on this machine only. */
    static final String PASSWORD = "keeps its word";

    private static final List<Member> MEMBERS = List.of(
            new Member("marta", "Marta Kask (demo)", StaffRole.AGENT, "an agent"),
            new Member("liis", "Liis Lepp (demo)", StaffRole.AGENT, "an agent"),
            new Member("ivan", "Ivan Orlov (demo)", StaffRole.AGENT, "an agent"),
            new Member("priit", "Priit Oja (demo)", StaffRole.LEAD, "the team's lead"),
            new Member("helve", "Helve Saar (demo)", StaffRole.MANAGER, "the duty manager"),
            new Member("zuzana", "Zuzana Horak (demo)", StaffRole.MANAGER, "the executive"),
            new Member("arvo", "Arvo Raud (demo)", StaffRole.AUDITOR, "an auditor"));

    private final People people;
    private final Rosters rosters;

    DemoTeam(People people, Rosters rosters) {
        this.people = people;
        this.rosters = rosters;
    }

    /** @param task what they are in the demo */
    record Member(String username, String name, StaffRole role, String task) {}

    static List<Member> members() {
        return MEMBERS;
    }

    void hire() {
        UUID team = rosters.current().teams().get(0).id();
        MEMBERS.forEach(member -> people.hire(new NewStaff(
                member.username(), member.name(), Optional.empty(), PASSWORD, Set.of(member.role()), team)));
        people.changeTeam(
                team,
                new NewTeam(
                        "Customer care (demo)",
                        member("priit").id(),
                        member("zuzana").id(),
                        40));
    }

    List<UUID> ids() {
        return MEMBERS.stream().map(one -> member(one.username()).id()).toList();
    }

    StaffMember member(String username) {
        return rosters.current().members().stream()
                .filter(member -> member.username().equals(username))
                .findFirst()
                .orElseThrow();
    }
}
