package org.amends.lifecycle;

import java.util.List;
import java.util.Set;

/** The answer to a command. A refusal is a value: it says everything that stands in the way. */
public sealed interface Decision {

    /** @param events what happened, in order; the first is the command's own */
    record Accepted(List<Event> events) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** @param possible what this actor can do instead */
    record WrongStatus(CaseStatus status, Set<Verb> possible) implements Decision {}

    record NotTheirs(Set<Party> needed) implements Decision {}

    record Refused(List<Unmet> unmet) implements Decision {
        public Refused {
            unmet = List.copyOf(unmet);
        }
    }
}
