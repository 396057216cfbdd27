package org.amends.policy.pack;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.amends.time.BusinessCalendar;
import org.amends.time.Holidays;
import org.amends.time.OpeningHours;

/** The packs of these tests: those that come with Amends, and some that should never have been written. */
final class Packs {

    static final ZoneId TALLINN = ZoneId.of("Europe/Tallinn");
    static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** Monday to Friday 9-17, Estonian holidays. */
    static final BusinessCalendar ESTONIA = BusinessCalendar.builder(TALLINN, 2016, 2056)
            .open(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), OpeningHours.parse("09:00-17:00"))
            .holidays(Holidays.of("EE", 2016, 2056))
            .build();

    static final Calendars CALENDARS = Calendars.only(ESTONIA);

    private static final Map<PackRef, Pack> SHIPPED = load();

    private Packs() {}

    private static Map<PackRef, Pack> load() {
        Map<PackRef, Pack> packs = new TreeMap<>();
        ShippedPacks.texts().values().stream()
                .map(text -> PackReader.read(text).pack().orElseThrow())
                .forEach(pack -> packs.put(pack.ref(), pack));
        return packs;
    }

    static Library library(Pack... more) {
        Map<PackRef, Pack> all = new TreeMap<>(SHIPPED);
        for (Pack pack : more) {
            all.put(pack.ref(), pack);
        }
        return Library.of(all);
    }

    static Pack shipped(String name) {
        return Objects.requireNonNull(SHIPPED.get(PackRef.parse(name + "@1")), name);
    }

    static EffectivePack effective(Pack pack, Pack... others) {
        Resolution resolution = Inheritance.of(pack, library(others));
        return resolution
                .effective()
                .orElseThrow(() -> new AssertionError(resolution.faults().toString()));
    }

    static Rulebook rulebook(String... names) {
        return Rulebook.of(
                List.of(names).stream().map(name -> effective(shipped(name))).toList(), CALENDARS);
    }

    /** A pack that extends base-honest and says this besides. */
    static String child(String rest) {
        return """
                pack: child
                version: 1
                valid_from: 2026-06-01
                extends: [base-honest@1]
                """ + rest;
    }

    static Pack read(String yaml) {
        Reading reading = PackReader.read(yaml);
        return reading.pack()
                .orElseThrow(() -> new AssertionError(reading.faults().toString()));
    }

    static List<Fault> lint(String yaml, Pack... others) {
        return PackLint.read(yaml, library(others), CALENDARS).faults();
    }

    /** The text of base-honest with one piece in place of another. */
    static String base(String piece, String instead) {
        String text = Objects.requireNonNull(ShippedPacks.texts().get("base-honest"));
        if (!text.contains(piece)) {
            throw new AssertionError("base-honest does not say " + piece);
        }
        return text.replace(piece, instead);
    }

    /** The line, counted from 1, in which a text first says something. */
    static int line(String text, String piece) {
        return (int) text.substring(0, text.indexOf(piece))
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
    }

    static Instant at(ZoneId zone, String local) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }
}
