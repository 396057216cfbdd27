package org.amends.guard;

/**
 * One of the customer's points, read back to them; it is rendered with the letter and needn't stand in the text.
 *
 * @param number the point's number in the case
 * @param words what we understood, in the sender's words or as a quotation
 */
public record RestatedPoint(int number, String words) {}
