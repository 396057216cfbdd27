package org.amends.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amends.casefile.CaseCommands;
import org.amends.casefile.CaseLog;
import org.amends.casefile.CaseReference;
import org.amends.casefile.Contact;
import org.amends.casefile.Filings;
import org.amends.casefile.LoggedCase;
import org.amends.casefile.NewCase;
import org.amends.casefile.Result;
import org.amends.deadline.EscalationSweep;
import org.amends.lifecycle.Actor;
import org.amends.lifecycle.Channel;
import org.amends.lifecycle.Command;
import org.amends.lifecycle.Deed;
import org.amends.lifecycle.Outcome;
import org.amends.lifecycle.PointAnswer;
import org.amends.lifecycle.RemedyKind;
import org.amends.lifecycle.RemedyPlan;
import org.amends.people.NewStaff;
import org.amends.people.People;
import org.amends.people.StaffRole;
import org.jdbi.v3.core.Jdbi;

/**
 * A complaint that has lived: filed, acknowledged, started, noted; a promise was made, missed, escalated and accepted; the
 * customer was asked and answered; it was handed over and decided, and a remedy is owed.
 */
final class LivedCase {

    static final String NOTE = "The parcel was seen in Tartu on Monday.";

    private final CaseCommands commands = bean(CaseCommands.class);
    private final CaseLog log = bean(CaseLog.class);
    private final CaseReference reference;
    private UUID owner;
    private final UUID colleague;

    private LivedCase(CaseReference reference, UUID colleague) {
        this.reference = reference;
        this.colleague = colleague;
        this.owner = read().state().owner();
    }

    static LivedCase live() {
        UUID first = hire();
        UUID second = hire();
        Filings.Outcome outcome = bean(Filings.class).file(complaint(), new Actor.Customer(), Optional.empty());
        assertThat(outcome).isInstanceOf(Filings.Outcome.Filed.class);
        String location = ((Filings.Outcome.Filed) outcome).reply().location().orElseThrow();
        CaseReference reference = new CaseReference(location.substring(location.lastIndexOf('/') + 1));
        UUID owner = bean(CaseLog.class).find(reference).orElseThrow().state().owner();
        LivedCase lived = new LivedCase(reference, owner.equals(first) ? second : first);
        lived.live(Instant.now());
        return lived;
    }

    private void live(Instant now) {
        Instant tomorrow = now.plus(Duration.ofDays(1));
        does(new Command.Acknowledge(
                letter(tomorrow),
                List.of(new Command.ReadPoint(1, "It was lost."), new Command.ReadPoint(2, "Nobody answered."))));
        does(new Command.Start());
        does(new Command.Note(NOTE));
        does(new Command.Promise(
                "We call you.",
                Instant.now().plusSeconds(3).truncatedTo(java.time.temporal.ChronoUnit.MILLIS),
                true,
                Command.PromiseDetails.NONE.because("I call at once.").saidOver(Channel.PHONE)));
        assertThat(bean(EscalationSweep.class).run(Duration.ofSeconds(10))).isPositive();
        var rung = read().state().firedRungs().get(0);
        does(new Command.AcceptEscalation(
                rung.deadline(), rung.level(), Deed.CONFIRM_OWNER, "I call today.", tomorrow, Optional.empty()));
        does(new Command.Ask("Which colour was it?", letter(tomorrow)));
        acts(new Command.Answer("Blue.", Channel.WEB), new Actor.Customer());
        does(new Command.OfferHandover(colleague, "Please take over."));
        acts(new Command.AcceptHandover(), new Actor.Staff(colleague, true, true));
        owner = colleague;
        does(new Command.Decide(
                Outcome.UPHELD,
                "The parcel was lost.",
                "The carrier's scan.",
                List.of(
                        new PointAnswer(1, Outcome.UPHELD, "It was lost."),
                        new PointAnswer(2, Outcome.UPHELD, "We did not answer.")),
                List.of(new RemedyPlan(
                        RemedyKind.REPLACEMENT, "A new kettle", Optional.empty(), Optional.empty(), owner, tomorrow)),
                Optional.empty(),
                letter(tomorrow),
                Optional.empty()));
        acts(new Command.AcceptDecision(), new Actor.Customer());
    }

    private void does(Command command) {
        acts(command, new Actor.Staff(owner, true, true));
    }

    private void acts(Command command, Actor actor) {
        Result result = commands.execute(
                new CaseCommands.Demand(reference, Optional.empty(), Optional.empty(), actor, Optional.empty()),
                file -> command);
        assertThat(result).isInstanceOf(Result.Done.class);
    }

    LoggedCase read() {
        return log.find(reference).orElseThrow();
    }

    CaseReference reference() {
        return reference;
    }

    UUID id() {
        return read().id();
    }

    UUID owner() {
        return owner;
    }

    UUID colleague() {
        return bean(Jdbi.class)
                .withHandle(handle -> handle.select("SELECT id FROM staff WHERE active AND id <> ? LIMIT 1", owner)
                        .mapTo(UUID.class)
                        .one());
    }

    private static NewCase complaint() {
        return new NewCase(
                "My kettle never arrived, and nobody answers.",
                List.of("The kettle never arrived", "Nobody answers"),
                Optional.of("Kettle is missing"),
                Optional.of("A new kettle"),
                Optional.empty(),
                Channel.WEB,
                new Contact("Mari Maasikas", Optional.of("mari@example.org"), Optional.empty(), Optional.empty(), "en"),
                Optional.empty());
    }

    private static Command.Letter letter(Instant by) {
        return new Command.Letter(
                "en",
                "Dear Mari Maasikas, …",
                Optional.of(new Command.NextStep("I look for it", by)),
                false,
                List.of());
    }

    private static UUID hire() {
        Jdbi jdbi = bean(Jdbi.class);
        UUID team = jdbi.withHandle(handle -> handle.select("SELECT id FROM team ORDER BY id LIMIT 1")
                .mapTo(UUID.class)
                .one());
        UUID name = UUID.randomUUID();
        return bean(People.class)
                .hire(new NewStaff(
                        "agent-" + name,
                        "Liis Lepik",
                        Optional.empty(),
                        "salt, plum and twenty",
                        Set.of(StaffRole.AGENT),
                        team));
    }

    static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
