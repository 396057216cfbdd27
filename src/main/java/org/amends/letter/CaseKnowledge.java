package org.amends.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amends.casefile.CaseStory;
import org.amends.casefile.Deciding;
import org.amends.casefile.EarlierCases;
import org.amends.casefile.LoggedCase;
import org.amends.casefile.story.Deadline;
import org.amends.casefile.story.Remedy;
import org.amends.casefile.story.Right;
import org.amends.guard.Detail;
import org.amends.guard.LetterFacts;
import org.amends.lifecycle.PromiseStanding;
import org.amends.lifecycle.Terms;
import org.amends.lifecycle.Verb;
import org.amends.people.Rosters;
import org.amends.people.StaffMember;

/** What a case knows, for the checks that hold a letter against it. */
@ApplicationScoped
class CaseKnowledge {

    private final EarlierCases earlier;
    private final Deciding deciding;
    private final Rosters rosters;
    private final LetterConfig config;
    private final FormsOfAddress forms;
    private final Instance<OnFile> onFile;

    CaseKnowledge(
            EarlierCases earlier,
            Deciding deciding,
            Rosters rosters,
            LetterConfig config,
            FormsOfAddress forms,
            @Any Instance<OnFile> onFile) {
        this.earlier = earlier;
        this.deciding = deciding;
        this.rosters = rosters;
        this.config = config;
        this.forms = forms;
        this.onFile = onFile;
    }

    LetterFacts facts(
            CaseStory story,
            LetterDraft draft,
            LetterFacts.Sending sending,
            LetterFacts.Clocks clocks,
            LetterFacts.Script script,
            LetterFacts.Law law) {
        LoggedCase file = story.file();
        return new LetterFacts(
                file.contact().name(),
                story.customerWords(),
                file.reference().text(),
                earlier.before(file.id()).stream()
                        .map(before -> before.reference().text())
                        .toList(),
                IntStream.rangeClosed(1, file.state().points()).boxed().toList(),
                owner(file),
                sending,
                clocks,
                script,
                link -> link.startsWith(config.publicUrl() + "/"),
                trade(deciding.facts(file).terms().speech(), forms.of(file)),
                law,
                matter(story, draft.parts(), clocks));
    }

    private LetterFacts.Matter matter(CaseStory story, List<Part> parts, LetterFacts.Clocks clocks) {
        return new LetterFacts.Matter(
                story.file().contact().language(),
                story.wantedOutcome().orElse(""),
                story.impact().orElse(""),
                story.rights().stream().map(Right::what).toList(),
                story.promises().stream()
                        .filter(promise -> promise.standing() == PromiseStanding.BROKEN)
                        .map(promise -> new LetterFacts.BrokenPromise(promise.number(), promise.what()))
                        .toList(),
                new LetterFacts.Recorded(dates(story, parts, clocks), words(story, parts), known(story.file())));
    }

    /** What the customer said of themselves, and what the other features have. */
    private Map<Detail, String> known(LoggedCase file) {
        Map<Detail, String> known = new EnumMap<>(Detail.class);
        known.put(Detail.NAME, file.contact().name());
        file.contact().email().ifPresent(email -> known.put(Detail.EMAIL, email));
        file.contact().phone().ifPresent(phone -> known.put(Detail.PHONE, phone));
        file.contact().address().ifPresent(address -> known.put(Detail.ADDRESS, address));
        onFile.forEach(feature -> known.putAll(feature.of(file)));
        return known;
    }

    /** What is due at 24:00 is written as the day that ends. */
    private static Set<LocalDate> dates(CaseStory story, List<Part> parts, LetterFacts.Clocks clocks) {
        Stream<Instant> of = Stream.of(
                        story.history().stream()
                                .map(happening -> happening.event().at()),
                        story.deadlines().stream().map(Deadline::dueAt),
                        story.remedies().stream().map(Remedy::by),
                        parts.stream().flatMap(Part::moments))
                .flatMap(moments -> moments);
        Set<LocalDate> dates = of.flatMap(at -> Stream.of(at, at.minusNanos(1)))
                .flatMap(at -> clocks.days(at).stream())
                .collect(Collectors.toSet());
        parts.stream().flatMap(Part::days).forEach(dates::add);
        return dates;
    }

    /** What stands below the text is of the record as well. */
    private static String words(CaseStory story, List<Part> parts) {
        Stream<String> sums = story.remedies().stream()
                .flatMap(remedy -> remedy.amount().stream())
                .map(amount -> amount.toDecimal().toPlainString());
        return Stream.of(story.recorded(), sums, parts.stream().flatMap(Part::facts))
                .flatMap(words -> words)
                .collect(Collectors.joining("\n"));
    }

    /** What the packs of the case want in a letter that this verb sends. */
    Terms.Demands demands(LoggedCase file, LetterDraft draft, Verb sentBy) {
        Terms terms = deciding.facts(file).terms();
        boolean deadlock = file.state().contests() > 0
                && draft.parts(Part.Decided.class)
                        .anyMatch(decided -> decided.outcome().refusesSomething());
        return deadlock ? terms.demands(sentBy).and(terms.deadlock()) : terms.demands(sentBy);
    }

    /** Without a name when nobody knows them any more. */
    LetterFacts.Owner owner(LoggedCase file) {
        Optional<StaffMember> owner = rosters.recent().member(file.state().owner());
        return new LetterFacts.Owner(
                owner.map(StaffMember::name).orElse(""),
                owner.filter(StaffMember::active).isPresent());
    }

    private static LetterFacts.Trade trade(Terms.Speech speech, FormOfAddress form) {
        return new LetterFacts.Trade(speech.customer(), speech.refused(), form == FormOfAddress.FAMILIAR);
    }
}
