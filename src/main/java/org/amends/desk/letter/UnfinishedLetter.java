package org.amends.desk.letter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amends.casefile.CaseStory;
import org.amends.desk.form.Inputs;
import org.amends.desk.form.SumLines;
import org.amends.desk.form.TypedForm;
import org.amends.guard.LetterKind;
import org.amends.guard.RestatedPoint;
import org.amends.letter.LetterDraft;
import org.amends.letter.Part;
import org.amends.lifecycle.Outcome;
import org.amends.lifecycle.QuotedRule;
import org.amends.lifecycle.Reckoning;
import org.amends.lifecycle.SumLine;
import org.amends.money.Money;
import org.amends.people.Roster;
import org.amends.people.StaffMember;

/**
 * The letter in a form that somebody still writes in: whatever can be read of it already. What is missing or can't be read is
 * left out; sending says so.
 */
public final class UnfinishedLetter {

    /** More than any form has. */
    private static final int MOST_ROWS = 100;

    private static final Map<String, LetterKind> KINDS = Map.of(
            "ack", LetterKind.ACKNOWLEDGEMENT,
            "inform", LetterKind.PROGRESS,
            "ask", LetterKind.QUESTION,
            "decide", LetterKind.DECISION,
            "followup", LetterKind.FOLLOW_UP);

    private final TypedForm typed;
    private final CaseStory story;
    private final Roster roster;
    private final ZoneId zone;

    /** @param zone of the moments on the page */
    UnfinishedLetter(TypedForm typed, CaseStory story, Roster roster, ZoneId zone) {
        this.typed = typed;
        this.story = story;
        this.roster = roster;
        this.zone = zone;
    }

    /** What a form of the page writes; empty for a form that writes no letter. */
    public static Optional<LetterKind> kind(String form) {
        return form.matches("extend-\\d{1,6}")
                ? Optional.of(LetterKind.EXTENSION)
                : Optional.ofNullable(KINDS.get(form));
    }

    LetterDraft draft(LetterKind kind) {
        String language = field(typed.letterField("language"))
                .orElse(story.file().contact().language());
        return new LetterDraft(
                kind,
                language,
                field(typed.letterField("text")).orElse(""),
                parts(kind),
                field(typed.letterField("because")),
                field(typed.letterField("override")).isPresent(),
                Optional.empty());
    }

    private List<Part> parts(LetterKind kind) {
        Stream<? extends Part> before =
                switch (kind) {
                    case ACKNOWLEDGEMENT -> restated().stream();
                    case QUESTION -> own("question").map(Part.Question::new).stream();
                    case EXTENSION -> laterDay().stream();
                    case DECISION -> decision();
                    case PROGRESS, FOLLOW_UP -> Stream.empty();
                };
        Stream<? extends Part> after =
                switch (kind) {
                    case ACKNOWLEDGEMENT -> Stream.concat(deeds(), finalDate().stream());
                    case DECISION -> nextResort().stream();
                    default -> Stream.empty();
                };
        List<Part> parts = new ArrayList<>();
        Stream.of(before, nextStep().stream(), after).flatMap(some -> some).forEach(parts::add);
        return parts;
    }

    private Optional<Part.Restated> restated() {
        List<RestatedPoint> points = rows("points")
                .flatMap(row ->
                        own(row + "-words").map(words -> new RestatedPoint(number(row + "-number"), words)).stream())
                .toList();
        return points.isEmpty() ? Optional.empty() : Optional.of(new Part.Restated(points));
    }

    private Optional<Part.NextStep> nextStep() {
        return moment(typed.letterField("nextStep-by"))
                .map(by -> new Part.NextStep(
                        field(typed.letterField("nextStep-what")).orElse(""), by));
    }

    private Stream<Part.Deed> deeds() {
        return rows("deeds")
                .flatMap(row -> ownMoment(row + "-by")
                        .filter(by -> own(row + "-what").isPresent())
                        .map(by -> new Part.Deed(
                                own(row + "-what").orElse(""),
                                own(row + "-owner").orElse(""),
                                by))
                        .stream());
    }

    private Optional<Part.FinalDate> finalDate() {
        return own("finalDate").flatMap(text -> read(text, LocalDate::parse)).map(Part.FinalDate::new);
    }

    private Optional<Part.LaterDay> laterDay() {
        return ownMoment("by").map(by -> new Part.LaterDay(by, own("reason").orElse("")));
    }

    private Stream<Part> decision() {
        Optional<Part> decided = outcome("outcome")
                .map(outcome -> new Part.Decided(
                        outcome, own("finding").orElse(""), own("evidence").orElse("")));
        Stream<Part> answers = rows("answers").flatMap(row -> answered(row).stream());
        Stream<Part> wish = story.wantedOutcome().stream()
                .map(wanted -> new Part.Wish(wanted, own("wantedAnswer").orElse("")));
        Stream<Part> remedies = rows("remedies").flatMap(row -> remedied(row).stream());
        Stream<Part> declined =
                own("remedyDeclined").map(Part.RemedyDeclined::new).stream().map(part -> part);
        return Stream.of(decided.stream(), answers, wish, remedies, declined).flatMap(parts -> parts);
    }

    private Optional<Part> answered(String row) {
        int number = number(row + "-point");
        return outcome(row + "-outcome")
                .map(outcome -> new Part.Answered(
                        number,
                        story.point(number),
                        outcome,
                        own(row + "-answer").orElse(""),
                        own(row + "-rule-quote")
                                .map(quote -> new QuotedRule(
                                        quote, own(row + "-rule-purpose").orElse(""), false))));
    }

    private Optional<Part> remedied(String row) {
        return own(row + "-what").flatMap(what -> ownMoment(row + "-by")
                .map(by -> new Part.Remedied(what, amount(row + "-amount"), reckoning(row), name(row + "-owner"), by)));
    }

    private Optional<Reckoning> reckoning(String row) {
        String currency = own(row + "-amount-currency").orElse("");
        return own(row + "-reckoning-rule")
                .map(rule -> new Reckoning(
                        rule,
                        own(row + "-reckoning-lines")
                                .flatMap(text -> read(text, lines -> SumLines.read(lines, currency)))
                                .orElse(List.of())
                                .stream()
                                .map(line -> new SumLine(line.what(), line.minor()))
                                .toList()));
    }

    private Optional<Money> amount(String part) {
        return own(part + "-currency").flatMap(currency -> own(part + "-minor")
                .flatMap(minor -> read(minor, text -> Inputs.money(text, currency))));
    }

    private String name(String owner) {
        return own(owner)
                .flatMap(id -> read(id, UUID::fromString))
                .flatMap(roster::member)
                .map(StaffMember::name)
                .orElse("");
    }

    private Optional<Part.NextResort> nextResort() {
        return own("nextResort-what")
                .flatMap(what -> ownMoment("nextResort-until").map(until -> new Part.NextResort(what, until)));
    }

    private Optional<Outcome> outcome(String path) {
        return own(path).flatMap(text -> read(text, Outcome::valueOf));
    }

    private int number(String path) {
        return own(path).flatMap(text -> read(text, Integer::parseInt)).orElse(0);
    }

    /** The rows of a list that are on the page, by their path. */
    private Stream<String> rows(String list) {
        return IntStream.range(0, MOST_ROWS)
                .mapToObj(row -> list + "-" + row)
                .filter(row -> typed.has(typed.name() + "-" + row));
    }

    private Optional<Instant> ownMoment(String path) {
        return moment(typed.name() + "-" + path);
    }

    private Optional<Instant> moment(String id) {
        return field(id).flatMap(text -> read(text.strip(), typedMoment -> Inputs.moment(typedMoment, zone)));
    }

    private Optional<String> own(String path) {
        return field(typed.name() + "-" + path);
    }

    private Optional<String> field(String id) {
        return typed.field(id).filter(text -> !text.isBlank());
    }

    private static <T> Optional<T> read(String text, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(text));
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException notReadableYet) {
            return Optional.empty();
        }
    }
}
