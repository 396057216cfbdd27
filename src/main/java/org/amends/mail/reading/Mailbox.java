package org.amends.mail.reading;

/**
 * One address of a mail.
 *
 * @param name as the sender wrote it, made legible; empty when there is none
 */
public record Mailbox(String name, String address) {}
