package org.amends.customer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.amends.lifecycle.Verb;

/** What a customer can do on their page, and the verb of the case that it becomes. */
enum Act {
    WRITE(Verb.ANSWER, Wording.NEEDED),
    /** We did not understand them as they meant it. */
    CORRECT(Verb.ANSWER, Wording.NEEDED),
    ACCEPT(Verb.ACCEPT_DECISION, Wording.NONE),
    CONTEST(Verb.CONTEST, Wording.NEEDED),
    CONFIRM(Verb.CONFIRM, Wording.OPTIONAL),
    REOPEN(Verb.REOPEN, Wording.NEEDED),
    WITHDRAW(Verb.WITHDRAW, Wording.OPTIONAL);

    private final Verb verb;
    private final Wording wording;

    Act(Verb verb, Wording wording) {
        this.verb = verb;
        this.wording = wording;
    }

    /** Whether it is said in words of one's own. */
    enum Wording {
        NONE,
        OPTIONAL,
        NEEDED
    }

    static Optional<Act> at(String path) {
        return Arrays.stream(values()).filter(named(path)).findFirst();
    }

    private static Predicate<Act> named(String path) {
        return act -> act.path().equals(path);
    }

    Verb verb() {
        return verb;
    }

    /** The last part of its address. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean takesWords() {
        return wording != Wording.NONE;
    }

    public boolean needsWords() {
        return wording == Wording.NEEDED;
    }
}
