package org.amends.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.IntStream;
import org.amends.casefile.CaseLog;
import org.amends.casefile.Deciding;
import org.amends.casefile.EarlierCases;
import org.amends.casefile.LoggedCase;
import org.amends.guard.LetterFacts;
import org.amends.lifecycle.Terms;
import org.amends.people.Rosters;
import org.amends.people.StaffMember;

/** What a case knows, for the checks that hold a letter against it. */
@ApplicationScoped
class CaseKnowledge {

    private final CaseLog log;
    private final EarlierCases earlier;
    private final Deciding deciding;
    private final Rosters rosters;
    private final LetterConfig config;

    CaseKnowledge(CaseLog log, EarlierCases earlier, Deciding deciding, Rosters rosters, LetterConfig config) {
        this.log = log;
        this.earlier = earlier;
        this.deciding = deciding;
        this.rosters = rosters;
        this.config = config;
    }

    LetterFacts facts(LoggedCase file, LetterFacts.Sending sending, LetterFacts.Clocks clocks, String template) {
        return new LetterFacts(
                file.contact().name(),
                customerWords(file),
                file.reference().text(),
                earlier.before(file.id()).stream()
                        .map(before -> before.reference().text())
                        .toList(),
                IntStream.rangeClosed(1, file.state().points()).boxed().toList(),
                owner(file),
                sending,
                clocks,
                template,
                link -> link.startsWith(config.publicUrl() + "/"),
                trade(deciding.facts(file).terms().speech()));
    }

    /** Without a name when nobody knows them any more. */
    LetterFacts.Owner owner(LoggedCase file) {
        Optional<StaffMember> owner = rosters.recent().member(file.state().owner());
        return new LetterFacts.Owner(
                owner.map(StaffMember::name).orElse(""),
                owner.filter(StaffMember::active).isPresent());
    }

    private static LetterFacts.Trade trade(Terms.Speech speech) {
        return new LetterFacts.Trade(speech.customer(), speech.refused());
    }

    private String customerWords(LoggedCase file) {
        return Optional.ofNullable(log.words(file.id()).get(0))
                .map(words -> String.join("\n", words.values()))
                .orElse("");
    }
}
