package org.amends.policy.pack;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The packs of a case, ready to be asked: what is due when, and by which of them. Immutable and safe to share. Making one
 * builds calendars and costs milliseconds, so keep it; asking it costs microseconds.
 */
public final class Rulebook {

    private static final Comparator<Ruling> STRICTEST = Comparator.comparing(Ruling::due)
            .thenComparing(ruling -> ruling.clock().basis());

    private final List<EffectivePack> packs;
    private final List<ReturnWindow> windows = new ArrayList<>();
    private final Map<Duty, Map<Trigger, List<ArmedClock>>> armed = new EnumMap<>(Duty.class);

    private Rulebook(List<EffectivePack> packs) {
        this.packs = List.copyOf(packs);
    }

    /** @throws IllegalArgumentException if the packs contradict each other, see {@link PackMerge#contradictions} */
    public static Rulebook of(List<EffectivePack> packs, Calendars organisation) {
        PackMerge.contradictions(packs, organisation).stream().findFirst().ifPresent(fault -> {
            throw new IllegalArgumentException(fault.message());
        });
        Rulebook book = new Rulebook(packs);
        for (EffectivePack pack : packs) {
            Scope scope = new Scope(pack, organisation);
            pack.returns().map(Returns::window).ifPresent(window -> book.add(pack, scope, window));
            pack.clocks()
                    .forEach(owned -> book.arm(ArmedClock.of(owned, pack, scope).orElseThrow()));
        }
        return book;
    }

    private void add(EffectivePack pack, Scope scope, Returns.Window window) {
        scope.find(window.calendar())
                .map(calendar -> new ReturnWindow(pack.ref(), pack.calendarName(window.calendar()), calendar, window))
                .ifPresent(windows::add);
    }

    private void arm(ArmedClock clock) {
        Map<Trigger, List<ArmedClock>> byTrigger =
                armed.computeIfAbsent(clock.clock().duty(), duty -> new EnumMap<>(Trigger.class));
        clock.clock().start().forEach(trigger -> {
            List<ArmedClock> clocks = byTrigger.computeIfAbsent(trigger, none -> new ArrayList<>());
            // Packs that share a parent bring its clocks once.
            if (clocks.stream()
                    .noneMatch(other -> other.owned().equals(clock.owned())
                            && other.ladder().equals(clock.ladder()))) {
                clocks.add(clock);
            }
        });
    }

    /**
     * The strictest clock for the duty, if this starts one: the earliest due date, and of equal ones that of the law.
     *
     * @throws org.amends.time.BeyondCalendar if the due date lies outside the years of the clock's calendar
     */
    public Optional<Ruling> due(Duty duty, Trigger startedBy, Instant from) {
        Ruling strictest = null;
        for (ArmedClock clock : clocks(duty, startedBy)) {
            Ruling ruling = clock.rule(from);
            if (strictest == null || STRICTEST.compare(ruling, strictest) < 0) {
                strictest = ruling;
            }
        }
        return Optional.ofNullable(strictest);
    }

    /** All clocks that this starts for the duty, the strictest first. */
    public List<Ruling> all(Duty duty, Trigger startedBy, Instant from) {
        return clocks(duty, startedBy).stream()
                .map(clock -> clock.rule(from))
                .sorted(STRICTEST)
                .toList();
    }

    /** The clock by the name that {@link Ruling#name} gave it, to derive an old ruling again. */
    public Optional<ArmedClock> clock(String name) {
        return armed.values().stream()
                .flatMap(byTrigger -> byTrigger.values().stream())
                .flatMap(List::stream)
                .filter(clock -> clock.owned().name().equals(name))
                .findFirst();
    }

    private List<ArmedClock> clocks(Duty duty, Trigger startedBy) {
        return armed.getOrDefault(duty, Map.of()).getOrDefault(startedBy, List.of());
    }

    /** The longest window in which goods that came then may go back, if any pack says one. */
    public Optional<ReturnWindow> returnWindow(Instant from) {
        return windows.stream()
                .max(Comparator.comparing(window -> window.explain(from).due()));
    }

    /** The windows of all packs that say one. */
    public List<ReturnWindow> returnWindows() {
        return List.copyOf(windows);
    }

    /** The duties that this starts under these packs. */
    public Set<Duty> startedBy(Trigger trigger) {
        Set<Duty> duties = new LinkedHashSet<>();
        armed.forEach((duty, byTrigger) -> {
            if (byTrigger.containsKey(trigger)) {
                duties.add(duty);
            }
        });
        return duties;
    }

    public List<EffectivePack> packs() {
        return packs;
    }

    public CaseLimits limits() {
        return packs.stream().map(EffectivePack::limits).reduce(CaseLimits.none(), CaseLimits::and);
    }

    /** Everything that any of the packs demands of a letter. */
    public Optional<LetterRules> letter(LetterKind kind) {
        return packs.stream()
                .flatMap(pack -> Optional.ofNullable(pack.letters().get(kind)).stream())
                .reduce(LetterRules::and);
    }

    public Adr adr() {
        return packs.stream().map(EffectivePack::adr).reduce(Adr.none(), Adr::and);
    }
}
