package org.amends.channel;

import java.time.Instant;
import java.util.Optional;
import org.amends.channel.ChannelInput.Terms;

/**
 * A channel as it is now.
 *
 * @param lastSign when something was handled over it last, or when it was opened
 * @param alarmedAt when the silence that lasts until now became too long; empty while it is alive
 * @param open contacts that nobody has handled, late ones among them
 */
record ChannelState(
        String id, int version, Terms terms, Instant lastSign, Optional<Instant> alarmedAt, int open, int late) {}
