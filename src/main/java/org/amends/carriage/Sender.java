package org.amends.carriage;

/**
 * Where a parcel comes from.
 *
 * @param street with the number of the house
 * @param country ISO 3166-1 alpha-2, in capitals
 */
public record Sender(String name, String street, String postcode, String city, String country) {}
