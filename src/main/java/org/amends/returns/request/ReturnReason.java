package org.amends.returns.request;

import java.util.List;
import org.amends.lifecycle.CaseKind;
import org.amends.lifecycle.RemedyKind;

/** Why somebody writes about goods that they bought, in the words that they would use. */
public enum ReturnReason {
    CHANGED_MIND(CaseKind.RETURN),
    DAMAGED(CaseKind.CLAIM),
    DEFECTIVE(CaseKind.CLAIM),
    WRONG_ITEM(CaseKind.CLAIM),
    MISSING(CaseKind.CLAIM),
    WARRANTY(CaseKind.WARRANTY),
    CHEAPER(CaseKind.PRICE_ADJUSTMENT);

    private final CaseKind kind;

    ReturnReason(CaseKind kind) {
        this.kind = kind;
    }

    public CaseKind kind() {
        return kind;
    }

    /**
     * What can be wished for. Of faulty goods repair and replacement come first: between them the consumer chooses (Directive
     * (EU) 2019/771, art. 13(2)).
     */
    public List<RemedyKind> wishes() {
        return switch (kind) {
            case CLAIM ->
                List.of(
                        RemedyKind.REPAIR,
                        RemedyKind.REPLACEMENT,
                        RemedyKind.EXCHANGE,
                        RemedyKind.REFUND,
                        RemedyKind.PRICE_REDUCTION);
            case WARRANTY -> List.of(RemedyKind.REPAIR, RemedyKind.REPLACEMENT, RemedyKind.EXCHANGE);
            case PRICE_ADJUSTMENT -> List.of(RemedyKind.PRICE_REDUCTION);
            default -> List.of(RemedyKind.REFUND, RemedyKind.EXCHANGE);
        };
    }

    /** Whether something is wrong with the goods, which showed at some time. */
    public boolean isFault() {
        return kind == CaseKind.CLAIM || kind == CaseKind.WARRANTY;
    }
}
