package org.amends.time;

/**
 * What is wrong with one entry of a {@link CalendarDefinition}.
 *
 * @param entry where it stands, for instance {@code week.MONDAY[1]} or {@code closures[0]}
 * @param message a sentence
 */
public record CalendarFault(String entry, String message) {

    @Override
    public String toString() {
        return entry + ": " + message;
    }
}
