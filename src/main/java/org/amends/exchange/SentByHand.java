package org.amends.exchange;

import jakarta.enterprise.context.ApplicationScoped;

/** A colleague, who is always there: whoever carries the remedy out sees what is to be sent, and says when it is. */
@ApplicationScoped
class SentByHand implements ReplacementPort {

    static final String NAME = "BY_HAND";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public Answer order(ReplacementOrder order) {
        return new Answer.Refused();
    }
}
