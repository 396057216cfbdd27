package org.amends.time;

import java.io.Serial;
import java.util.OptionalInt;

/** A {@link HolidayFile} that can't be used, with the reason and the line in which it was found. */
public final class BadHolidayFile extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int line;
    private final String reason;

    BadHolidayFile(String reason) {
        this(0, reason);
    }

    BadHolidayFile(int line, String reason) {
        super(line > 0 ? "Line " + line + ": " + reason : reason);
        this.line = line;
        this.reason = reason;
    }

    /** Counted from 1; empty if the file as a whole is refused. */
    public OptionalInt line() {
        return line > 0 ? OptionalInt.of(line) : OptionalInt.empty();
    }

    public String reason() {
        return reason;
    }
}
