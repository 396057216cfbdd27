package org.amends.letter;

/**
 * What the relay is given.
 *
 * @param id the same for the same thing, so that a mail that goes twice is recognised
 * @param byPerson false for what the service writes by itself, which says so (RFC 3834)
 */
public record Mail(String id, String to, String subject, String text, boolean byPerson) {}
