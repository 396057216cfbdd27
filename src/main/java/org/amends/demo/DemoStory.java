package org.amends.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.amends.casefile.CaseCommands;
import org.amends.casefile.CaseLog;
import org.amends.casefile.CaseReference;
import org.amends.casefile.CaseRequests;
import org.amends.casefile.LoggedCase;
import org.amends.casefile.Result;
import org.amends.letter.AcknowledgementInput;
import org.amends.letter.Letters;
import org.amends.lifecycle.Actor;
import org.amends.lifecycle.Command;
import org.amends.lifecycle.Outcome;
import org.amends.lifecycle.PointAnswer;
import org.amends.lifecycle.ProofKind;
import org.amends.lifecycle.RemedyKind;
import org.amends.lifecycle.RemedyPlan;
import org.amends.people.Rosters;
import org.amends.people.StaffMember;
import org.amends.time.DueDate;
import org.amends.time.OrganisationCalendar;
import org.amends.time.Term;

/** Moves a demo case along by the commands that everybody uses; what they refuse, stops the demo. */
@ApplicationScoped
class DemoStory {

    private final CaseLog log;
    private final CaseCommands commands;
    private final Letters letters;
    private final Rosters rosters;
    private final OrganisationCalendar calendar;
    private final Clock clock;

    DemoStory(
            CaseLog log,
            CaseCommands commands,
            Letters letters,
            Rosters rosters,
            OrganisationCalendar calendar,
            Clock clock) {
        this.log = log;
        this.commands = commands;
        this.letters = letters;
        this.rosters = rosters;
        this.calendar = calendar;
        this.clock = clock;
    }

    void acknowledge(CaseReference reference) {
        LoggedCase file = find(reference);
        StaffMember owner = owner(file);
        AcknowledgementInput letter = letter(file, owner, Optional.empty());
        String preview = letters.check(letter.draft(), file, owner).preview();
        AcknowledgementInput seen = letter(file, owner, Optional.of(preview));
        act(file, owner, now -> new Command.Acknowledge(letters.letter(seen.draft(), now, owner), seen.pointsRead()));
    }

    private AcknowledgementInput letter(LoggedCase file, StaffMember owner, Optional<String> preview) {
        String text = """
                Dear %s,

                thank you for writing to us about “%s”. I have read all of it, and I can see why you want an answer. \
                I own your case %s and stay with it until it is settled. I do not know yet what went wrong.

                %s""".formatted(file.contact().name(), file.title(), file.reference(), owner.name());
        return new AcknowledgementInput(
                "en",
                text,
                List.of(new AcknowledgementInput.RestatedInput(1, "You complain about this: " + file.title() + ".")),
                Optional.of(new AcknowledgementInput.IntendedStep(
                        Optional.of("I read the entries of your account and tell you what they show"),
                        in("1 business day"))),
                Optional.of(letters.finalDate(file)),
                List.of(),
                preview,
                Optional.empty(),
                Optional.empty());
    }

    void start(CaseReference reference) {
        actAsOwner(reference, (file, owner) -> new Command.Start());
    }

    void promise(CaseReference reference, Duration in) {
        actAsOwner(
                reference,
                (file, owner) -> new Command.Promise(
                        "We call you with what the entries show",
                        clock.instant().plus(in),
                        true,
                        Command.PromiseDetails.NONE.because("The entries are on my desk.")));
    }

    void ask(CaseReference reference) {
        actAsOwner(
                reference,
                (file, owner) -> new Command.Ask(
                        "On which day did you last see the right balance?",
                        message(file, owner, "On which day did you last see the right balance?")));
    }

    /** To a colleague, whoever owns it now. */
    void offer(CaseReference reference, StaffMember one, StaffMember another) {
        actAsOwner(reference, (file, owner) -> {
            StaffMember colleague = owner.id().equals(one.id()) ? another : one;
            return new Command.OfferHandover(
                    colleague.id(), "I am away from tomorrow. The customer wants to be called in the morning.");
        });
    }

    void decide(CaseReference reference) {
        actAsOwner(reference, (file, owner) -> decision(file, owner));
    }

    private Command.Decide decision(LoggedCase file, StaffMember owner) {
        Instant by = in("3 business days");
        return new Command.Decide(
                Outcome.UPHELD,
                "We entered the payment twice.",
                "The two entries in our books, with the same reference (demo).",
                List.of(new PointAnswer(1, Outcome.UPHELD, "You are right: we made this mistake, and we undo it.")),
                List.of(new RemedyPlan(
                        RemedyKind.CORRECTION,
                        "We take the second entry out of your account",
                        Optional.empty(),
                        Optional.empty(),
                        owner.id(),
                        by)),
                Optional.empty(),
                message(file, owner, "You are right: we entered the payment twice. We take the second entry out."),
                Optional.empty());
    }

    private Command.Letter message(LoggedCase file, StaffMember owner, String words) {
        String text = "Dear " + file.contact().name() + ",\n\n" + words + "\n\n" + owner.name();
        Command.NextStep next = new Command.NextStep("I write to you with what happened", in("3 business days"));
        return new Command.Letter("en", text, Optional.of(next), false, List.of());
    }

    void accept(CaseReference reference) {
        act(find(reference), new Actor.Customer(), file -> new Command.AcceptDecision());
    }

    void carryOut(CaseReference reference) {
        actAsOwner(
                reference,
                (file, owner) -> new Command.CarryOutRemedy(
                        1, ProofKind.TRANSACTION_REFERENCE, "Correction 2026-DEMO-1 in our books (demo)"));
    }

    void confirm(CaseReference reference) {
        act(
                find(reference),
                new Actor.Customer(),
                file -> new Command.Confirm(Optional.of("That settles it, thank you.")));
    }

    private interface OwnersCommand {
        Command by(LoggedCase file, StaffMember owner);
    }

    private void actAsOwner(CaseReference reference, OwnersCommand command) {
        LoggedCase file = find(reference);
        StaffMember owner = owner(file);
        act(file, owner, now -> command.by(now, owner));
    }

    private void act(LoggedCase file, StaffMember member, Function<LoggedCase, Command> command) {
        act(file, CaseRequests.actor(member), command);
    }

    private void act(LoggedCase file, Actor actor, Function<LoggedCase, Command> command) {
        Result result = commands.execute(
                new CaseCommands.Demand(
                        file.reference(),
                        Optional.empty(),
                        Optional.of(file.state().version()),
                        actor,
                        Optional.empty()),
                command);
        if (!(result instanceof Result.Done)) {
            throw new IllegalStateException("The demo can't go on with " + file.reference() + ": " + result);
        }
    }

    private Instant in(String term) {
        return DueDate.of(clock.instant(), Term.parse(term), calendar.current());
    }

    private LoggedCase find(CaseReference reference) {
        return log.find(reference).orElseThrow();
    }

    private StaffMember owner(LoggedCase file) {
        return rosters.recent().member(file.state().owner()).orElseThrow();
    }
}
