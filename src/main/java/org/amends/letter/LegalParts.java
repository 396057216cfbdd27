package org.amends.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amends.guard.LegalText;
import org.amends.guard.LetterFacts;
import org.amends.lifecycle.Terms;

/** What the packs of a case put below a letter: who decides outside, and legal texts with their fields filled in. */
final class LegalParts {

    private static final Pattern FIELD = Pattern.compile("\\{([a-z_]{1,40})}");

    private final Terms.Demands demands;
    private final String language;

    /** @param language BCP 47 tag of the letter's language */
    LegalParts(Terms.Demands demands, String language) {
        this.demands = demands;
        this.language = language;
    }

    /** What the letter is held against. */
    LetterFacts.Law law() {
        return new LetterFacts.Law(
                demands.texts().stream()
                        .map(text -> new LetterFacts.LegalDemand(
                                text.name(), source(text).map(LegalText::hash)))
                        .toList(),
                demands.forbiddenLinks(),
                demands.bodies().isEmpty() && demands.fields().stream().anyMatch(field -> field.startsWith("adr_")));
    }

    /** @param today the day of the letter by the house's calendar, from which the time runs in which an outside body can be asked */
    List<Part> parts(Map<String, String> fields, LocalDate today) {
        Stream<Part> bodies = demands.bodies().stream()
                .map(body -> new Part.OutsideBody(
                        body.name(), body.url(), body.open().map(today::plus), body.takesPart()));
        Stream<Part> texts = demands.texts().stream().flatMap(text -> source(text).stream()
                .map(source -> new Part.Legal(new LegalText(text.name(), language, source, filled(source, fields)))));
        return Stream.concat(bodies, texts).toList();
    }

    /** Whether every text is there in this language, with all of its fields. */
    boolean isWhole(Map<String, String> fields) {
        return demands.texts().stream().allMatch(text -> source(text)
                .filter(source -> !FIELD.matcher(filled(source, fields)).find())
                .isPresent());
    }

    private Optional<String> source(Terms.LegalText text) {
        return Optional.ofNullable(text.byLanguage().get(language));
    }

    /** A field that this letter has no value for stays as it is, and keeps the letter here (ACK-08). */
    private static String filled(String source, Map<String, String> fields) {
        return FIELD.matcher(source)
                .replaceAll(field -> Matcher.quoteReplacement(fields.getOrDefault(field.group(1), field.group())));
    }
}
