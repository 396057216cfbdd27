package org.amends.policy.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a pack together with its parents. */
public final class Inheritance {

    private static final int MOST_GENERATIONS = 10;

    private final Library library;
    private final Pack pack;
    private final Faults faults = new Faults();

    private Inheritance(Pack pack, Library library) {
        this.pack = pack;
        this.library = library;
    }

    public static Resolution of(Pack pack, Library library) {
        Inheritance inheritance = new Inheritance(pack, library);
        Optional<EffectivePack> effective = inheritance.resolve(pack, List.of(pack.ref()));
        return new Resolution(inheritance.faults.any() ? Optional.empty() : effective, inheritance.faults.all());
    }

    /** @param line the pack and its descendants down to the one that is asked for */
    private Optional<EffectivePack> resolve(Pack one, List<PackRef> line) {
        List<EffectivePack> parents = new ArrayList<>();
        for (PackRef ref : one.parents()) {
            parent(ref, line).ifPresent(parents::add);
        }
        return faults.any() ? Optional.empty() : Optional.of(merged(one, parents));
    }

    private Optional<EffectivePack> parent(PackRef ref, List<PackRef> line) {
        if (line.stream().anyMatch(below -> below.id().equals(ref.id()))) {
            return refuse("cyclic-extends", "It extends itself: " + way(line, ref) + ".");
        }
        if (line.size() > MOST_GENERATIONS) {
            return refuse("cyclic-extends", "It has more than " + MOST_GENERATIONS + " generations above it.");
        }
        Optional<Pack> parent = library.find(ref);
        if (parent.isEmpty()) {
            return refuse("unknown-parent", "There is no pack " + ref + " to extend.");
        }
        List<PackRef> longer = new ArrayList<>(line);
        longer.add(ref);
        return resolve(parent.get(), longer);
    }

    private static String way(List<PackRef> line, PackRef last) {
        return line.stream().map(PackRef::toString).collect(Collectors.joining(" → ")) + " → " + last;
    }

    private <T> Optional<T> refuse(String code, String message) {
        faults.add(pack.places().of("extends"), "extends", code, message);
        return Optional.empty();
    }

    private EffectivePack merged(Pack one, List<EffectivePack> parents) {
        Set<PackRef> ancestry = new TreeSet<>(Set.of(one.ref()));
        parents.forEach(parent -> ancestry.addAll(parent.ancestry()));
        refuseTwoVersions(ancestry);
        return new EffectivePack(
                one,
                ancestry,
                clocks(one, parents),
                named("calendar", one.calendars(), parents, EffectivePack::calendars, false),
                named("ladder", one.ladders(), parents, EffectivePack::ladders, true),
                parents.stream().map(EffectivePack::limits).reduce(one.limits(), CaseLimits::and),
                letters(one, parents),
                named("block", one.blocks(), parents, EffectivePack::blocks, false),
                union(one.remedies(), parents, EffectivePack::remedies),
                parents.stream()
                        .map(EffectivePack::adr)
                        .reduce(Adr::and)
                        .orElseGet(Adr::none)
                        .and(one.adr()),
                last(one.returns(), parents, EffectivePack::returns, Returns::and),
                last(one.aftercare(), parents, EffectivePack::aftercare, (above, own) -> own),
                last(one.retention(), parents, EffectivePack::retention, (above, own) -> own),
                parents.stream()
                        .map(EffectivePack::words)
                        .reduce(Words::and)
                        .orElseGet(Words::none)
                        .and(one.words()));
    }

    private void refuseTwoVersions(Set<PackRef> ancestry) {
        Map<PackId, PackRef> seen = new LinkedHashMap<>();
        for (PackRef ref : ancestry) {
            Optional.ofNullable(seen.put(ref.id(), ref))
                    .ifPresent(other -> refuse(
                            "two-versions",
                            "It inherits from both " + other + " and " + ref + ", which contradict each other."));
        }
    }

    /** A clock that reaches a pack on two ways is one; different ones of the same name both count, and the earlier wins. */
    private List<EffectivePack.Owned> clocks(Pack one, List<EffectivePack> parents) {
        Map<String, EffectivePack.Owned> byName = new LinkedHashMap<>();
        parents.stream()
                .flatMap(parent -> parent.clocks().stream())
                .filter(owned -> one.clocks().stream()
                        .noneMatch(own -> own.id().equals(owned.clock().id())))
                .forEach(owned -> byName.put(owned.name(), owned));
        refuseTwoMeanings(byName.values().stream().toList());
        one.clocks().stream()
                .map(clock -> new EffectivePack.Owned(one.ref(), clock))
                .forEach(owned -> byName.put(owned.name(), owned));
        return List.copyOf(byName.values());
    }

    private void refuseTwoMeanings(List<EffectivePack.Owned> inherited) {
        Map<String, EffectivePack.Owned> seen = new TreeMap<>();
        for (EffectivePack.Owned owned : inherited) {
            Optional.ofNullable(seen.put(owned.clock().id(), owned))
                    .filter(other -> other.clock().duty() != owned.clock().duty())
                    .ifPresent(other -> refuse(
                            "two-meanings",
                            "The clocks " + other.name() + " and " + owned.name() + " contradict each other."));
        }
    }

    private <T> Map<String, T> named(
            String what,
            Map<String, T> own,
            List<EffectivePack> parents,
            Function<EffectivePack, Map<String, T>> of,
            boolean replaceable) {
        Map<String, T> all = new LinkedHashMap<>();
        for (EffectivePack parent : parents) {
            of.apply(parent).forEach((name, value) -> {
                boolean settled = replaceable && own.containsKey(name);
                if (!settled && all.containsKey(name) && !value.equals(all.get(name))) {
                    refuse(
                            "two-meanings",
                            "Its parents contradict each other about the " + what + " \"" + name + "\".");
                }
                all.put(name, value);
            });
        }
        own.forEach((name, value) -> {
            if (!replaceable && all.containsKey(name) && !value.equals(all.get(name))) {
                refuse("two-meanings", "The " + what + " \"" + name + "\" is inherited and can't mean something else.");
            }
            all.put(name, value);
        });
        return all;
    }

    private static Map<LetterKind, LetterRules> letters(Pack one, List<EffectivePack> parents) {
        Map<LetterKind, LetterRules> all = new TreeMap<>(one.letters());
        parents.forEach(parent -> parent.letters().forEach((kind, rules) -> all.merge(kind, rules, LetterRules::and)));
        return all;
    }

    private static <T extends Comparable<T>> Set<T> union(
            Set<T> own, List<EffectivePack> parents, Function<EffectivePack, Set<T>> of) {
        return parents.stream().map(of).reduce(own, LetterRules::union);
    }

    private static <T> Optional<T> last(
            Optional<T> own,
            List<EffectivePack> parents,
            Function<EffectivePack, Optional<T>> of,
            BinaryOperator<T> merge) {
        return Stream.concat(parents.stream().map(of), Stream.of(own))
                .flatMap(Optional::stream)
                .reduce(merge);
    }
}
