package org.amends.desk.letter;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.amends.casefile.CaseCommands;
import org.amends.casefile.CaseRequests;
import org.amends.casefile.EventJson;
import org.amends.casefile.LoggedCase;
import org.amends.casefile.Result;
import org.amends.desk.form.Inputs;
import org.amends.desk.form.TypedKeys;
import org.amends.lifecycle.Event;
import org.amends.people.Rosters;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.platform.problem.Problem;
import org.jboss.logging.Logger;

/**
 * Sends the letters that nobody took back, as their authors and by the same rules as if they were sent now. What something is in
 * the way of is not sent; its author is told and still has the draft.
 */
@ApplicationScoped
class LetterDispatch {

    private static final Logger LOG = Logger.getLogger(LetterDispatch.class);

    private static final int MOST = 20;
    private static final int MOST_TRIES = 5;

    /** Longer than a command takes; after a crash the letter waits for this long. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final HeldLetters held;
    private final LetterDeeds deeds;
    private final CaseCommands commands;
    private final Inputs inputs;
    private final Drafts drafts;
    private final TypedKeys keys;
    private final Rosters rosters;

    LetterDispatch(
            HeldLetters held,
            LetterDeeds deeds,
            CaseCommands commands,
            Inputs inputs,
            Drafts drafts,
            TypedKeys keys,
            Rosters rosters) {
        this.held = held;
        this.deeds = deeds;
        this.commands = commands;
        this.inputs = inputs;
        this.drafts = drafts;
        this.keys = keys;
        this.rosters = rosters;
    }

    /** Undoes the event of a letter that was taken back at the last moment. */
    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1;

        TakenBack() {
            super("taken back", null, false, false);
        }
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP, identity = "letter-dispatch")
    void tick() {
        run(Duration.ZERO);
    }

    /** @param ahead how far to look ahead of the database's clock; zero but in tests */
    @ActivateRequestContext
    void run(Duration ahead) {
        List<HeldLetters.Due> due = held.claim(MOST, LEASE, ahead);
        while (!due.isEmpty()) {
            due.forEach(this::send);
            due = held.claim(MOST, LEASE, ahead);
        }
    }

    private void send(HeldLetters.Due letter) {
        try {
            hindrance(letter).ifPresent(hindrance -> held.refuse(letter.id(), hindrance));
        } catch (TakenBack e) {
            LOG.debugf("Letter %s was taken back while it was being sent", letter.id());
        } catch (RuntimeException e) {
            LOG.errorf(e, "Letter %s of case %s can't go out, try %d", letter.id(), letter.reference(), letter.tries());
            if (letter.tries() >= MOST_TRIES) {
                held.refuse(letter.id(), HeldLetter.Hindrance.FAILED);
            }
        }
    }

    private Optional<HeldLetter.Hindrance> hindrance(HeldLetters.Due letter) {
        Optional<StaffMember> author = rosters.current().member(letter.author()).filter(LetterDispatch::mayWrite);
        if (author.isEmpty()) {
            return Optional.of(HeldLetter.Hindrance.NOT_ALLOWED);
        }
        LetterDeed<?> deed = deeds.of(letter.typed().name()).orElseThrow();
        return send(letter, author.get(), deed);
    }

    private static boolean mayWrite(StaffMember member) {
        return member.active()
                && (member.has(StaffRole.AGENT) || member.has(StaffRole.LEAD) || member.has(StaffRole.MANAGER));
    }

    private <T> Optional<HeldLetter.Hindrance> send(HeldLetters.Due letter, StaffMember author, LetterDeed<T> deed) {
        Optional<T> input = inputs.read(letter.typed(), deed.type()).input();
        if (input.isEmpty()) {
            return Optional.of(HeldLetter.Hindrance.REFUSED);
        }
        CaseCommands.Demand demand = new CaseCommands.Demand(
                letter.reference(),
                Optional.empty(),
                Optional.of(letter.typed().version()),
                CaseRequests.actor(author),
                keys.of(letter.reference().text(), letter.typed(), author));
        try {
            Result result = execute(demand, letter, author, input.get(), deed);
            if (result instanceof Result.Stale stale && onlyTheServiceActed(stale.caseFile(), letter)) {
                result = execute(demand.at(stale.caseFile().state().version()), letter, author, input.get(), deed);
            }
            if (result instanceof Result.Done) {
                // Of a key that was used before nothing is written, and so the letter was not removed with it.
                held.remove(letter.id());
            }
            return hindrance(result);
        } catch (Problem problem) {
            return Optional.of(HeldLetter.Hindrance.REFUSED);
        }
    }

    private <T> Result execute(
            CaseCommands.Demand demand, HeldLetters.Due letter, StaffMember author, T input, LetterDeed<T> deed) {
        return commands.execute(demand, file -> deed.maker().make(input, file, author), (handle, file, event) -> {
            if (!held.remove(handle, letter.id())) {
                throw new TakenBack();
            }
            drafts.discard(
                    handle, letter.reference(), author.id(), letter.typed().name());
            deed.beside().apply(input).write(handle, file, event);
        });
    }

    /** A rung that fired meanwhile is no news to the author; what a person wrote is. */
    private static boolean onlyTheServiceActed(LoggedCase file, HeldLetters.Due letter) {
        return file.log().stream()
                .map(EventJson.Logged::event)
                .filter(event -> event.seq() > letter.typed().version())
                .allMatch(event -> event.actorKind() == Event.ActorKind.SYSTEM);
    }

    private static Optional<HeldLetter.Hindrance> hindrance(Result result) {
        if (result instanceof Result.Done) {
            return Optional.empty();
        }
        return Optional.of(
                result instanceof Result.Stale ? HeldLetter.Hindrance.MEANWHILE : HeldLetter.Hindrance.REFUSED);
    }
}
