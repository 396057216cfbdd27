package org.amends.photo;

import java.util.regex.Pattern;

/** How an event tells of a photograph: what it shows and, on a line of its own, the digest of what is kept. */
public final class PhotographWords {

    private static final Pattern DIGEST = Pattern.compile("\\n\\[SHA-256 [0-9a-f]{64}]\\z");

    private PhotographWords() {}

    static String of(NewPhotograph photograph) {
        return photograph.words() + "\n[SHA-256 " + photograph.sha256() + "]";
    }

    /** For a page that shows the photograph itself beside it. */
    public static String shown(String words) {
        return DIGEST.matcher(words).replaceFirst("");
    }
}
