package org.amends.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.amends.people.Roster;
import org.amends.people.StaffMember;
import org.amends.time.BusinessCalendar;

/** Who hears what reached a person, and whether now is a time to tell them. */
public final class Hearing {

    /** Nobody tells us when an absence is shortened or a deputy accepts. */
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(15);

    private final BusinessCalendar calendar;
    private final Roster roster;

    public Hearing(BusinessCalendar calendar, Roster roster) {
        this.calendar = calendar;
        this.roster = roster;
    }

    public sealed interface Answer {
        /** The person, or who stands in. */
        record Now(StaffMember reader) implements Answer {}

        record Later(Instant at) implements Answer {}

        /** The person has left; so have their cases. */
        record Never() implements Answer {}
    }

    /** @param top it reached the end of the ladder: nobody is left to wait for, so it is said at any hour */
    public Answer of(UUID person, boolean top) {
        Optional<StaffMember> member = roster.member(person).filter(StaffMember::active);
        if (member.isEmpty()) {
            return new Answer.Never();
        }
        if (!top && !calendar.isOpen(roster.at())) {
            return new Answer.Later(calendar.nextOpening(roster.at()));
        }
        return reader(member.get(), top)
                .<Answer>map(Answer.Now::new)
                .orElseGet(() -> new Answer.Later(roster.at().plus(LOOK_AGAIN)));
    }

    /** Whether a digest that was made for this person can still be given to them. */
    boolean isOpenTo(UUID reader, boolean top) {
        return top
                || calendar.isOpen(roster.at())
                        && roster.member(reader).filter(roster::present).isPresent();
    }

    private Optional<StaffMember> reader(StaffMember member, boolean top) {
        if (roster.present(member)) {
            return Optional.of(member);
        }
        return roster.deputyOf(member).or(() -> Optional.of(member).filter(absent -> top));
    }
}
