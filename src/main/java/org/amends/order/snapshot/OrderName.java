package org.amends.order.snapshot;

/**
 * How an order is called outside.
 *
 * @param source the shop or till that it came from, for instance {@code webshop}
 * @param externalId the number that the source and the customer know it by
 */
public record OrderName(String source, String externalId) {

    @Override
    public String toString() {
        return source + "/" + externalId;
    }
}
