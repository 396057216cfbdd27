package org.amends.channel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.amends.channel.ChannelInput.Terms;
import org.amends.people.Roster;
import org.amends.people.Rosters;
import org.amends.people.StaffMember;
import org.amends.platform.problem.FieldError;
import org.amends.platform.problem.Problem;

/** Opens and changes channels. Each has two people who work here: one who answers for it and one who takes over. */
@ApplicationScoped
public class ChannelDesk {

    private final Channels channels;
    private final Rosters rosters;

    ChannelDesk(Channels channels, Rosters rosters) {
        this.channels = channels;
        this.rosters = rosters;
    }

    /** @throws Problem when it can't be */
    public void add(ChannelInput.New channel) {
        requireAnswerable(channel.terms());
        if (!channels.add(channel.id(), channel.terms())) {
            throw Problem.conflict("/problems/channel-id-taken", "A channel has this id already.")
                    .withErrors(List.of(new FieldError("id", "taken", "A channel has this id already.")));
        }
    }

    /** @throws Problem when it can't be */
    void change(String id, ChannelInput.Changed change) {
        if (channels.find(id).isEmpty()) {
            throw Problem.notFound("channel");
        }
        requireAnswerable(change.terms());
        if (!channels.change(id, change.version(), change.terms())) {
            String sentence = "Somebody has changed this channel since you read it. Read it again, then decide.";
            throw Problem.conflict("/problems/stale-version", sentence)
                    .withErrors(List.of(new FieldError("version", "stale", sentence)));
        }
    }

    private void requireAnswerable(Terms terms) {
        Roster roster = rosters.current();
        List<FieldError> errors = new ArrayList<>();
        if (!works(terms.ownerId(), roster)) {
            errors.add(new FieldError("ownerId", "unknown-person", "The owner is an active member of staff."));
        }
        if (!works(terms.fallbackId(), roster)) {
            errors.add(new FieldError("fallbackId", "unknown-person", "The fallback is an active member of staff."));
        } else if (terms.fallbackId().equals(terms.ownerId())) {
            errors.add(new FieldError(
                    "fallbackId", "fallback-of-oneself", "The fallback is somebody else than the owner."));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private static boolean works(UUID person, Roster roster) {
        return roster.member(person).filter(StaffMember::active).isPresent();
    }
}
