package org.amends.mail.reply;

import java.util.regex.Pattern;

/** Lines that say how to reach somebody: an address, a page, a telephone number. */
final class Reachable {

    private static final Pattern ADDRESS_OR_PAGE = Pattern.compile("[^\\s@]@[^\\s@]+\\.[^\\s@]|https?://|www\\.");
    private static final Pattern NUMBER = Pattern.compile("[+(]?\\d[\\d ()./-]{5,18}\\d");

    private Reachable() {}

    static boolean saysHow(String line) {
        return ADDRESS_OR_PAGE.matcher(line).find() || NUMBER.matcher(line).find();
    }
}
