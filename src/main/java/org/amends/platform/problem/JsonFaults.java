package org.amends.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;

/** What is wrong with JSON that is no request's body, in the words of those that are. */
public final class JsonFaults {

    private JsonFaults() {}

    /** Never repeats what was written. */
    public static FieldError of(JsonProcessingException unreadable) {
        return Unreadable.problem(unreadable).body().errors().get(0);
    }
}
