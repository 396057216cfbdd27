package org.amends.policy.pack;

import java.time.DateTimeException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.amends.time.BusinessCalendar;

/** The calendars that the clocks of a pack can name: those that it brings or inherits, and those of the organisation. */
final class Scope implements Calendars {

    private final Map<String, BusinessCalendar> own = new HashMap<>();
    private final Map<String, String> unbuildable = new HashMap<>();
    private final Calendars organisation;

    Scope(EffectivePack pack, Calendars organisation) {
        this.organisation = organisation;
        pack.calendars().forEach(this::build);
    }

    private void build(String name, CalendarSpec spec) {
        try {
            own.put(name, spec.build());
        } catch (IllegalArgumentException | DateTimeException e) {
            // Islamic holidays, for instance, are known up to 2173.
            unbuildable.put(name, Shown.sentence(e));
        }
    }

    /** Why a calendar can't be built, by its name. */
    Map<String, String> unbuildable() {
        return unbuildable;
    }

    @Override
    public Optional<BusinessCalendar> find(String name) {
        if (unbuildable.containsKey(name)) {
            return Optional.empty();
        }
        return Optional.ofNullable(own.get(name)).or(() -> organisation.find(name));
    }
}
