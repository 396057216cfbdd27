package org.amends.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.amends.casefile.LoggedCase;
import org.amends.guard.Deed;
import org.amends.guard.Finding;
import org.amends.guard.Letter;
import org.amends.guard.LetterFacts;
import org.amends.guard.MessageChecks;
import org.amends.guard.NextStep;
import org.amends.lifecycle.Command;
import org.amends.lifecycle.Unmet;
import org.amends.time.OrganisationCalendar;

/** Makes the lifecycle's letters from what people wrote, reads each as its customer will, and knows how it will leave. */
@ApplicationScoped
public class Letters {

    private final LetterConfig config;
    private final CaseKnowledge knowledge;
    private final OrganisationCalendar calendar;
    private final Clock clock;

    Letters(LetterConfig config, CaseKnowledge knowledge, OrganisationCalendar calendar, Clock clock) {
        this.config = config;
        this.knowledge = knowledge;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A question, an extension, a decision, a closing question. */
    public Command.Letter letter(LetterInput input, LoggedCase file) {
        return letter(input, file, MessageChecks::findings);
    }

    /** Word on how it stands. */
    Command.Letter progress(LetterInput input, LoggedCase file) {
        return letter(input, file, MessageChecks::findingsInProgress);
    }

    private Command.Letter letter(
            LetterInput input, LoggedCase file, BiFunction<Letter, LetterFacts, List<Finding>> checks) {
        return new Command.Letter(
                input.language(),
                input.text(),
                input.nextStep().map(NextStepInput::step),
                goesByMail(file),
                unmet(checks.apply(read(input, file), facts(file))));
    }

    /** What keeps a letter here. */
    static List<Unmet> unmet(List<Finding> findings) {
        return findings.stream()
                .filter(Finding::blocks)
                .map(finding -> new Unmet(finding.code(), "text", finding.arguments()))
                .toList();
    }

    /** The next step is a deed, too: it has a person and a date. */
    private Letter read(LetterInput input, LoggedCase file) {
        String owner = knowledge.owner(file).name();
        Optional<Command.NextStep> step = input.nextStep().map(NextStepInput::step);
        return new Letter(
                input.language(),
                input.text(),
                List.of(),
                step.map(next -> new NextStep(next.what(), owner, next.by())),
                Optional.empty(),
                step.map(next -> new Deed(next.what(), owner, next.by())).stream()
                        .toList());
    }

    private LetterFacts facts(LoggedCase file) {
        Instant now = clock.instant();
        // Only an acknowledgement shows dates of the record; here the day of today is all that is asked.
        return knowledge.facts(file, sending(file, true), new LetterFacts.Clocks(now, now, now, calendar.zone()), "");
    }

    /** @param previewed whether its sender has seen exactly this letter as its customer will */
    LetterFacts.Sending sending(LoggedCase file, boolean previewed) {
        return new LetterFacts.Sending(
                goesByMail(file) ? config.sender() : "page", config.publicUrl().toString(), true, previewed);
    }

    /** By mail where a relay is set and the customer gave an address; else the customer's page is the channel. */
    boolean goesByMail(LoggedCase file) {
        return config.byMail() && file.contact().email().isPresent();
    }
}
