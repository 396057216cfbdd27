package org.amends.goods;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.amends.casefile.LoggedCase;
import org.amends.lifecycle.Command;
import org.amends.lifecycle.Declaration;
import org.amends.lifecycle.Declaration.GoodsLine;
import org.amends.money.Money;
import org.amends.platform.problem.FieldError;
import org.amends.platform.problem.Problem;
import org.amends.remedy.refund.Reductions;
import org.amends.returns.CaseOrders;
import org.amends.returns.law.Deduction;
import org.amends.returns.law.Obstacle;
import org.amends.returns.law.ReturnKind;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Deductions for lost value (Directive 2011/83/EU, art. 14(2)): proposed with grade, photographs and words, and approved by a
 * second person, in whose transaction what is owed gets less by it. There is no other fee that anybody could name.
 */
@ApplicationScoped
public class Deductions {

    private static final String PROPOSE = """
            INSERT INTO goods_deduction (id, case_id, seq, line_id, units, grade, amount, paid, currency, words, photographs, proposed_by, at)
            VALUES (:id, :case, :seq, :line, :units, :grade, :amount, :paid, :currency, :words, :photographs, :person, :at)
            """;

    private static final String JUDGE = """
            INSERT INTO goods_deduction_verdict (deduction_id, proposed_by, case_id, seq, approved, person_id, reason, at)
            VALUES (:id, :proposer, :case, :seq, :approved, :person, :reason, :at)
            ON CONFLICT (deduction_id) DO NOTHING
            """;

    private final GoodsBook book;
    private final NamedGoods named;
    private final CaseOrders orders;
    private final Reductions reductions;
    private final GoodsProblems problems;
    private final GoodsNotes notes;
    private final Jdbi jdbi;

    Deductions(
            GoodsBook book,
            NamedGoods named,
            CaseOrders orders,
            Reductions reductions,
            GoodsProblems problems,
            GoodsNotes notes,
            Jdbi jdbi) {
        this.book = book;
        this.named = named;
        this.orders = orders;
        this.reductions = reductions;
        this.problems = problems;
        this.notes = notes;
        this.jdbi = jdbi;
    }

    /** @throws Problem 400 or 409, saying everything that the law or the rows put in the way */
    public GoodsDeed propose(LoggedCase file, GoodsInput.Deducted said, UUID person) {
        Money paid = paid(file, said);
        Money amount = new Money(said.minor(), paid.currency());
        Wanted wanted = new Wanted(said, amount, paid, person, orders.toldOfWithdrawal(file.id()));
        jdbi.useTransaction(handle -> check(handle, file, wanted));
        String title = named.titles(file.id()).getOrDefault(said.line(), said.line());
        String words = notes.graded(file, said.quantity(), title, said.grade()) + ": " + notes.less(file, amount) + "\n"
                + said.text().strip();
        return new GoodsDeed(new Command.Note(words), (handle, logged, event) -> {
            check(handle, logged, wanted);
            handle.createUpdate(PROPOSE)
                    .bind("id", UUID.randomUUID())
                    .bind("case", logged.id())
                    .bind("seq", event.seq())
                    .bind("line", said.line())
                    .bind("units", said.quantity())
                    .bind("grade", said.grade())
                    .bind("amount", amount.minor())
                    .bind("paid", paid.minor())
                    .bind("currency", paid.currency().getCurrencyCode())
                    .bind("words", said.text().strip())
                    .bindArray("photographs", UUID.class, said.photographs())
                    .bind("person", person)
                    .bind("at", event.at())
                    .execute();
        });
    }

    /** @throws Problem 403 for whoever proposed it, 404 for one that there is not, 409 for one that is judged */
    public GoodsDeed judge(LoggedCase file, UUID id, GoodsInput.Judged said, UUID person) {
        ProposedDeduction proposed = book.of(file.id()).deductions().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> problems.notFound("deduction"));
        if (proposed.verdict().isPresent()) {
            throw problems.conflict("", "judged", Map.of());
        }
        if (proposed.proposedBy().equals(person)) {
            throw problems.conflict("", "second-person", Map.of());
        }
        if (said.approved()) {
            refuse(obstacles(file, proposed, person));
        }
        String words = (said.approved() ? "✓ " : "✗ ") + notes.less(file, proposed.amount()) + ": " + proposed.words()
                + "\n" + said.reason().strip();
        return new GoodsDeed(new Command.Note(words), (handle, logged, event) -> {
            int judged = handle.createUpdate(JUDGE)
                    .bind("id", id)
                    .bind("proposer", proposed.proposedBy())
                    .bind("case", logged.id())
                    .bind("seq", event.seq())
                    .bind("approved", said.approved())
                    .bind("person", person)
                    .bind("reason", said.reason().strip())
                    .bind("at", event.at())
                    .execute();
            if (judged == 0) {
                throw problems.conflict("", "judged", Map.of());
            }
            if (said.approved() && !reductions.lower(handle, logged, event, proposed.amount())) {
                throw problems.conflict("", "already-back", Map.of());
            }
        });
    }

    /** Of these units alone; a part of a line is rounded down, so that no more than was paid is ever kept back. */
    private Money paid(LoggedCase file, GoodsInput.Deducted said) {
        GoodsLine line = file.state().declaration().flatMap(Declaration::order).stream()
                .flatMap(order -> order.lines().stream())
                .filter(one -> one.line().equals(said.line()))
                .findFirst()
                .orElseThrow(() -> problems.invalid("line", "unknown-line", Map.of("line", said.line())));
        if (said.quantity() > line.quantity()) {
            throw problems.invalid("quantity", "not-here");
        }
        long minor = Math.multiplyExact(line.paid().minor(), said.quantity()) / line.quantity();
        return new Money(minor, line.paid().currency());
    }

    /** @param informed whether the consumer was told of the right to withdraw */
    private record Wanted(GoodsInput.Deducted said, Money amount, Money paid, UUID person, boolean informed) {}

    private void check(Handle handle, LoggedCase file, Wanted wanted) {
        GoodsInput.Deducted said = wanted.said();
        Ledger ledger = book.of(handle, file.id());
        named.checkPhotographs(handle, file.id(), said.photographs(), true);
        if (said.grade() == Grade.A) {
            throw problems.invalid("grade", "grade-without-loss");
        }
        int speaking = ledger.deductions().stream()
                .filter(one -> one.line().equals(said.line()) && one.grade() == said.grade())
                .filter(one -> one.verdict().isEmpty() || one.isApproved())
                .mapToInt(ProposedDeduction::units)
                .sum();
        if (ledger.graded(Item.ofLine(said.line()), said.grade()) - speaking < said.quantity()) {
            throw problems.conflict("quantity", "not-graded-so", Map.of());
        }
        if (!reductions.fits(handle, file, wanted.amount())) {
            throw problems.conflict("minor", "already-back", Map.of());
        }
        Deduction.Evidence evidence = new Deduction.Evidence(
                Optional.of(said.grade().name()),
                said.photographs().stream().map(UUID::toString).toList(),
                said.text(),
                wanted.person().toString(),
                Optional.empty(),
                wanted.informed());
        // The second person comes later.
        refuse(law(file, wanted.amount(), wanted.paid(), evidence)
                .filter(obstacle -> !obstacle.code().equals("deduction.no-second-person"))
                .toList());
    }

    private List<Obstacle> obstacles(LoggedCase file, ProposedDeduction proposed, UUID person) {
        Deduction.Evidence evidence = new Deduction.Evidence(
                Optional.of(proposed.grade().name()),
                proposed.photographs().stream().map(UUID::toString).toList(),
                proposed.words(),
                proposed.proposedBy().toString(),
                Optional.of(person.toString()),
                orders.toldOfWithdrawal(file.id()));
        return law(file, proposed.amount(), proposed.paid(), evidence).toList();
    }

    /** A claim costs its customer nothing, whatever state the goods are in (Directive (EU) 2019/771, art. 14(1)). */
    private static Stream<Obstacle> law(LoggedCase file, Money amount, Money paid, Deduction.Evidence evidence) {
        ReturnKind kind = ReturnKind.valueOf(file.state().kind().name());
        return Deduction.obstacles(Deduction.Fee.DIMINISHED_VALUE, kind, amount, paid, evidence).stream();
    }

    private void refuse(List<Obstacle> obstacles) {
        if (!obstacles.isEmpty()) {
            List<FieldError> errors = obstacles.stream()
                    .map(obstacle -> problems.obstacle(obstacle.code(), field(obstacle)))
                    .toList();
            throw Problem.of(
                            422,
                            "/problems/no-lawful-deduction",
                            "The law does not allow it",
                            errors.get(0).detail())
                    .withErrors(errors);
        }
    }

    /** As the input calls it. */
    private static String field(Obstacle obstacle) {
        return switch (obstacle.field()) {
            case "amount" -> "minor";
            case "kind", "fee", "approvedBy" -> "";
            default -> obstacle.field();
        };
    }
}
