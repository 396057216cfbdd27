package org.amends.people;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A desk of two teams on a Tuesday afternoon. Parcels: Liis and Marta answer, Olev leads, Priit is the executive.
 * Payments: Nadia answers, Sven leads. Maria and Tomas are managers of Payments; Anu looks after the accounts.
 */
final class Desk {

    static final Instant NOW = Instant.parse("2026-11-24T14:00:00Z");
    static final UUID PARCELS = id(901);
    static final UUID PAYMENTS = id(902);

    private final Map<String, StaffMember> people = new LinkedHashMap<>();
    private final List<Absence> absences = new ArrayList<>();
    private final int limit;

    Desk() {
        this(40);
    }

    Desk(int limit) {
        this.limit = limit;
        person(1, "liis", PARCELS, StaffRole.AGENT);
        person(2, "marta", PARCELS, StaffRole.AGENT);
        person(3, "olev", PARCELS, StaffRole.LEAD);
        person(4, "priit", PARCELS, StaffRole.MANAGER);
        person(5, "nadia", PAYMENTS, StaffRole.AGENT);
        person(6, "sven", PAYMENTS, StaffRole.LEAD);
        person(7, "maria", PAYMENTS, StaffRole.MANAGER);
        person(8, "tomas", PAYMENTS, StaffRole.MANAGER);
        person(9, "anu", PAYMENTS, StaffRole.ADMIN);
    }

    StaffMember the(String name) {
        return Objects.requireNonNull(people.get(name), name);
    }

    UUID id(String name) {
        return the(name).id();
    }

    Desk left(String name) {
        StaffMember was = the(name);
        people.put(
                name,
                new StaffMember(was.id(), was.username(), was.name(), was.email(), was.roles(), was.teamId(), false));
        return this;
    }

    Desk away(String... names) {
        for (String name : names) {
            absence(name, Optional.empty(), Optional.empty(), NOW.minus(Duration.ofDays(1)), NOW.plusSeconds(1));
        }
        return this;
    }

    Desk awayFor(String name, String deputy) {
        Instant since = NOW.minus(Duration.ofDays(1));
        return absence(name, Optional.of(deputy), Optional.of(since), since, NOW.plusSeconds(1));
    }

    Desk absence(String name, Optional<String> deputy, Optional<Instant> accepted, Instant from, Instant to) {
        absences.add(new Absence(id(500 + absences.size()), id(name), from, to, deputy.map(this::id), accepted));
        return this;
    }

    Roster roster() {
        return new Roster(
                NOW,
                people.values(),
                List.of(
                        new Team(PARCELS, "Parcels", id("olev"), id("priit"), limit),
                        new Team(PAYMENTS, "Payments", id("sven"), id("priit"), limit)),
                absences);
    }

    Map<UUID, Integer> open(Object... namesAndCounts) {
        Map<UUID, Integer> open = new LinkedHashMap<>();
        for (int i = 0; i < namesAndCounts.length; i += 2) {
            open.put(id((String) namesAndCounts[i]), (Integer) namesAndCounts[i + 1]);
        }
        return open;
    }

    private void person(int number, String name, UUID team, StaffRole role) {
        people.put(name, new StaffMember(id(number), name, name, Optional.empty(), Set.of(role), team, true));
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
