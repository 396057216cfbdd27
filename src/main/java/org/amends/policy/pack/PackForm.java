package org.amends.policy.pack;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.amends.time.Term;

/** The keys of a pack at its top. */
final class PackForm {

    private static final int HIGHEST_VERSION = 999_999;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;
    private static final int MOST_CALENDARS = 10;
    private static final int MOST_CLOCKS = 100;
    private static final int MOST_PARENTS = 10;

    private final Section top;
    private final Places places;

    PackForm(Section top, Places places) {
        this.top = top;
        this.places = places;
    }

    Optional<Pack> read() {
        Optional<PackId> id = top.needed("pack", top.parsed("pack", "bad-name", PackId::new));
        OptionalInt version = top.number("version", 1, HIGHEST_VERSION);
        top.needed("version", Optional.empty());
        Optional<LocalDate> validFrom = top.needed("valid_from", validFrom());
        Optional<String> reason = top.text("not_for_production");
        boolean production = top.truth("production").orElse(true);
        if (production == reason.isPresent()) {
            top.refuse(
                    "production",
                    "production-and-reason",
                    "\"production: false\" and \"not_for_production\" with the reason go together.");
        }
        List<PackRef> parents = top.allParsed("extends", "bad-name", PackRef::parse);
        Optional<ZoneId> zone = top.parsed("zone", "no-such-zone", CalendarForm::zone);
        Map<String, CalendarSpec> calendars = calendars(zone, validFrom);
        List<Clock> clocks = top.sections("clocks").stream()
                .flatMap(section -> new ClockForm(section).read().stream())
                .toList();
        Map<String, Ladder> ladders = ladders();
        Map<String, String> title = top.namedTexts("title");
        AppliesTo appliesTo = top.section("applies_to").map(PackForm::appliesTo).orElseGet(AppliesTo::everything);
        CaseLimits limits = top.section("limits").map(PackForm::limits).orElseGet(CaseLimits::none);
        Map<LetterKind, LetterRules> letters = letters();
        Map<String, Map<String, String>> blocks = blocks();
        Set<Remedy> remedies = top.words("remedies", Remedy.class);
        TermsForm terms = new TermsForm(top);
        Adr adr = terms.adr();
        Optional<Returns> returns = terms.returns();
        Optional<Aftercare> aftercare = terms.aftercare();
        Optional<Retention> retention = terms.retention();
        Words words = top.section("words").map(PackForm::words).orElseGet(Words::none);
        top.refuseOthers();
        tooMany("calendars", calendars.size(), MOST_CALENDARS);
        tooMany("clocks", clocks.size(), MOST_CLOCKS);
        tooMany("extends", parents.size(), MOST_PARENTS);
        if (id.isEmpty() || version.isEmpty() || validFrom.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Pack(
                new PackRef(id.get(), version.getAsInt()),
                parents,
                validFrom.get(),
                title,
                production,
                reason,
                appliesTo,
                calendars,
                clocks,
                ladders,
                limits,
                letters,
                blocks,
                remedies,
                adr,
                returns,
                aftercare,
                retention,
                words,
                places));
    }

    /** Each calendar costs milliseconds, each clock a comparison. */
    private void tooMany(String key, int number, int most) {
        if (number > most) {
            top.refuse(key, "too-many-values", "A pack has at most " + most + " of these, not " + number + ".");
        }
    }

    /** A pack of the year 9999 is a typing error, and no calendar reaches there. */
    private Optional<LocalDate> validFrom() {
        Optional<LocalDate> date = top.date("valid_from");
        return date.filter(day -> day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)
                        .isEmpty()
                ? date
                : top.refuse(
                        "valid_from",
                        "bad-date",
                        "A pack is valid from a day between " + FIRST_YEAR + " and " + LAST_YEAR + ".");
    }

    private Map<String, CalendarSpec> calendars(Optional<ZoneId> zone, Optional<LocalDate> validFrom) {
        Map<String, CalendarSpec> all = new LinkedHashMap<>();
        top.namedSections("calendars")
                .forEach((name, section) ->
                        new CalendarForm(section, zone, validFrom).read().ifPresent(spec -> all.put(name, spec)));
        return all;
    }

    private Map<String, Ladder> ladders() {
        Map<String, Ladder> all = new LinkedHashMap<>();
        top.section("ladders").ifPresent(ladders -> ladders.keys()
                .forEach(name -> all.put(
                        name,
                        new Ladder(ladders.sections(name).stream()
                                .flatMap(rung -> rung(rung).stream())
                                .toList()))));
        return all;
    }

    private static Optional<LadderRung> rung(Section section) {
        OptionalDouble at = section.fraction("at").map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
        Optional<Role> to = section.needed("to", section.word("to", Role.class));
        Optional<Term> within = section.parsed("must_accept_within", "bad-term", TermText::parse);
        section.refuseOthers();
        return to.map(role -> new LadderRung(at, role, within));
    }

    private static AppliesTo appliesTo(Section section) {
        AppliesTo applies = new AppliesTo(
                section.words("kinds", AppliesTo.Kind.class),
                section.words("channels", AppliesTo.Way.class),
                new LinkedHashSet<>(section.allParsed("categories", "bad-name", text -> text)));
        section.refuseOthers();
        return applies;
    }

    private static CaseLimits limits(Section section) {
        CaseLimits limits = new CaseLimits(
                section.number("open_cases_per_handler", 1, 10_000),
                section.number("patience", 1, 100),
                section.number("max_transfers", 0, 100),
                section.word("second_promise", Role.class),
                section.word("letter_override", Role.class),
                section.number("letter_overrides", 0, 100));
        section.refuseOthers();
        return limits;
    }

    private Map<LetterKind, LetterRules> letters() {
        Map<LetterKind, LetterRules> all = new LinkedHashMap<>();
        top.section("letters").ifPresent(letters -> {
            for (LetterKind kind : LetterKind.values()) {
                letters.section(kind.name().toLowerCase(Locale.ROOT))
                        .ifPresent(section -> all.put(kind, letter(section)));
            }
            letters.refuseOthers();
        });
        return all;
    }

    private static LetterRules letter(Section section) {
        LetterRules rules = new LetterRules(
                new LinkedHashSet<>(section.allParsed("must_contain", "unknown-field", PackForm::field)),
                new LinkedHashSet<>(section.allParsed("legal_blocks", "bad-name", text -> text)),
                section.truth("automatic").orElse(false));
        section.refuseOthers();
        return rules;
    }

    private static LetterField field(String name) {
        return LetterField.named(name)
                .orElseThrow(() ->
                        new IllegalArgumentException("\"" + Shown.of(name) + "\" is no field of a letter; there are "
                                + Arrays.stream(LetterField.values())
                                        .map(LetterField::toString)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private Map<String, Map<String, String>> blocks() {
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        top.section("blocks")
                .ifPresent(blocks -> blocks.keys().forEach(name -> all.put(name, blocks.namedTexts(name))));
        return all;
    }

    private static Words words(Section section) {
        Words words = new Words(
                section.text("customer"),
                new LinkedHashSet<>(section.allParsed("refuse", "bad-name", text -> text)),
                section.word("address", Words.Address.class));
        section.refuseOthers();
        return words;
    }
}
