package org.amends.returns.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amends.money.Money;

/**
 * Money kept back from a refund. One that the law forbids can't be made: see {@link #obstacles} first.
 *
 * @param amount at most {@code paid}
 * @param paid what was paid for the units that it is about
 */
public record Deduction(Fee fee, ReturnKind kind, Money amount, Money paid, Evidence evidence) {

    public enum Fee {
        /** The goods are worth less because they were handled beyond what it takes to test them (L-22, art. 14(2)). */
        DIMINISHED_VALUE,
        /** For taking goods back at all; never on a withdrawal (art. 12 and 14(5)) and never on a claim. */
        RESTOCKING
    }

    /**
     * @param grade what the inspection gave
     * @param photos where they are kept
     * @param text what the loss of value is, for the customer
     * @param approvedBy a second person
     * @param informed whether the consumer was told of the right of withdrawal and that can be proven
     */
    public record Evidence(
            Optional<String> grade,
            List<String> photos,
            String text,
            String proposedBy,
            Optional<String> approvedBy,
            boolean informed) {

        public Evidence {
            photos = List.copyOf(photos);
        }
    }

    /** @throws IllegalArgumentException with the codes of what stands in its way */
    public Deduction {
        List<Obstacle> obstacles = obstacles(fee, kind, amount, paid, evidence);
        if (!obstacles.isEmpty()) {
            throw new IllegalArgumentException("no lawful deduction: "
                    + String.join(", ", obstacles.stream().map(Obstacle::code).toList()));
        }
    }

    /** Everything that forbids it; none means that it can be made. */
    public static List<Obstacle> obstacles(Fee fee, ReturnKind kind, Money amount, Money paid, Evidence evidence) {
        List<Obstacle> found = new ArrayList<>();
        if (kind == ReturnKind.CLAIM) {
            found.add(Obstacle.of("deduction.claim-is-free", "fee"));
        } else if (fee == Fee.RESTOCKING && kind == ReturnKind.WITHDRAWAL) {
            found.add(Obstacle.of("deduction.restocking-on-withdrawal", "fee"));
        }
        if (!amount.currency().equals(paid.currency())) {
            found.add(Obstacle.of("deduction.other-currency", "amount"));
        } else if (amount.minor() > paid.minor()) {
            found.add(Obstacle.of("deduction.above-paid", "amount"));
        }
        if (fee == Fee.DIMINISHED_VALUE) {
            found.addAll(unproven(evidence));
            if (kind == ReturnKind.WITHDRAWAL && !evidence.informed()) {
                found.add(Obstacle.of("deduction.not-informed", "kind"));
            }
        }
        return List.copyOf(found);
    }

    private static List<Obstacle> unproven(Evidence evidence) {
        List<Obstacle> found = new ArrayList<>();
        if (evidence.grade().filter(grade -> !grade.isBlank()).isEmpty()) {
            found.add(Obstacle.of("deduction.no-grade", "grade"));
        }
        if (evidence.photos().isEmpty()) {
            found.add(Obstacle.of("deduction.no-photos", "photos"));
        }
        if (evidence.text().isBlank()) {
            found.add(Obstacle.of("deduction.no-text", "text"));
        }
        if (evidence.approvedBy()
                .filter(person -> !person.isBlank() && !person.equals(evidence.proposedBy()))
                .isEmpty()) {
            found.add(Obstacle.of("deduction.no-second-person", "approvedBy"));
        }
        return found;
    }
}
