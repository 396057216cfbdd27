package org.amends.remedy.refund;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amends.casefile.LoggedCase;
import org.amends.lifecycle.CaseKind;
import org.amends.lifecycle.Declaration;
import org.amends.lifecycle.RemedyKind;
import org.amends.lifecycle.Units;
import org.amends.money.Money;
import org.amends.people.StaffMember;
import org.jdbi.v3.core.Handle;

/** What colleagues do with refunds: propose, approve, drop, and confirm what they paid by hand. */
@ApplicationScoped
public class RefundDesk {

    private static final String APPROVE = """
            INSERT INTO money_approval (movement_id, person_id, at) VALUES (:id, :person, now()) ON CONFLICT DO NOTHING
            """;

    private static final String APPROVALS = "SELECT count(*) FROM money_approval WHERE movement_id = :id";

    private final MoneyLedger ledger;
    private final RefundBook book;
    private final RefundedOrders orders;
    private final FrozenShares frozen;
    private final Reductions reductions;
    private final ApprovalLimits limits;
    private final ForgottenKeys forgotten;
    private final Gifts gifts;

    RefundDesk(
            MoneyLedger ledger,
            RefundBook book,
            RefundedOrders orders,
            FrozenShares frozen,
            Reductions reductions,
            ApprovalLimits limits,
            ForgottenKeys forgotten,
            Gifts gifts) {
        this.ledger = ledger;
        this.book = book;
        this.orders = orders;
        this.frozen = frozen;
        this.reductions = reductions;
        this.limits = limits;
        this.forgotten = forgotten;
        this.gifts = gifts;
    }

    public UUID propose(Handle handle, LoggedCase file, int remedy, RefundInput.Proposed input, StaffMember by) {
        OwedMoney owed = OwedMoney.due(file, remedy).orElseThrow(() -> RefundProblems.notOwed(remedy));
        long left = book.sums(handle, file.id(), remedy)
                .map(RefundBook.Sums::left)
                .orElse(owed.money().minor());
        if (left == 0) {
            throw RefundProblems.nothingLeft(remedy);
        }
        Money amount = new Money(
                input.minor().orElseGet(() -> undisputed(handle, file, remedy, left)),
                owed.money().currency());
        Optional<Proposal.OfOrder> source =
                input.order().map(order -> orders.find(order, amount)).or(() -> frozen.of(handle, file, amount));
        if (source.filter(Proposal.OfOrder::namesGoods).isEmpty() && frozen.areExchanged(handle, file.id())) {
            throw RefundProblems.goodsUnnamed();
        }
        Optional<Proposal.OfOrder> withOwn = source.map(some -> some.withOwn(ownUnits(file, some.orderId())));
        boolean byHand = input.byHand().orElse(false) || goesToTheGiver(handle, file, input);
        return ledger.propose(
                handle,
                new Proposal(file.id(), owed, amount, byHand, withOwn, within(file, owed, amount, withOwn), by.id()));
    }

    /** Store credit for no goods is a present of the house, and none of what was paid. */
    private static Optional<UUID> within(
            LoggedCase file, OwedMoney owed, Money amount, Optional<Proposal.OfOrder> source) {
        if (owed.kind() == RemedyKind.STORE_CREDIT
                && source.filter(Proposal.OfOrder::namesGoods).isEmpty()) {
            return Optional.empty();
        }
        return source.map(Proposal.OfOrder::orderId).or(() -> FrozenShares.order(file, amount));
    }

    /** What was paid for a gift is the giver's: nothing goes there unless a colleague names that payment. */
    private boolean goesToTheGiver(Handle handle, LoggedCase file, RefundInput.Proposed input) {
        return input.order().flatMap(RefundInput.OfOrder::payment).isEmpty() && gifts.isReceivers(handle, file.id());
    }

    /** What a case speaks for is committed by itself; one about a lower price speaks for no unit. */
    private static Map<String, Integer> ownUnits(LoggedCase file, UUID order) {
        return file.state().kind() == CaseKind.PRICE_ADJUSTMENT
                ? Map.of()
                : file.state()
                        .declaration()
                        .flatMap(Declaration::order)
                        .filter(goods -> goods.order().equals(order))
                        .map(goods -> goods.units().stream()
                                .collect(Collectors.toMap(Units::line, Units::quantity, Math::addExact)))
                        .orElse(Map.of());
    }

    /** What nobody disputes is paid meanwhile. */
    private long undisputed(Handle handle, LoggedCase file, int remedy, long left) {
        long disputed = reductions.disputed(handle, file, remedy);
        if (disputed >= left) {
            throw RefundProblems.inDispute(remedy);
        }
        return left - disputed;
    }

    /** All movements of the refund at once: whose yes it needs follows from what they come to together. */
    public UUID approve(Handle handle, LoggedCase file, int remedy, String id, StaffMember by) {
        List<Movement> refund = lockedRefund(handle, file, remedy, id);
        refund.forEach(movement -> require(movement, MovementState.PROPOSED, "only a proposed one can be approved."));
        if (OwedMoney.due(file, remedy).isEmpty()) {
            throw RefundProblems.notOwed(remedy);
        }
        Money whole = refund.get(0).whole();
        int needed = limits.peopleNeeded(whole, by).orElseThrow(() -> RefundProblems.beyondLimit(whole));
        for (Movement movement : refund) {
            approve(handle, movement, needed, by);
        }
        return refund.get(0).id();
    }

    private void approve(Handle handle, Movement movement, int needed, StaffMember by) {
        int added = handle.createUpdate(APPROVE)
                .bind("id", movement.id())
                .bind("person", by.id())
                .execute();
        if (added == 0) {
            throw RefundProblems.approvedAlready();
        }
        int approvals = handle.createQuery(APPROVALS)
                .bind("id", movement.id())
                .mapTo(Integer.class)
                .one();
        if (approvals >= needed) {
            ledger.move(handle, movement, MovementStep.by(by.id(), MovementState.APPROVED));
        }
    }

    /** And with it every other movement of its refund that nobody has sent. */
    public UUID drop(Handle handle, LoggedCase file, int remedy, String id, StaffMember by) {
        List<Movement> refund = lockedRefund(handle, file, remedy, id);
        Movement named = refund.stream()
                .filter(one -> one.id().toString().equals(id))
                .findFirst()
                .orElseThrow();
        if (!named.state().mayBecome(MovementState.DROPPED)) {
            throw RefundProblems.wrongState(named.state(), "only one that nobody has sent can be dropped.");
        }
        refund.stream()
                .filter(movement -> movement.state().mayBecome(MovementState.DROPPED))
                .forEach(movement -> ledger.move(handle, movement, MovementStep.by(by.id(), MovementState.DROPPED)));
        return named.id();
    }

    public UUID paidOut(Handle handle, LoggedCase file, int remedy, String id, String proof, StaffMember by) {
        Movement movement = locked(handle, file, remedy, id);
        if (!movement.carrier().equals(ManualPayout.NAME)) {
            throw RefundProblems.wrongState(movement.state(), "its provider says when it is paid, not a person.");
        }
        require(movement, MovementState.PENDING, "only one that waits for a payout can be confirmed.");
        if (!RefundRights.mayPay(file, remedy, by)) {
            throw RefundProblems.notTheirPayout();
        }
        ledger.move(
                handle,
                movement,
                new MovementStep(
                        MovementState.SUCCEEDED,
                        Optional.of(by.id()),
                        Optional.empty(),
                        Optional.of(proof),
                        Optional.empty()));
        return movement.id();
    }

    /** Only once nobody else can know: whoever says that it did not go out lets it be paid again. */
    public UUID found(
            Handle handle, LoggedCase file, int remedy, String id, RefundInput.Finding input, StaffMember by) {
        Movement movement = locked(handle, file, remedy, id);
        if (!forgotten.include(movement)) {
            throw RefundProblems.wrongState(
                    movement.state(),
                    "a finding is for one that its carrier may have forgotten; until then it is asked.");
        }
        boolean out = input.found() == RefundInput.Found.WENT_OUT;
        ledger.move(
                handle,
                movement,
                new MovementStep(
                        out ? MovementState.SUCCEEDED : MovementState.FAILED,
                        Optional.of(by.id()),
                        Optional.empty(),
                        Optional.of(input.proof()),
                        Optional.empty()));
        return movement.id();
    }

    /** What is no id, or another case's, is answered like one that nobody has. */
    private Movement locked(Handle handle, LoggedCase file, int remedy, String id) {
        return parsed(id)
                .flatMap(known -> ledger.lock(handle, known))
                .filter(movement -> movement.caseId().equals(file.id()) && movement.remedy() == remedy)
                .orElseThrow(RefundProblems::unknown);
    }

    private List<Movement> lockedRefund(Handle handle, LoggedCase file, int remedy, String id) {
        List<Movement> refund =
                parsed(id).map(known -> ledger.lockRefund(handle, known)).orElse(List.of());
        if (refund.stream().noneMatch(movement -> movement.caseId().equals(file.id()) && movement.remedy() == remedy)) {
            throw RefundProblems.unknown();
        }
        return refund;
    }

    private static Optional<UUID> parsed(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static void require(Movement movement, MovementState state, String needed) {
        if (movement.state() != state) {
            throw RefundProblems.wrongState(movement.state(), needed);
        }
    }
}
