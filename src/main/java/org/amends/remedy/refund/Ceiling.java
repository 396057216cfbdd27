package org.amends.remedy.refund;

/** What a refund has to fit below. Each is one row that every refund locks, whatever kind of case it is for. */
enum Ceiling {
    /** What the decision granted. */
    REMEDY,
    /** What was paid to have the order brought. */
    DELIVERY,
    /** What was paid for a line, tax and discounts included. */
    LINE,
    /** All that was paid for the order, whatever of it a refund names. */
    ORDER,
    /** What was taken over a payment and has not gone back, through us or without us. */
    PAYMENT
}
