package org.amends.channel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amends.casefile.Cursor;
import org.amends.casefile.Worklist.Position;
import org.amends.people.Roster;
import org.amends.people.Rosters;
import org.amends.people.StaffMember;
import org.amends.platform.KeysetPage;
import org.amends.platform.problem.Problem;

/** Contacts with the names of who owes them. */
@ApplicationScoped
class ContactList {

    private final Contacts contacts;
    private final Channels channels;
    private final Rosters rosters;

    ContactList(Contacts contacts, Channels channels, Rosters rosters) {
        this.contacts = contacts;
        this.channels = channels;
        this.rosters = rosters;
    }

    /** @param owedBy {@code me}, or nobody for everybody's */
    record Asked(Optional<String> channel, Optional<String> owedBy) {}

    record Page(List<ContactView> items, Optional<String> next) {}

    /** @throws Problem when there is none */
    ContactView one(UUID id) {
        return contacts.find(id)
                .map(contact -> ContactView.of(contact, rosters.recent()))
                .orElseThrow(() -> Problem.notFound("contact"));
    }

    /** @throws Problem for a filter that there is not */
    Page page(Asked asked, StaffMember reader, Optional<String> after, int limit) {
        Roster roster = rosters.recent();
        Contacts.Filter filter = filter(asked, reader, roster);
        KeysetPage<Contact> page = KeysetPage.of(
                limit,
                most -> contacts.open(filter, after.map(Cursor::read), most),
                last -> Cursor.write(new Position(last.dueAt(), last.id())));
        return new Page(page.map(contact -> ContactView.of(contact, roster)), page.next());
    }

    private Contacts.Filter filter(Asked asked, StaffMember reader, Roster roster) {
        asked.channel().ifPresent(channel -> {
            if (channels.find(channel).isEmpty()) {
                throw Problem.invalid("channel", "unknown-channel", "There is no channel with this id.");
            }
        });
        asked.owedBy().filter(who -> !who.equals("me")).ifPresent(who -> {
            throw Problem.invalid("owedBy", "not-a-person", "Ask for “me”, or leave it out.");
        });
        return new Contacts.Filter(
                asked.channel(), asked.owedBy().isPresent() ? Answering.of(reader, roster) : Set.of());
    }
}
