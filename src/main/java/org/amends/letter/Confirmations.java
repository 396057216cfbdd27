package org.amends.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amends.casefile.CaseLog;
import org.amends.casefile.Deciding;
import org.amends.casefile.LoggedCase;
import org.amends.lifecycle.DeadlineKind;
import org.amends.lifecycle.Effects;
import org.amends.lifecycle.Event;
import org.amends.lifecycle.Terms;
import org.amends.lifecycle.Verdict;
import org.jboss.logging.Logger;

/**
 * What a mail confirms to a customer: that something was done on their word, so that they can say when they meant something
 * else; and, where the packs of the case have a short way, that it settled their complaint and where they can go all the same.
 */
@ApplicationScoped
class Confirmations {

    private static final Logger LOG = Logger.getLogger(Confirmations.class);

    /** As much of a message as tells which one it was. */
    private static final int QUOTED = 1_000;

    private final CaseLog log;
    private final CaseKnowledge knowledge;
    private final Deciding deciding;
    private final TimeZones zones;
    private final SetPhrases phrases;
    private final FormsOfAddress forms;

    Confirmations(
            CaseLog log,
            CaseKnowledge knowledge,
            Deciding deciding,
            TimeZones zones,
            SetPhrases phrases,
            FormsOfAddress forms) {
        this.log = log;
        this.knowledge = knowledge;
        this.deciding = deciding;
        this.zones = zones;
        this.phrases = phrases;
        this.forms = forms;
    }

    /** @param seq the event that it tells of; empty when there is nothing to confirm */
    Optional<String> text(int seq, LoggedCase file) {
        Event event = file.log().get(seq).event();
        Wording wording = new Wording(
                phrases,
                forms.of(file),
                file.contact().language(),
                zones.of(file.id()),
                knowledge.owner(file).name());
        List<String> told = new ArrayList<>();
        event.heardIn().ifPresent(message -> told.add(onTheirWord(event, message, file, wording)));
        if (isKeptShortWay(event, file)) {
            told.addAll(summary(event.at(), file, wording));
        }
        String name = file.contact().name();
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(Stream.of(
                                Stream.of(wording.text("confirmed.greeting", Map.of("name", name))),
                                told.stream(),
                                Stream.of(wording.text("confirmed.foot", Map.of("owner", wording.owner()))))
                        .flatMap(paragraphs -> paragraphs)
                        .collect(Collectors.joining("\n\n")));
    }

    private String onTheirWord(Event event, int message, LoggedCase file, Wording wording) {
        String words = Optional.ofNullable(log.words(file.id()).get(message))
                .map(fields -> fields.get("words"))
                .orElse("");
        String day = wording.day(wording.dayOf(file.log().get(message).event().at()));
        return wording.text("confirmed.heard", Map.of("day", day, "words", beginning(words.strip()))) + "\n"
                + wording.text("confirmed." + event.verb(), Map.of());
    }

    /** Never half of a letter that takes two code units. */
    private static String beginning(String words) {
        return words.codePointCount(0, words.length()) <= QUOTED
                ? words
                : words.substring(0, words.offsetByCodePoints(0, QUOTED)) + "…";
    }

    private static boolean isKeptShortWay(Event event, LoggedCase file) {
        Set<Integer> shortWays = file.log().stream()
                .flatMap(logged -> logged.event().effects().started().stream())
                .filter(started -> started.kind() == DeadlineKind.SHORT_WAY)
                .map(Effects.Started::deadline)
                .collect(Collectors.toSet());
        return event.effects().judged().stream()
                .anyMatch(judged -> judged.verdict() == Verdict.MET && shortWays.contains(judged.deadline()));
    }

    /** Nothing where no pack asks for it, or where a text of the law is missing in the customer's language. */
    private List<String> summary(Instant at, LoggedCase file, Wording wording) {
        Terms.Demands demands = deciding.facts(file).terms().summary();
        if (demands.fields().isEmpty() && demands.texts().isEmpty()) {
            return List.of();
        }
        String made = wording.day(wording.dayOf(file.receivedAt()));
        String settled = wording.day(wording.dayOf(at));
        LegalParts legal = new LegalParts(demands, file.contact().language());
        Map<String, String> fields = LetterFields.ofSummary(file, demands, wording, at);
        if (!legal.isWhole(fields)) {
            LOG.warnf(
                    "The rules of %s want a summary of its short way, and a text of it is missing in the language %s or has"
                            + " a field that a summary can't fill in. It was not sent.",
                    file.reference(), file.contact().language());
            return List.of();
        }
        Stream<String> ours = Stream.of(
                wording.text("summary.made", Map.of("day", made, "title", file.title())),
                wording.text("summary.resolved", Map.of("day", settled)));
        Stream<String> demanded =
                legal.parts(fields, wording.countedDay(at)).stream().map(part -> part.written(wording));
        return Stream.concat(ours, demanded).toList();
    }
}
