package org.amends.compliment;

import java.util.Optional;
import org.amends.lifecycle.Channel;

/**
 * Thanks as they come in. Nobody has to say who they are.
 *
 * @param about whom or what they name, in their words
 * @param language in which they wrote
 */
public record NewCompliment(
        String words,
        Optional<String> about,
        Optional<String> name,
        Optional<String> email,
        String language,
        Channel channel) {}
