package org.amends.returns.law;

/** Why a date of the law stands where it stands: one step of the way to it. The sentences are made where they are read. */
public enum Reason {
    /** From the contract on, before anything is delivered. */
    CONTRACT_CONCLUDED("L-14"),
    /** The last good of the order was in the customer's hands. */
    LAST_GOOD_DELIVERED("L-12"),
    /** The first of goods that come regularly was in the customer's hands. */
    FIRST_DELIVERY("L-12"),
    /** Nothing is handed over, so the day of the contract counts. */
    NO_GOODS("L-12"),
    /** Nobody knows when the goods came: nobody can say that the period is over. */
    DELIVERY_UNKNOWN("L-15"),
    /** Some of the goods have not come. */
    DELIVERY_INCOMPLETE("L-15"),
    /** Fourteen days, the day after the event being the first. */
    FOURTEEN_DAYS("L-13"),
    /** A Saturday, Sunday or public holiday on which the period would have ended. */
    DAY_OFF("L-13"),
    /** The next working day. */
    MOVED_TO("L-13"),
    /** Nobody told the consumer of the right: twelve months more. */
    NOT_INFORMED("L-16"),
    /** The consumer was told after the goods had come. */
    INFORMED_LATE("L-16"),
    /** Fourteen days from being told. */
    FOURTEEN_DAYS_FROM_NOTICE("L-16"),
    /** The trader was told of the withdrawal. */
    WITHDRAWAL_DECLARED("L-17"),
    /** Fourteen days for the money. */
    FOURTEEN_DAYS_FOR_REFUND("L-17"),
    GOODS_RECEIVED("L-18"),
    PROOF_OF_SENDING("L-18"),
    /** The money may wait until the goods or the proof come. */
    WAITED_FOR_GOODS("L-18"),
    /** The goods are out, and no proof that they were sent is there. */
    GOODS_OUT("L-18"),
    /** The trader fetches the goods, so the money doesn't wait for them. */
    TRADER_COLLECTS("L-18"),
    /** There is nothing to send back. */
    NOTHING_TO_SEND("L-18"),
    /** Fourteen days from the goods or the proof, whichever came first. */
    FOURTEEN_DAYS_FROM_GOODS("L-33"),
    /** The trader agreed that the consumer is entitled to the money. */
    REFUND_AGREED("L-35"),
    /** Fourteen days, the day of agreeing being the first. */
    FOURTEEN_DAYS_WITH_FIRST("L-35"),
    /** The goods of this line were in the customer's hands. */
    LINE_DELIVERED("L-25"),
    /** Until then the law presumes that the fault was there from the start. */
    FAULT_PRESUMED("L-25"),
    /** The years of the guarantee. */
    GUARANTEE("L-25"),
    /** Twelve months more, once, because the goods were repaired. */
    GUARANTEE_EXTENDED("L-28"),
    /** Ownership, delivery and installation had all happened. */
    READY_FOR_USE("L-34"),
    /** Thirty days to reject. */
    THIRTY_DAYS("L-34"),
    /** Goods that perish are rejected while they can be expected to keep. */
    KEEPS_UNTIL("L-34"),
    /** The consumer asked for or agreed to repair or replacement: the clock stops. */
    WAIT_BEGAN("L-34"),
    /** The goods came back: the clock runs again. */
    WAIT_ENDED("L-34"),
    /** The end is later by the days of the wait. */
    EXTENDED_BY_WAIT("L-34"),
    /** Seven days after a wait are always left. */
    SEVEN_DAYS_LEFT("L-34");

    private final String rule;

    Reason(String rule) {
        this.rule = rule;
    }

    /** The rule that it follows from, as law.md numbers it. */
    public String rule() {
        return rule;
    }
}
