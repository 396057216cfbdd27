package org.amends.letter;

/**
 * A file that goes with a letter by mail.
 *
 * @param name as its reader will see it
 * @param type its media type
 */
public record Attachment(String name, String type, byte[] content) {}
