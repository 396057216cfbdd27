package org.amends.time;

import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A {@link CalendarDefinition} that contradicts itself or names what nobody knows. */
public final class InvalidCalendar extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final ArrayList<CalendarFault> faults;

    InvalidCalendar(List<CalendarFault> faults) {
        super(faults.stream().map(CalendarFault::toString).collect(Collectors.joining(" ")));
        this.faults = new ArrayList<>(faults);
    }

    /** All of them, in the order of the definition. */
    public List<CalendarFault> faults() {
        return List.copyOf(faults);
    }
}
