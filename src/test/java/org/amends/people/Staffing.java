package org.amends.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Real people with real accounts for tests that go through the front door. */
@ApplicationScoped
public class Staffing {

    /** Everybody's. */
    public static final String PASSWORD = "a long walk by the sea";

    private final AtomicInteger number = new AtomicInteger();
    private final People people;
    private final StaffRepository staff;
    private final Rosters rosters;

    Staffing(People people, StaffRepository staff, Rosters rosters) {
        this.people = people;
        this.staff = staff;
        this.rosters = rosters;
    }

    /** Somebody nobody has seen before, in the first team there is. */
    public StaffMember hire(StaffRole... roles) {
        return hireInto(rosters.current().teams().get(0).id(), roles);
    }

    /** Somebody who reads mail, in the first team there is. */
    public StaffMember hireReader(String address, StaffRole... roles) {
        return hire(rosters.current().teams().get(0).id(), Optional.of(address), roles);
    }

    public StaffMember hireInto(UUID team, StaffRole... roles) {
        return hire(team, Optional.empty(), roles);
    }

    /** A team of its own; whoever leads it may belong to another one. */
    public UUID team(StaffMember lead, StaffMember executive, int openCaseLimit) {
        String name = "Team " + Long.toString(System.nanoTime(), 36) + "-" + number.incrementAndGet();
        return people.addTeam(new NewTeam(name, lead.id(), executive.id(), openCaseLimit));
    }

    private StaffMember hire(UUID team, Optional<String> address, StaffRole... roles) {
        String name = "person-" + Long.toString(System.nanoTime(), 36) + "-" + number.incrementAndGet();
        UUID id = people.hire(new NewStaff(name, "Liis Tamm", address, PASSWORD, Set.of(roles), team));
        return staff.find(id).orElseThrow();
    }
}
