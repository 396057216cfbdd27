package org.amends.guard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the case knows about a letter, gathered by the caller.
 *
 * @param customerName as the customer gave it; blank when they gave none
 * @param customerWords everything the customer wrote, verbatim; only what stands there counts as a quotation of them
 * @param reference the case's own reference
 * @param earlierCases the references of this customer's earlier cases, the newest first
 * @param openPoints the numbers of the points that still wait for an answer
 * @param script what a letter must not be a copy of
 * @param deadLink true for a link into this installation that leads nowhere; asked for every http(s) link in the text
 * @param trade how this trade calls its customers
 * @param law what the policy packs demand to stand in the letter
 * @param matter what the case is about
 */
public record LetterFacts(
        String customerName,
        String customerWords,
        String reference,
        List<String> earlierCases,
        List<Integer> openPoints,
        Owner owner,
        Sending sending,
        Clocks clocks,
        Script script,
        Predicate<String> deadLink,
        Trade trade,
        Law law,
        Matter matter) {

    public LetterFacts {
        earlierCases = List.copyOf(earlierCases);
        openPoints = List.copyOf(openPoints);
    }

    /** The same, knowing whether its sender has read exactly this letter as its customer will. */
    public LetterFacts previewed(boolean previewed) {
        return new LetterFacts(
                customerName,
                customerWords,
                reference,
                earlierCases,
                openPoints,
                owner,
                new Sending(sending.sender(), sending.wayToAnswer(), sending.byPerson(), previewed),
                clocks,
                script,
                deadLink,
                trade,
                law,
                matter);
    }

    /**
     * @param template skeleton text of this kind and language, with <code>{placeholders}</code>; may be empty
     * @param recent the latest letters of this kind and language to whomever
     */
    public record Script(String template, List<SentLetter> recent) {

        public Script {
            recent = List.copyOf(recent);
        }
    }

    /** @param reference the case that the letter belongs to */
    public record SentLetter(String reference, Fingerprint fingerprint) {}

    /**
     * @param demands which legal texts have to stand in the letter
     * @param forbiddenLinks parts of addresses that no letter may name
     * @param bodyUnknown whether the letter has to say who decides outside, and no pack says who that is
     */
    public record Law(List<LegalDemand> demands, Set<String> forbiddenLinks, boolean bodyUnknown) {

        public static final Law NONE = new Law(List.of(), Set.of());

        public Law(List<LegalDemand> demands, Set<String> forbiddenLinks) {
            this(demands, forbiddenLinks, false);
        }

        public Law {
            demands = List.copyOf(demands);
            forbiddenLinks = Set.copyOf(forbiddenLinks);
        }
    }

    /** @param hash of the pack's own text in the letter's language; empty when the pack has none in it */
    public record LegalDemand(String name, Optional<String> hash) {}

    /**
     * What a letter has to be true to.
     *
     * @param language BCP 47 tag of the language in which the customer wants to be answered
     * @param wanted the outcome that they want, in their words; blank when they didn't say
     * @param impact what it has done to them, in their words; blank when they didn't say
     * @param rights what they are entitled to, as far as somebody here knows
     * @param brokenPromises what we promised and did not do, by number
     * @param recorded what a letter may state as a fact
     */
    public record Matter(
            String language,
            String wanted,
            String impact,
            List<String> rights,
            List<BrokenPromise> brokenPromises,
            Recorded recorded) {

        public Matter {
            rights = List.copyOf(rights);
            brokenPromises = List.copyOf(brokenPromises);
        }
    }

    public record BrokenPromise(int number, String what) {}

    /**
     * @param dates days on which something happened, or is due
     * @param words everything that was written into the case, by whomever; sums and numbers may be quoted from there
     * @param onFile what its customer need not be asked for, in words for colleagues
     */
    public record Recorded(Set<LocalDate> dates, String words, Map<Detail, String> onFile) {

        public Recorded {
            dates = Set.copyOf(dates);
            onFile = Map.copyOf(onFile);
        }

        public Recorded(Set<LocalDate> dates, String words) {
            this(dates, words, Map.of());
        }
    }

    /** The person who answers for the case; an inactive one can't sign. */
    public record Owner(String name, boolean active) {}

    /**
     * What the policy packs of the case say about words.
     *
     * @param customerWords how a customer is called, for instance {@code guest} in a hotel
     * @param refused words that no letter may use, in any form in which they are listed
     * @param informal whether this customer is spoken to as one speaks to friends, where the language knows the difference
     */
    public record Trade(Set<String> customerWords, Set<String> refused, boolean informal) {

        public static final Trade PLAIN = new Trade(Set.of(), Set.of(), false);

        public Trade {
            customerWords = Set.copyOf(customerWords);
            refused = Set.copyOf(Folding.words(String.join(" ", refused)));
        }
    }

    /**
     * How the letter goes out.
     *
     * @param sender the mail address it comes from, or {@code page} when it is published on the customer's page
     * @param wayToAnswer the address or link that is shown to the customer
     * @param byPerson false when software sends it by itself
     * @param previewed the person opened the preview of exactly this letter; a later change of it makes this false
     */
    public record Sending(String sender, String wayToAnswer, boolean byPerson, boolean previewed) {}

    /**
     * The instants that the letter's dates are held against.
     *
     * @param nearestDeadline the earliest thing that this case owes after the acknowledgement
     * @param finalDue when the decision is due
     * @param zone the house's, in which days are counted and moments are shown to the sender
     * @param reader the customer's, in which the letter says moments
     */
    public record Clocks(Instant now, Instant nearestDeadline, Instant finalDue, ZoneId zone, ZoneId reader) {

        private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

        /** For a customer who reads the house's clocks. */
        public Clocks(Instant now, Instant nearestDeadline, Instant finalDue, ZoneId zone) {
            this(now, nearestDeadline, finalDue, zone, zone);
        }

        /** The days that a moment falls on, here and where the customer is: a letter may say either. */
        public Set<LocalDate> days(Instant moment) {
            return Stream.of(zone, reader)
                    .map(in -> LocalDate.ofInstant(moment, in))
                    .collect(Collectors.toUnmodifiableSet());
        }

        /** Whether a day has passed, here and where the customer is. */
        boolean isOver(LocalDate day) {
            return days(now).stream().allMatch(day::isBefore);
        }

        LocalDate today() {
            return now.atZone(zone).toLocalDate();
        }

        LocalDate finalDay() {
            return finalDue.atZone(zone).toLocalDate();
        }

        String shown(Instant instant) {
            return SHOWN.format(instant.atZone(zone));
        }
    }
}
