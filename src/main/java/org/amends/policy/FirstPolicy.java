package org.amends.policy;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.amends.deadline.DeadlineConfig;
import org.amends.platform.Patience;
import org.amends.policy.pack.Calendars;
import org.amends.policy.pack.Fault;
import org.amends.policy.pack.Pack;
import org.amends.policy.pack.PackLint;
import org.amends.policy.pack.PackReader;
import org.amends.policy.pack.PackRef;
import org.amends.policy.pack.Reading;
import org.amends.policy.pack.ShippedPacks;
import org.amends.time.CalendarDefinition;
import org.amends.time.HolidaySource;
import org.amends.time.OpeningHours;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Puts the packs that come with Amends on the shelf, and lets a new installation begin with one pack and one calendar. */
@ApplicationScoped
class FirstPolicy {

    private static final Logger LOG = Logger.getLogger(FirstPolicy.class);
    private static final int BEFORE_ANYBODY_FILES = Interceptor.Priority.APPLICATION - 500;
    private static final String RESOURCE = "classpath:";
    private static final int YEARS_BACK = 10;
    private static final int YEARS_AHEAD = 20;

    private final Jdbi jdbi;
    private final PackShelf shelf;
    private final CalendarShelf calendars;
    private final Rulebooks rulebooks;
    private final PolicyConfig config;
    private final DeadlineConfig deadlines;
    private final Clock clock;

    FirstPolicy(
            Jdbi jdbi,
            PackShelf shelf,
            CalendarShelf calendars,
            Rulebooks rulebooks,
            PolicyConfig config,
            DeadlineConfig deadlines,
            Clock clock) {
        this.jdbi = jdbi;
        this.shelf = shelf;
        this.calendars = calendars;
        this.rulebooks = rulebooks;
        this.config = config;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** The lock keeps replicas that start together from beginning twice. */
    void onStart(@Observes @Priority(BEFORE_ANYBODY_FILES) StartupEvent start) {
        if (!config.enabled()) {
            return;
        }
        jdbi.useTransaction(handle -> {
            lockPatiently(handle);
            calendars.put(handle, calendar(), Optional.empty());
            Map<String, String> shipped = ShippedPacks.texts();
            shipped.values().forEach(text -> shelf.put(handle, ref(text), text, Optional.empty()));
        });
        // Whoever looked before it was committed remembers that there was none.
        calendars.forget();
        jdbi.useTransaction(this::beginOnce);
    }

    private void beginOnce(Handle handle) {
        lockPatiently(handle);
        if (PackShelf.activations(handle).isEmpty()) {
            String text = Optional.ofNullable(ShippedPacks.texts().get(config.firstPack()))
                    .orElseGet(this::file);
            Pack pack = checked(text);
            shelf.put(handle, pack.ref(), text, Optional.empty());
            shelf.activate(handle, pack.ref(), Optional.empty());
            LOG.infof("Cases are ruled by the policy pack %s.", pack.ref());
        }
    }

    private static void lockPatiently(Handle handle) {
        Patience.have(handle);
        PackShelf.lock(handle);
    }

    private String file() {
        String name = config.firstPack();
        try (InputStream file = name.startsWith(RESOURCE) ? resource(name) : Files.newInputStream(Path.of(name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "amends.policy.first-pack names neither a pack that comes with Amends nor a file: " + name, e);
        }
    }

    private static InputStream resource(String name) throws IOException {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return Optional.ofNullable(loader.getResourceAsStream(name.substring(RESOURCE.length())))
                .orElseThrow(() -> new FileNotFoundException(name));
    }

    private Pack checked(String text) {
        Calendars organisation = calendars.at(Editions.only(new CalendarShelf.Named(Calendars.DEFAULT, 1)));
        Reading reading = PackLint.read(text, rulebooks.library(), organisation);
        if (!reading.faults().isEmpty()) {
            List<String> faults = reading.faults().stream().map(Fault::toString).toList();
            throw new IllegalStateException(
                    "The policy pack " + config.firstPack() + " is refused:\n" + String.join("\n", faults));
        }
        return reading.pack().orElseThrow();
    }

    private static PackRef ref(String text) {
        return PackReader.read(text).pack().map(Pack::ref).orElseThrow();
    }

    /** The first version of the organisation's calendar, from the configuration; later ones are made by people. */
    private CalendarDefinition calendar() {
        DeadlineConfig.Calendar configured = deadlines.calendar();
        int thisYear = Year.now(clock.withZone(configured.zone())).getValue();
        return new CalendarDefinition(
                Calendars.DEFAULT,
                1,
                configured.zone().getId(),
                thisYear - YEARS_BACK,
                thisYear + YEARS_AHEAD,
                week(configured),
                new TreeMap<>(),
                List.of(),
                configured.country().map(country -> new HolidaySource(country, configured.subdivision())),
                new TreeMap<>(),
                new TreeSet<>());
    }

    private static SortedMap<DayOfWeek, List<String>> week(DeadlineConfig.Calendar configured) {
        SortedMap<DayOfWeek, List<String>> week = new TreeMap<>();
        configured
                .hours()
                .forEach((day, hours) ->
                        week.put(day, hours.stream().map(OpeningHours::toString).toList()));
        if (week.isEmpty()) {
            for (DayOfWeek day : DayOfWeek.values()) {
                if (day.compareTo(DayOfWeek.SATURDAY) < 0) {
                    week.put(day, List.of("09:00-17:00"));
                }
            }
        }
        return week;
    }
}
