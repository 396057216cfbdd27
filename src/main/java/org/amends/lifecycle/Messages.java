package org.amends.lifecycle;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The customer's messages and which of them still wait for a person's answer, summed up from the events.
 *
 * <p>S1-19: a message chases when an earlier one still waits, or when nothing was sent since the customer's last words. When
 * those needed no answer, only a question chases: nobody comes after us for an answer to a thank-you.
 */
final class Messages {

    /** By which the customer says something: the complaint, what follows it, and a case that they take up again. */
    private static final Set<Verb> SAID = EnumSet.of(Verb.FILE, Verb.ANSWER, Verb.CONTEST, Verb.REOPEN);

    private final SortedMap<Integer, CustomerMessage> all = new TreeMap<>();
    private int lastSaid;
    private boolean unheard;

    Messages() {}

    Messages(Messages other) {
        all.putAll(other.all);
        lastSaid = other.lastSaid;
        unheard = other.unheard;
    }

    void take(Event event) {
        all.replaceAll((seq, message) -> message.waits() ? after(message, event) : message);
        if (event.fact() instanceof Fact.AnswerWaived waived) {
            all.computeIfPresent(waived.message(), (seq, message) -> message.as(CustomerMessage.Standing.WAIVED));
        } else if (event.fact() instanceof Fact.AnswerRequired required) {
            all.computeIfPresent(
                    required.message(), (seq, message) -> message.waitingFor(clockOf(message, event.effects())));
        } else if (event.fact() instanceof Fact.Heard heard) {
            CustomerMessage message = new CustomerMessage(
                    event.seq(),
                    event.at(),
                    heard.asks(),
                    chases(heard),
                    Optional.empty(),
                    CustomerMessage.Standing.WAITS);
            all.put(event.seq(), message.waitingFor(clockOf(message, event.effects())));
        }
        if (SAID.contains(event.verb())) {
            lastSaid = event.seq();
            unheard = true;
        } else if (event.fact().sent().isPresent()) {
            unheard = false;
        }
    }

    private boolean chases(Fact.Heard heard) {
        boolean excused = find(lastSaid).filter(CustomerMessage::isWaived).isPresent();
        return all.values().stream().anyMatch(CustomerMessage::waits) || unheard && (heard.asks() || !excused);
    }

    /** A clock that another takes over, because it paused or went on, has ended without an answer. */
    private static CustomerMessage after(CustomerMessage message, Event event) {
        boolean over = message.deadline()
                .map(event.effects().ended()::contains)
                .orElse(event.fact().sent().isPresent() || !event.to().isOpen());
        if (!over) {
            return message;
        }
        Optional<Integer> another = clockOf(message, event.effects());
        if (another.isPresent()) {
            return message.waitingFor(another);
        }
        return message.as(
                event.fact().sent().isPresent() ? CustomerMessage.Standing.ANSWERED : CustomerMessage.Standing.LEFT);
    }

    /** Among those that start, the one that counts from the message's own arrival. */
    private static Optional<Integer> clockOf(CustomerMessage message, Effects effects) {
        return effects.started().stream()
                .filter(started -> started.kind() == DeadlineKind.ANSWER_MESSAGE)
                .filter(started -> started.derivation()
                        .filter(derivation -> derivation.from().equals(message.at()))
                        .isPresent())
                .map(Effects.Started::deadline)
                .findFirst();
    }

    List<CustomerMessage> all() {
        return List.copyOf(all.values());
    }

    Optional<CustomerMessage> find(int seq) {
        return Optional.ofNullable(all.get(seq));
    }
}
