package org.amends.goods;

/** Where goods go that were graded. */
public enum Disposition {
    RESTOCK,
    QUARANTINE,
    REFURBISH,
    REPAIR,
    RETURN_TO_VENDOR,
    SCRAP,
    DONATE,
    SEND_BACK_TO_CUSTOMER,
    KEPT_BY_CUSTOMER
}
