package org.amends.goods;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.LoggedCase;
import org.amends.lifecycle.Command;
import org.amends.lifecycle.Event;
import org.amends.lifecycle.Units;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes a parcel off a case that it was no parcel of, with everything that was counted from it. Nothing may stand on these goods
 * by then: whoever graded them, or keeps money back for them, takes that back first.
 */
@ApplicationScoped
public class ReceiptReversals {

    private static final String STANDING = """
            SELECT p.id FROM goods_parcel p
            WHERE p.case_id = :case AND p.seq = :seq AND NOT EXISTS (SELECT FROM goods_parcel_reversal r WHERE r.parcel_id = p.id)
            """;

    private static final String UNEXPECTED = "SELECT id FROM goods_unexpected WHERE parcel_id = :parcel ORDER BY id";

    private static final String ADD = """
            INSERT INTO goods_parcel_reversal (parcel_id, case_id, seq, person_id, at) VALUES (:parcel, :case, :seq, :person, :at)
            ON CONFLICT ON CONSTRAINT goods_parcel_reversal_pk DO NOTHING
            """;

    private final GoodsBook book;
    private final NamedGoods named;
    private final GoodsProblems problems;
    private final Jdbi jdbi;

    ReceiptReversals(GoodsBook book, NamedGoods named, GoodsProblems problems, Jdbi jdbi) {
        this.book = book;
        this.named = named;
        this.problems = problems;
        this.jdbi = jdbi;
    }

    /** What came in one parcel, and what stands of the case it was counted on. */
    private record Counted(UUID parcel, List<Units> expected, List<Item> unexpected, Ledger ledger) {}

    /**
     * @param receipt the number of the event by which the parcel was taken in
     * @throws org.amends.platform.problem.Problem 409 where it was taken off already, or something stands on its goods
     */
    public GoodsDeed reverse(LoggedCase file, int receipt, String reason, UUID person) {
        Counted counted = jdbi.inTransaction(handle -> checked(handle, file, receipt));
        Command command = counted.expected().isEmpty()
                ? new Command.Note(words(file, counted, reason))
                : new Command.ReverseReceipt(receipt, reason.strip());
        return new GoodsDeed(
                command, (handle, logged, event) -> write(handle, logged, event, counted.parcel(), person));
    }

    private Counted checked(Handle handle, LoggedCase file, int receipt) {
        UUID parcel = standing(handle, file.id(), receipt);
        Counted counted = new Counted(
                parcel,
                file.state().receipt(receipt).orElse(List.of()),
                unexpected(handle, parcel),
                book.of(handle, file.id()));
        counted.unexpected().forEach(item -> requireNothingStandsOn(item, 0, counted.ledger()));
        for (Units units : counted.expected()) {
            Item item = Item.ofLine(units.line());
            requireNothingStandsOn(item, counted.ledger().came(item) - units.quantity(), counted.ledger());
        }
        return counted;
    }

    private UUID standing(Handle handle, UUID caseId, int receipt) {
        return handle.createQuery(STANDING)
                .bind("case", caseId)
                .bind("seq", receipt)
                .mapTo(UUID.class)
                .findOne()
                .orElseThrow(() -> problems.conflict("", "taken-off", Map.of()));
    }

    private static List<Item> unexpected(Handle handle, UUID parcel) {
        return handle.createQuery(UNEXPECTED)
                .bind("parcel", parcel)
                .mapTo(UUID.class)
                .map(Item::ofUnexpected)
                .list();
    }

    /** @param left how many stay when the parcel has gone */
    private void requireNothingStandsOn(Item item, int left, Ledger ledger) {
        if (ledger.graded(item) > left) {
            throw problems.conflict("", "still-graded", Map.of());
        }
        if (deducted(item, ledger) > left) {
            throw problems.conflict("", "still-deducted", Map.of());
        }
        if (ledger.discrepancies().stream().anyMatch(one -> isAbout(item, left, one))) {
            throw problems.conflict("", "still-disputed", Map.of());
        }
    }

    private static int deducted(Item item, Ledger ledger) {
        return ledger.deductions().stream()
                .filter(one -> item.line().equals(Optional.of(one.line())))
                .filter(one -> one.verdict().isEmpty() || one.isApproved())
                .mapToInt(ProposedDeduction::units)
                .sum();
    }

    /** What is short did not come. */
    private static boolean isAbout(Item item, int left, Discrepancy one) {
        return one.isOpen()
                && one.kind() != Discrepancy.Kind.SHORT
                && one.item().equals(item)
                && one.units() > left;
    }

    private String words(LoggedCase file, Counted counted, String reason) {
        StringBuilder words = new StringBuilder();
        for (Item item : counted.unexpected()) {
            words.append("− ")
                    .append(counted.ledger().came(item))
                    .append(" × ")
                    .append(named.title(file.id(), item, counted.ledger()))
                    .append('\n');
        }
        return words.append(reason.strip()).toString();
    }

    private void write(Handle handle, LoggedCase file, Event event, UUID parcel, UUID person) {
        int added = handle.createUpdate(ADD)
                .bind("parcel", parcel)
                .bind("case", file.id())
                .bind("seq", event.seq())
                .bind("person", person)
                .bind("at", event.at())
                .execute();
        if (added == 0) {
            throw problems.conflict("", "taken-off", Map.of());
        }
    }
}
