package org.amends.casefile;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.amends.identity.Secret;
import org.amends.lifecycle.Actor;
import org.amends.lifecycle.CaseState;
import org.amends.lifecycle.Command;
import org.amends.lifecycle.Decision;
import org.amends.lifecycle.Event;
import org.amends.lifecycle.Facts;
import org.amends.lifecycle.Machine;
import org.amends.people.Roster;
import org.amends.people.Rosters;
import org.amends.people.StaffMember;
import org.amends.people.Team;
import org.amends.platform.ETags;
import org.amends.platform.idempotency.IdempotencyKey;
import org.amends.platform.idempotency.Replies;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Takes a case in: gives it a reference, an owner and the customer's link, and writes it in one round trip. */
@ApplicationScoped
public class Filings {

    private static final Duration LINK_LIFETIME = Duration.ofDays(3 * 365);
    private static final int TRIES = 5;

    private final Jdbi jdbi;
    private final Deciding deciding;
    private final Rosters rosters;
    private final CaseLoads loads;
    private final Scribe scribe;
    private final Replies replies;
    private final CaseCommands commands;
    private final RandomGenerator random;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    Filings(
            Jdbi jdbi,
            Deciding deciding,
            Rosters rosters,
            CaseLoads loads,
            Scribe scribe,
            Replies replies,
            CaseCommands commands,
            RandomGenerator random) {
        this.jdbi = jdbi;
        this.deciding = deciding;
        this.rosters = rosters;
        this.loads = loads;
        this.scribe = scribe;
        this.replies = replies;
        this.commands = commands;
        this.random = random;
    }

    /** How a filing ended. */
    public sealed interface Outcome {
        record Filed(Reply reply) implements Outcome {}

        record Refused(Decision.Refused decision) implements Outcome {}

        record UnknownTeam() implements Outcome {}
    }

    /** What a feature writes in the same transaction as the filing; what it throws undoes both. */
    public interface Beside {
        void write(Handle handle, UUID caseId);
    }

    public Outcome file(NewCase filing, Actor actor, Optional<IdempotencyKey> key) {
        return file(filing, actor, key, (handle, caseId) -> {});
    }

    public Outcome file(NewCase filing, Actor actor, Optional<IdempotencyKey> key, Beside beside) {
        Roster roster = rosters.recent();
        Optional<Team> team = filing.team().map(roster::team).orElseGet(() -> roster.teams().stream()
                .findFirst());
        if (team.isEmpty()) {
            return new Outcome.UnknownTeam();
        }
        StaffMember owner = roster.ownerFor(team.get().id(), loads.recent());
        Command.File command = command(filing, owner, team.get());
        Facts facts = deciding.factsOfFiling(filing.kind(), filing.channel());
        Decision decision = deciding.lifecycle(Machine.of(filing.kind()).id()).file(command, actor, facts);
        if (decision instanceof Decision.Accepted accepted) {
            Attempt attempt = new Attempt(filing, command, accepted.events().get(0), key, beside);
            return new Outcome.Filed(write(attempt, TRIES));
        }
        return new Outcome.Refused((Decision.Refused) decision);
    }

    private static Command.File command(NewCase filing, StaffMember owner, Team team) {
        return new Command.File(
                filing.words(),
                filing.pointsOrTitle(),
                filing.wantedOutcome(),
                filing.impact(),
                filing.channel(),
                filing.canBeAnswered(),
                filing.contact().language(),
                owner.id(),
                team.id(),
                team.executiveId(),
                filing.declaration());
    }

    private record Attempt(
            NewCase filing, Command.File command, Event event, Optional<IdempotencyKey> key, Beside beside) {}

    /** A reference that is taken is drawn again; a key that is taken answers as it did the first time. */
    private Reply write(Attempt attempt, int triesLeft) {
        UUID id = ids.generate();
        Secret secret = Secret.ofCustomer();
        CaseReference reference = CaseReference.random(random);
        NewCase filing = attempt.filing();
        Event event = attempt.event();
        CaseState state = CaseState.of(List.of(event));
        Reply reply = reply(reference, state, secret);
        Batch batch = new Batch();
        batch.file(row(id, reference, filing, event.at(), secret));
        String machine = Machine.of(filing.kind()).id();
        scribe.write(batch, id, machine, event, state, texts(filing, attempt.command()));
        attempt.key().ifPresent(k -> batch.answerWith(CaseCommands.replyRow(k, reply)));
        try {
            jdbi.useTransaction(handle -> {
                batch.append(handle);
                attempt.beside().write(handle, id);
            });
            loads.add(attempt.command().owner());
            return reply;
        } catch (JdbiException e) {
            if (!CaseCommands.isUniqueViolation(e)) {
                throw e;
            }
            return attempt.key().flatMap(replies::find).map(Reply::again).orElseGet(() -> retry(attempt, triesLeft, e));
        }
    }

    /** The title stands in the case row, which no event holds; its digest in the filing keeps it as it was. */
    private static Map<String, String> texts(NewCase filing, Command.File command) {
        Map<String, String> texts = new LinkedHashMap<>(command.texts());
        texts.put("title", filing.titleOrBeginning());
        return texts;
    }

    private Reply retry(Attempt attempt, int triesLeft, JdbiException cause) {
        if (triesLeft == 1) {
            throw cause;
        }
        return write(attempt, triesLeft - 1);
    }

    private Reply reply(CaseReference reference, CaseState state, Secret secret) {
        Receipt receipt = Receipt.of(reference, state, Optional.of("/c/" + secret.text()));
        return new Reply(
                201,
                Optional.of("/api/v1/cases/" + reference),
                Optional.of(ETags.of(state.version())),
                commands.bytes(receipt));
    }

    private static Batch.FilingRow row(UUID id, CaseReference reference, NewCase filing, Instant at, Secret secret) {
        Contact contact = filing.contact();
        return new Batch.FilingRow(
                id,
                reference,
                filing.titleOrBeginning(),
                contact.name(),
                contact.email(),
                contact.phone(),
                contact.address(),
                contact.language(),
                HexFormat.of().formatHex(secret.hash()),
                at.plus(LINK_LIFETIME));
    }
}
