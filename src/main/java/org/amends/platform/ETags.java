package org.amends.platform;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amends.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A version as a strong entity tag (RFC 9110, section 8.8.3). */
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

    /**
     * The version that somebody has seen who wants to change something.
     *
     * @param what it is a version of, such as {@code case}
     * @throws Problem 428 without the header, 400 when it is no such tag
     */
    public static int seen(@Nullable String ifMatch, String what) {
        if (ifMatch == null) {
            throw Problem.of(
                    428,
                    "/problems/version-required",
                    "Say which version you have seen",
                    "Read the " + what
                            + " and send its ETag back as If-Match, so that you can't overwrite what you have not seen.");
        }
        return version(ifMatch)
                .orElseThrow(() -> Problem.invalid(
                        "If-Match",
                        "not-an-etag",
                        "If-Match is one ETag as the " + what + " was read with, quotes included, such as \"7\"."));
    }
}
