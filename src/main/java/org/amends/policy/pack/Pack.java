package org.amends.policy.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of one trade or regulator, as they were written: what it inherits is in {@link EffectivePack}.
 *
 * @param title by language
 * @param production false for what nobody may activate yet; then {@code notForProduction} says why
 * @param blocks legal texts by name and language
 * @param places where everything stands in the file
 */
public record Pack(
        PackRef ref,
        List<PackRef> parents,
        LocalDate validFrom,
        Map<String, String> title,
        boolean production,
        Optional<String> notForProduction,
        AppliesTo appliesTo,
        Map<String, CalendarSpec> calendars,
        List<Clock> clocks,
        Map<String, Ladder> ladders,
        CaseLimits limits,
        Map<LetterKind, LetterRules> letters,
        Map<String, Map<String, String>> blocks,
        Set<Remedy> remedies,
        Adr adr,
        Optional<Returns> returns,
        Optional<Aftercare> aftercare,
        Optional<Retention> retention,
        Words words,
        Places places) {

    public Pack {
        parents = List.copyOf(parents);
        title = Ordered.map(title);
        calendars = Ordered.map(calendars);
        clocks = List.copyOf(clocks);
        ladders = Ordered.map(ladders);
        letters = Ordered.byKey(letters);
        blocks = Ordered.map(blocks);
        remedies = Ordered.set(remedies);
    }
}
