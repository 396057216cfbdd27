package org.amends.policy;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.amends.policy.pack.Fault;
import org.amends.time.CalendarDefinition;
import org.amends.time.Closure;
import org.amends.time.HolidaySource;

/** What is written as JSON only inside a problem or a column, and so has to be named for the native image. */
@RegisterForReflection(targets = {Fault.class, CalendarDefinition.class, Closure.class, HolidaySource.class})
final class Told {

    private Told() {}
}
