package org.amends.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.amends.channel.ChannelDesk;
import org.amends.channel.ChannelInput;
import org.amends.lifecycle.Channel;
import org.amends.stray.StrayDesk;
import org.amends.stray.StrayInput;

/** A parcel that came without a word, and somebody who answers for the post, so that it is theirs to look at. */
@ApplicationScoped
class DemoParcel {

    /** In the demo nobody sends post, so its silence means nothing. */
    private static final int LONG_SILENCE = 2_000;

    private static final int A_WORKING_DAY = 8;

    private final ChannelDesk channels;
    private final StrayDesk parcels;
    private final DemoTeam team;

    DemoParcel(ChannelDesk channels, StrayDesk parcels, DemoTeam team) {
        this.channels = channels;
        this.parcels = parcels;
        this.team = team;
    }

    /** @param sender whose case it may belong to */
    void arrive(String sender) {
        channels.add(new ChannelInput.New(
                "post",
                Channel.POST,
                "Post (demo)",
                "Demo Street 1, 10111 Tallinn",
                team.member("liis").id(),
                team.member("marta").id(),
                LONG_SILENCE,
                A_WORKING_DAY));
        parcels.take(
                new StrayInput.Parcel(
                        Optional.of("DEMO-4711"),
                        Optional.of("Omniva"),
                        Optional.of(sender + "\nDemo Street 2\n10111 Tallinn"),
                        Optional.empty(),
                        "Shelf R3",
                        Optional.of("No letter in it."),
                        List.of(
                                new StrayInput.Item("A card reader, its box unopened", Optional.of("85123A"), 1),
                                new StrayInput.Item("A cable", Optional.empty(), 2))),
                team.member("marta"),
                Optional.empty());
    }
}
