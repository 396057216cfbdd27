package org.amends.policy;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.amends.lifecycle.Terms;
import org.amends.lifecycle.Verb;
import org.amends.policy.pack.Adr;
import org.amends.policy.pack.EffectivePack;
import org.amends.policy.pack.LetterField;
import org.amends.policy.pack.LetterKind;
import org.amends.policy.pack.LetterRules;
import org.amends.policy.pack.Rulebook;
import org.amends.time.Term;

/** What packs want in the letters of their cases: texts that nobody may change, and where else the customer can go. */
final class LetterDemands {

    private LetterDemands() {}

    static Terms.Demands of(Rulebook rulebook, Verb sentBy) {
        return of(rulebook, kinds(sentBy));
    }

    /** What stands in a decision when we and the customer do not agree even now. */
    static Terms.Demands deadlock(Rulebook rulebook) {
        return of(rulebook, List.of(LetterKind.DEADLOCK));
    }

    static Terms.Demands summary(Rulebook rulebook) {
        return of(rulebook, List.of(LetterKind.SUMMARY));
    }

    private static Terms.Demands of(Rulebook rulebook, List<LetterKind> kinds) {
        List<LetterRules> rules =
                kinds.stream().flatMap(kind -> rulebook.letter(kind).stream()).toList();
        Set<String> names = new TreeSet<>();
        rules.forEach(rule -> names.addAll(rule.legalBlocks()));
        Adr adr = rulebook.adr();
        Set<LetterField> fields =
                rules.stream().flatMap(rule -> rule.mustContain().stream()).collect(Collectors.toSet());
        boolean namesABody = fields.stream().anyMatch(LetterField::isOfBody);
        return new Terms.Demands(
                names.stream()
                        .map(name -> new Terms.LegalText(name, texts(rulebook, name)))
                        .toList(),
                namesABody ? adr.bodies().stream().map(LetterDemands::body).toList() : List.of(),
                adr.forbiddenLinks(),
                fields.stream().map(LetterField::toString).collect(Collectors.toSet()));
    }

    /** Word that it takes longer is a holding letter under one pack and an extension under another; it has to be both. */
    private static List<LetterKind> kinds(Verb sentBy) {
        return switch (sentBy) {
            case ACKNOWLEDGE -> List.of(LetterKind.ACK);
            case DECIDE -> List.of(LetterKind.FINAL);
            case EXTEND -> List.of(LetterKind.EXTENSION, LetterKind.HOLDING);
            case FOLLOW_UP -> List.of(LetterKind.FOLLOW_UP);
            default -> List.of();
        };
    }

    /** Of two packs that both bring the text the first one's stands. */
    private static Map<String, String> texts(Rulebook rulebook, String name) {
        Map<String, String> texts = new TreeMap<>();
        for (EffectivePack pack : rulebook.packs()) {
            pack.blocks().getOrDefault(name, Map.of()).forEach(texts::putIfAbsent);
        }
        return texts;
    }

    private static Terms.OutsideBody body(Adr.Body body) {
        return new Terms.OutsideBody(
                body.name(), body.url(), body.rightLasts().flatMap(LetterDemands::period), body.takesPart());
    }

    /** A term that a calendar of business days counts has no period; no letter names its end. */
    private static Optional<Period> period(Term term) {
        return switch (term.unit()) {
            case CALENDAR_DAYS -> Optional.of(Period.ofDays(term.amount()));
            case WEEKS -> Optional.of(Period.ofWeeks(term.amount()));
            case MONTHS -> Optional.of(Period.ofMonths(term.amount()));
            default -> Optional.empty();
        };
    }
}
