package org.amends.publicity;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where a review or a post stands: an address of the web, kept to be shown and never called (OWASP API7: what strangers wrote must not
 * make us call anybody).
 */
public record PostedLink(String text) {

    /** In characters. */
    static final int LONGEST = 2_000;

    private static final Set<String> SCHEMES = Set.of("http", "https");

    /** Empty for what is no address of the web, or has a user's name in it, which hides where it leads. */
    public static Optional<PostedLink> read(String typed) {
        String text = typed.strip();
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(text);
            boolean web = uri.getScheme() != null
                    && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null;
            return web ? Optional.of(new PostedLink(text)) : Optional.empty();
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }
}
