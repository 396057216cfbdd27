package org.amends.mail.reply;

/**
 * Who wrote the mail, as its header says: by the name and the address a signature is recognised.
 *
 * @param name empty when it is not known
 * @param address empty when it is not known
 */
public record Writer(String name, String address) {

    public static final Writer UNKNOWN = new Writer("", "");
}
