package org.amends.lifecycle;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The customer's messages and which of them still wait for a person's answer, summed up from the events. */
final class Messages {

    private final SortedMap<Integer, CustomerMessage> all = new TreeMap<>();

    Messages() {}

    Messages(Messages other) {
        all.putAll(other.all);
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
                    event.seq(), event.at(), heard.asks(), Optional.empty(), CustomerMessage.Standing.WAITS);
            all.put(event.seq(), message.waitingFor(clockOf(message, event.effects())));
        }
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
