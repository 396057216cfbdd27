package org.amends.lifecycle;

/**
 * So many units of one line of an order.
 *
 * @param line its id at the shop
 * @param quantity positive
 */
public record Units(String line, int quantity) {}
