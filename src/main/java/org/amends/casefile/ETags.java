package org.amends.casefile;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A case's version as a strong entity tag (RFC 9110, section 8.8.3). */
public final class ETags {

    private static final Pattern STRONG = Pattern.compile("\"(\\d{1,9})\"");

    private ETags() {}

    public static String of(int version) {
        return "\"" + version + "\"";
    }

    /** Empty when it is not one strong entity tag of ours: no list, no asterisk, no weak one. */
    public static Optional<Integer> version(String header) {
        Matcher matcher = STRONG.matcher(header.strip());
        return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    }
}
