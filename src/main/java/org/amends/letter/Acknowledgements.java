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
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amends.casefile.CaseLog;
import org.amends.casefile.Deciding;
import org.amends.casefile.EarlierCases;
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
import org.amends.lifecycle.Unmet;
import org.amends.lifecycle.Verb;
import org.amends.people.Rosters;
import org.amends.people.StaffMember;
import org.amends.time.OrganisationCalendar;
import org.amends.web.Messages;

/** An acknowledgement on its way: checked against the case, shown as the customer will read it, made into a command. */
@ApplicationScoped
public class Acknowledgements {

    private final Letters letters;
    private final LetterConfig config;
    private final LetterText text;
    private final CaseLog log;
    private final EarlierCases earlier;
    private final Deciding deciding;
    private final Rosters rosters;
    private final OrganisationCalendar calendar;
    private final Messages messages;

    Acknowledgements(
            Letters letters,
            LetterConfig config,
            LetterText text,
            CaseLog log,
            EarlierCases earlier,
            Deciding deciding,
            Rosters rosters,
            OrganisationCalendar calendar,
            Messages messages) {
        this.letters = letters;
        this.config = config;
        this.text = text;
        this.log = log;
        this.earlier = earlier;
        this.deciding = deciding;
        this.rosters = rosters;
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
        List<Unmet> unmet = findings(input, file, sender, rendered).stream()
                .filter(Finding::blocks)
                .map(finding -> new Unmet(finding.code(), "text", finding.arguments()))
                .toList();
        return new Command.Acknowledge(
                new Command.Letter(
                        input.language(),
                        rendered,
                        input.nextStep().map(AcknowledgementInput.IntendedStep::step),
                        letters.goesByMail(file)),
                input.restated().stream()
                        .map(AcknowledgementInput.RestatedInput::number)
                        .toList(),
                unmet);
    }

    private String render(AcknowledgementInput input, LoggedCase file) {
        return text.render(letter(input, file), file.reference().text(), calendar.zone());
    }

    private List<Finding> findings(AcknowledgementInput input, LoggedCase file, StaffMember sender, String rendered) {
        return AcknowledgementChecks.findings(letter(input, file), facts(input, file, sender, rendered));
    }

    private Letter letter(AcknowledgementInput input, LoggedCase file) {
        String owner = ownerName(file);
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
        boolean ownerActive = rosters.recent()
                .member(file.state().owner())
                .filter(StaffMember::active)
                .isPresent();
        return new LetterFacts(
                file.contact().name(),
                customerWords(file),
                file.reference().text(),
                earlier.before(file.id()).stream()
                        .map(before -> before.reference().text())
                        .toList(),
                IntStream.rangeClosed(1, file.state().points()).boxed().toList(),
                new LetterFacts.Owner(ownerName(file), ownerActive),
                new LetterFacts.Sending(
                        letters.goesByMail(file) ? config.sender() : "page",
                        config.publicUrl().toString(),
                        true,
                        previewed),
                clocks(file),
                template(input.language()),
                link -> link.startsWith(config.publicUrl() + "/"),
                trade(deciding.facts(file).terms().speech()));
    }

    private static LetterFacts.Trade trade(Terms.Speech speech) {
        return new LetterFacts.Trade(speech.customer(), speech.refused());
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

    private String customerWords(LoggedCase file) {
        return Optional.ofNullable(log.words(file.id()).get(0))
                .map(words -> String.join("\n", words.values()))
                .orElse("");
    }

    private String ownerName(LoggedCase file) {
        return rosters.recent()
                .member(file.state().owner())
                .map(StaffMember::name)
                .orElse("");
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
