package org.amends.policy.pack;

import java.util.Set;

/** The cases for which a pack is meant; what is empty does not narrow it. */
public record AppliesTo(Set<Kind> kinds, Set<Way> channels, Set<String> categories) {

    public AppliesTo {
        kinds = Ordered.set(kinds);
        channels = Ordered.set(channels);
        categories = Ordered.set(categories);
    }

    /** The names of the lifecycle's kinds of cases. */
    public enum Kind {
        COMPLAINT,
        COMPLIMENT,
        RETURN,
        WITHDRAWAL,
        CLAIM,
        WARRANTY,
        PRICE_ADJUSTMENT
    }

    /** The names of the lifecycle's channels. */
    public enum Way {
        WEB,
        EMAIL,
        PHONE,
        POST,
        IN_PERSON,
        API
    }

    static AppliesTo everything() {
        return new AppliesTo(Set.of(), Set.of(), Set.of());
    }
}
