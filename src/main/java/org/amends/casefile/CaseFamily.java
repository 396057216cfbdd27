package org.amends.casefile;

import java.util.List;
import java.util.Locale;
import org.amends.lifecycle.Machine;

/** Which way a case goes: the machine under which it was filed, whatever its version. */
public enum CaseFamily {
    COMPLAINT,
    WITHDRAWAL,
    RETURN;

    /** The ids of its machines, today's and earlier ones. */
    List<String> machines() {
        return Machine.all().stream()
                .map(Machine::id)
                .filter(id -> id.startsWith(name().toLowerCase(Locale.ROOT) + "-"))
                .toList();
    }
}
