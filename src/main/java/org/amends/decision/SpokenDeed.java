package org.amends.decision;

import org.amends.lifecycle.Verb;

/** What a customer can do on their page, and as well say in a message. */
public enum SpokenDeed {
    ACCEPT(Verb.ACCEPT_DECISION),
    CONTEST(Verb.CONTEST),
    CONFIRM(Verb.CONFIRM),
    WITHDRAW(Verb.WITHDRAW);

    private final Verb verb;

    SpokenDeed(Verb verb) {
        this.verb = verb;
    }

    public Verb verb() {
        return verb;
    }
}
