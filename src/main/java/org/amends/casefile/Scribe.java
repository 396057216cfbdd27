package org.amends.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.amends.lifecycle.CaseState;
import org.amends.lifecycle.Command;
import org.amends.lifecycle.Event;
import org.amends.lifecycle.Fact;
import org.amends.lifecycle.Verb;

/** Writes down what was decided: the event in its canonical form, its words beside it, and what has to be sent. */
@ApplicationScoped
class Scribe {

    private static final int SALT_BYTES = 16;

    private final RandomGenerator random;

    Scribe(RandomGenerator random) {
        this.random = random;
    }

    /** @param after the case after this event */
    void write(Batch batch, UUID caseId, String machine, Event event, CaseState after, Map<String, String> texts) {
        List<Batch.WordsRow> words = new ArrayList<>();
        Map<String, String> digests = new TreeMap<>();
        texts.forEach((field, body) -> {
            byte[] salt = salt();
            digests.put(field, Digest.ofWords(salt, body));
            words.add(new Batch.WordsRow(
                    caseId, event.seq(), field, body, HexFormat.of().formatHex(salt)));
        });
        byte[] canonical = EventJson.write(caseId, machine, event, after.nextDeadline(), digests);
        batch.add(canonical, words, outbox(caseId, event));
    }

    /** The words belong to the command's own event; what follows from it has none. */
    static Map<String, String> textsOf(Command command, Event event) {
        return event.verb() == command.verb() ? command.texts() : Map.of();
    }

    private static List<Batch.OutboxRow> outbox(UUID caseId, Event event) {
        if (event.fact().sent().filter(Fact.Wrote::byMail).isPresent()) {
            return List.of(new Batch.OutboxRow(caseId, event.seq(), "LETTER", Optional.empty()));
        }
        if (event.fact() instanceof Fact.RungFired fired) {
            return List.of(new Batch.OutboxRow(caseId, event.seq(), "ESCALATION", Optional.of(fired.notified())));
        }
        if (event.fact() instanceof Fact.Warned warned) {
            return List.of(new Batch.OutboxRow(caseId, event.seq(), "WARNING", Optional.of(warned.notified())));
        }
        if (event.fact() instanceof Fact.Noted noted) {
            return noted.mentioned().stream()
                    .map(person -> new Batch.OutboxRow(caseId, event.seq(), "MENTION", Optional.of(person)))
                    .toList();
        }
        Optional<UUID> givenTo = givenTo(event.fact());
        if (givenTo.isPresent() && !givenTo.equals(event.actorId())) {
            return List.of(new Batch.OutboxRow(caseId, event.seq(), "HANDOVER", givenTo));
        }
        if (event.heardIn().isPresent() || event.verb() == Verb.ACCEPT_DECISION) {
            return List.of(new Batch.OutboxRow(caseId, event.seq(), "CONFIRMATION", Optional.empty()));
        }
        return switch (event.verb()) {
            // The answer is for whoever owned the case before it, which the event's row says.
            case ACCEPT_HANDOVER, DECLINE_HANDOVER ->
                List.of(new Batch.OutboxRow(caseId, event.seq(), "HANDOVER", Optional.empty()));
            case REMIND -> List.of(new Batch.OutboxRow(caseId, event.seq(), "REMINDER", Optional.empty()));
            default -> List.of();
        };
    }

    private static Optional<UUID> givenTo(Fact fact) {
        if (fact instanceof Fact.HandoverOffered offered) {
            return Optional.of(offered.to());
        }
        return fact instanceof Fact.Reassigned reassigned ? Optional.of(reassigned.to()) : Optional.empty();
    }

    private byte[] salt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }
}
