package org.amends.policy.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a pack may be promised. Each refusal is a rule of its own; a pack hears all of them at once. */
public final class PackLint {

    private static final List<LintRule> RULES = Stream.of(
                    ClockRules.ALL,
                    TimeRules.ALL,
                    LadderRules.ALL,
                    LetterLint.ALL,
                    ReturnRules.ALL,
                    TighteningRules.ALL,
                    ReturnTightening.ALL)
            .flatMap(List::stream)
            .toList();

    private PackLint() {}

    /**
     * @param library its parents
     * @param organisation the calendars on which it is going to run
     * @return every refusal, in the order of the file; empty if it may go live once two people have approved it
     */
    public static List<Fault> check(Pack pack, Library library, Calendars organisation) {
        Resolution resolution = Inheritance.of(pack, library);
        if (resolution.effective().isEmpty()) {
            return resolution.faults();
        }
        EffectivePack effective = resolution.effective().get();
        List<Subject.Above> parents = pack.parents().stream()
                .flatMap(ref -> library.find(ref).stream())
                .flatMap(parent -> Inheritance.of(parent, library).effective().stream())
                .map(parent -> new Subject.Above(parent, new Scope(parent, organisation)))
                .toList();
        Subject subject = new Subject(effective, parents, new Scope(effective, organisation));
        List<Fault> faults = new ArrayList<>();
        RULES.forEach(rule -> rule.check().look(subject, (path, message) -> {
            Place place = pack.places().of(path);
            faults.add(new Fault(place.line(), place.column(), path, rule.code(), message));
        }));
        return faults.stream()
                .sorted(Comparator.comparingInt(Fault::line).thenComparing(Fault::column))
                .limit(Faults.MOST)
                .toList();
    }

    /** Reads and checks in one go. A pack that was read and refused is there beside its faults. */
    public static Reading read(String yaml, Library library, Calendars organisation) {
        Reading reading = PackReader.read(yaml);
        return reading.pack()
                .map(pack -> new Reading(Optional.of(pack), check(pack, library, organisation)))
                .orElse(reading);
    }

    /** The codes of all rules, for the documentation. */
    static List<String> codes() {
        return RULES.stream().map(LintRule::code).distinct().toList();
    }
}
