package org.amends.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.amends.casefile.Deciding;
import org.amends.casefile.LoggedCase;
import org.amends.guard.AcknowledgementChecks;
import org.amends.guard.Deed;
import org.amends.guard.Finding;
import org.amends.guard.Letter;
import org.amends.guard.LetterFacts;
import org.amends.guard.NextStep;
import org.amends.guard.RestatedPoint;
import org.amends.lifecycle.Command;
import org.amends.lifecycle.DeadlineKind;
import org.amends.lifecycle.Facts;
import org.amends.lifecycle.OpenDeadline;
import org.amends.lifecycle.Terms;
import org.amends.lifecycle.Verb;
import org.amends.people.StaffMember;
import org.amends.time.OrganisationCalendar;
import org.amends.web.Messages;

/** An acknowledgement on its way: checked against the case, shown as the customer will read it, made into a command. */
@ApplicationScoped
public class Acknowledgements {

    private final Letters letters;
    private final LetterText text;
    private final CaseKnowledge knowledge;
    private final Deciding deciding;
    private final OrganisationCalendar calendar;
    private final Messages messages;

    Acknowledgements(
            Letters letters,
            LetterText text,
            CaseKnowledge knowledge,
            Deciding deciding,
            OrganisationCalendar calendar,
            Messages messages) {
        this.letters = letters;
        this.text = text;
        this.knowledge = knowledge;
        this.deciding = deciding;
        this.calendar = calendar;
        this.messages = messages;
    }

    /**
     * What a dry run tells.
     *
     * @param letter as the customer will read it
     * @param preview to be sent back with exactly this letter; a changed letter needs another look
     */
    public record Checked(List<Finding> findings, String letter, String preview) {}

    public Checked check(AcknowledgementInput input, LoggedCase file, StaffMember sender) {
        String rendered = render(input, file);
        return new Checked(findings(input, file, sender, rendered), rendered, seal(file, sender, rendered));
    }

    public Command.Acknowledge command(AcknowledgementInput input, LoggedCase file, StaffMember sender) {
        String rendered = render(input, file);
        return new Command.Acknowledge(
                new Command.Letter(
                        input.language(),
                        rendered,
                        input.nextStep().map(AcknowledgementInput.IntendedStep::step),
                        letters.goesByMail(file),
                        Letters.unmet(findings(input, file, sender, rendered))),
                input.restated().stream()
                        .map(AcknowledgementInput.RestatedInput::number)
                        .toList());
    }

    private String render(AcknowledgementInput input, LoggedCase file) {
        return text.render(letter(input, file), file.reference().text(), calendar.zone());
    }

    private List<Finding> findings(AcknowledgementInput input, LoggedCase file, StaffMember sender, String rendered) {
        return AcknowledgementChecks.findings(letter(input, file), facts(input, file, sender, rendered));
    }

    private Letter letter(AcknowledgementInput input, LoggedCase file) {
        String owner = knowledge.owner(file).name();
        return new Letter(
                input.language(),
                input.text(),
                input.restated().stream()
                        .map(point -> new RestatedPoint(point.number(), point.words()))
                        .toList(),
                input.nextStep().map(step -> new NextStep(step.what().orElse(""), owner, step.by())),
                input.finalDate(),
                input.deedsOrNone().stream()
                        .map(deed -> new Deed(deed.what(), deed.owner(), deed.by()))
                        .toList());
    }

    private LetterFacts facts(AcknowledgementInput input, LoggedCase file, StaffMember sender, String rendered) {
        boolean previewed = input.preview()
                .filter(seen -> MessageDigest.isEqual(
                        seen.getBytes(StandardCharsets.UTF_8),
                        seal(file, sender, rendered).getBytes(StandardCharsets.UTF_8)))
                .isPresent();
        return knowledge.facts(file, letters.sending(file, previewed), clocks(file), template(input.language()));
    }

    /** The dates this acknowledgement would start; the decision's is the final one, or the law's where it comes sooner. */
    private LetterFacts.Clocks clocks(LoggedCase file) {
        Facts facts = deciding.facts(file);
        Instant finalDue = Stream.concat(
                        starting(facts, DeadlineKind.DECIDE, DeadlineKind.STATUTORY_FINAL),
                        running(file, DeadlineKind.STATUTORY_FINAL))
                .min(Instant::compareTo)
                .orElseThrow();
        Instant nearest = Stream.concat(Stream.of(finalDue), starting(facts, DeadlineKind.KEEP_INFORMED))
                .min(Instant::compareTo)
                .orElseThrow();
        return new LetterFacts.Clocks(facts.now(), nearest, finalDue, calendar.zone());
    }

    private static Stream<Instant> starting(Facts facts, DeadlineKind... kinds) {
        return Stream.of(kinds)
                .flatMap(kind -> facts.terms().due(kind, Verb.ACKNOWLEDGE, facts.now()).stream())
                .map(Terms.Due::at);
    }

    private static Stream<Instant> running(LoggedCase file, DeadlineKind kind) {
        return file.state().openDeadlines().stream()
                .filter(deadline -> deadline.kind() == kind)
                .map(OpenDeadline::dueAt);
    }

    /** The last day for the decision if the case were acknowledged now, in the organisation's zone. */
    public LocalDate finalDate(LoggedCase file) {
        return LocalDate.ofInstant(clocks(file).finalDue(), calendar.zone());
    }

    private String template(String language) {
        return messages.text(Locale.forLanguageTag(language), "letters", "acknowledgement.template", Map.of());
    }

    private static String seal(LoggedCase file, StaffMember sender, String rendered) {
        try {
            String seen = file.id() + "\n" + sender.id() + "\n" + rendered;
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(seen.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
