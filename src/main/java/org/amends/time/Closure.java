package org.amends.time;

import java.time.LocalDate;

/** The business is closed from the first day to the last, both included; the name is what people read. */
public record Closure(LocalDate first, LocalDate last, String name) {

    boolean covers(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }
}
