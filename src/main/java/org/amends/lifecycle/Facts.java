package org.amends.lifecycle;

import java.time.Instant;
import java.util.Optional;

/**
 * What a decision needs to know beyond the case itself.
 *
 * @param feasible by when, as recent real times show, the case's team can have done what is promised now; empty when
 *     nobody promises anything
 */
public record Facts(Instant now, Terms terms, Colleagues colleagues, Optional<Instant> feasible) {

    public Facts(Instant now, Terms terms, Colleagues colleagues) {
        this(now, terms, colleagues, Optional.empty());
    }
}
