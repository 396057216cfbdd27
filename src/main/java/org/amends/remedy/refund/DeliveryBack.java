package org.amends.remedy.refund;

/** What becomes of standard delivery when only a part of an order is given back. Of a whole order it always goes back. */
public enum DeliveryBack {
    /** Its share by value, a broken minor unit rounded up for the customer. The default, for the law is unsettled (L-20). */
    PRO_RATA,
    /** Only with the last unit. */
    WITH_THE_LAST_UNIT
}
