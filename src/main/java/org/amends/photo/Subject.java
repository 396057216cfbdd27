package org.amends.photo;

import java.util.Optional;

/**
 * What a photograph shows.
 *
 * @param line the id of a line of the case's order, where it shows goods of one
 */
public record Subject(Kind shows, Optional<String> line) {

    public enum Kind {
        CASE,
        PARCEL,
        LINE
    }

    public static Subject of(Kind shows) {
        return new Subject(shows, Optional.empty());
    }

    public static Subject line(String id) {
        return new Subject(Kind.LINE, Optional.of(id));
    }
}
