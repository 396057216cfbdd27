package org.amends.goods;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amends.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The goods of a case as the API shows them to staff. */
@Schema(name = "GoodsOfCase")
public record GoodsView(
        @Schema(description = "What is expected or came of the order's lines")
        List<LineView> lines,

        @Schema(description = "What came and was not expected")
        List<UnexpectedView> unexpected,

        @Schema(description = "Rows, oldest first; one that reverses another has its figures below zero")
        List<InspectionView> inspections,

        List<DiscrepancyView> discrepancies,
        List<DeductionView> deductions) {

    /**
     * @param expected units that should come back
     * @param arrived units that did
     */
    @Schema(name = "LineOfGoods")
    public record LineView(String line, String title, int expected, int arrived, int graded, int disposed) {}

    @Schema(name = "UnexpectedItem")
    public record UnexpectedView(
            UUID id, Unexpected.Kind kind, Optional<String> line, String what, int arrived, int graded, int disposed) {}

    @Schema(name = "InspectionRow")
    public record InspectionView(
            UUID id,
            Optional<String> line,
            Optional<UUID> unexpected,
            Grade grade,
            int graded,
            Optional<Disposition> disposition,
            int disposed,
            List<UUID> photographs,
            Optional<String> note,
            Optional<UUID> reverses,
            UUID by,
            Instant at) {}

    @Schema(name = "DiscrepancyRow")
    public record DiscrepancyView(
            UUID id,
            Discrepancy.Kind kind,
            Optional<String> line,
            Optional<UUID> unexpected,
            int quantity,
            String note,
            List<UUID> photographs,
            UUID by,
            Instant at,

            @Schema(description = "How it ended; absent while it is open")
            Optional<String> outcome) {}

    @Schema(name = "DeductionRow")
    public record DeductionView(
            UUID id,
            String line,
            int quantity,
            Grade grade,
            Money amount,

            @Schema(description = "What was paid for these units")
            Money paid,

            String text,
            List<UUID> photographs,
            UUID proposedBy,
            Instant at,

            @Schema(description = "Absent while the second person has not said")
            Optional<Boolean> approved,

            Optional<UUID> judgedBy,
            Optional<String> reason) {}

    static GoodsView of(Ledger ledger, Map<String, Integer> expected, Map<String, String> titles) {
        List<LineView> lines = titles.keySet().stream()
                .filter(line -> expected.containsKey(line) || ledger.arrived().containsKey(line))
                .sorted()
                .map(line -> line(line, ledger, expected, titles))
                .toList();
        return new GoodsView(
                lines,
                ledger.unexpected().stream().map(one -> unexpected(one, ledger)).toList(),
                ledger.inspections().stream().map(GoodsView::inspection).toList(),
                ledger.discrepancies().stream().map(GoodsView::discrepancy).toList(),
                ledger.deductions().stream().map(GoodsView::deduction).toList());
    }

    private static LineView line(
            String line, Ledger ledger, Map<String, Integer> expected, Map<String, String> titles) {
        Item item = Item.ofLine(line);
        return new LineView(
                line,
                titles.getOrDefault(line, line),
                expected.getOrDefault(line, 0),
                ledger.came(item),
                ledger.graded(item),
                ledger.disposed(item));
    }

    private static UnexpectedView unexpected(Unexpected one, Ledger ledger) {
        Item item = Item.ofUnexpected(one.id());
        return new UnexpectedView(
                one.id(), one.kind(), one.line(), one.what(), one.units(), ledger.graded(item), ledger.disposed(item));
    }

    private static InspectionView inspection(Inspection row) {
        return new InspectionView(
                row.id(),
                row.item().line(),
                row.item().unexpected(),
                row.grade(),
                row.graded(),
                row.disposition(),
                row.disposed(),
                row.photographs(),
                row.note(),
                row.reverses(),
                row.person(),
                row.at());
    }

    private static DiscrepancyView discrepancy(Discrepancy one) {
        return new DiscrepancyView(
                one.id(),
                one.kind(),
                one.item().line(),
                one.item().unexpected(),
                one.units(),
                one.note(),
                one.photographs(),
                one.person(),
                one.at(),
                one.outcome());
    }

    private static DeductionView deduction(ProposedDeduction one) {
        return new DeductionView(
                one.id(),
                one.line(),
                one.units(),
                one.grade(),
                one.amount(),
                one.paid(),
                one.words(),
                one.photographs(),
                one.proposedBy(),
                one.at(),
                one.verdict().map(ProposedDeduction.Verdict::approved),
                one.verdict().map(ProposedDeduction.Verdict::person),
                one.verdict().map(ProposedDeduction.Verdict::reason));
    }
}
