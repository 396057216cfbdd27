package org.amends.returns.law;

import org.amends.order.snapshot.OrderSnapshot;

/** Who pays for the way back, and why. Law and policy are both asked; the better for the customer counts. */
public record ReturnCost(Payer payer, Ground ground) {

    public enum Ground {
        /** L-21, Directive 2011/83/EU, art. 14(1): nobody told the consumer that they would pay. */
        NOT_TOLD,
        /** L-21: they were told, and the trader did not agree to pay. */
        TOLD,
        /** L-29, Directive (EU) 2019/771, art. 14(1); in the United Kingdom sections 20(8) and 23(2) of the Consumer Rights Act 2015. */
        CLAIM_IS_FREE,
        /** The shop promises more than the law. */
        SHOP_AGREED,
        /** The law is silent and the shop promises nothing. */
        SHOP_POLICY,
        /** No goods move. */
        NOTHING_TO_SEND
    }

    public static ReturnCost of(ReturnKind kind, OrderSnapshot order, ShopPolicy policy) {
        return switch (kind) {
            case CLAIM -> new ReturnCost(Payer.TRADER, Ground.CLAIM_IS_FREE);
            case PRICE_ADJUSTMENT -> new ReturnCost(Payer.TRADER, Ground.NOTHING_TO_SEND);
            case WITHDRAWAL -> withdrawal(order, policy);
            case RETURN, WARRANTY -> byPolicy(policy);
        };
    }

    private static ReturnCost withdrawal(OrderSnapshot order, ShopPolicy policy) {
        if (!Regime.of(order.buyer().country()).hasWithdrawal()) {
            return byPolicy(policy);
        }
        if (!order.terms().returnCostNoticeGiven()) {
            return new ReturnCost(Payer.TRADER, Ground.NOT_TOLD);
        }
        return policy.returnCost() == Payer.TRADER
                ? new ReturnCost(Payer.TRADER, Ground.SHOP_AGREED)
                : new ReturnCost(Payer.CUSTOMER, Ground.TOLD);
    }

    private static ReturnCost byPolicy(ShopPolicy policy) {
        return new ReturnCost(
                policy.returnCost(), policy.returnCost() == Payer.TRADER ? Ground.SHOP_AGREED : Ground.SHOP_POLICY);
    }
}
