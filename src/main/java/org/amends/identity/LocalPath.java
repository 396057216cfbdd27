package org.amends.identity;

import java.net.URI;
import java.util.regex.Pattern;

/** Where to go after the sign-in: a path of ours and nothing else, for whoever writes the link may be anybody. */
final class LocalPath {

    private static final URI DESK = URI.create("/desk");
    private static final Pattern LOCAL = Pattern.compile("/[A-Za-z0-9][A-Za-z0-9/._~?&=+,:@%-]*+");
    private static final int LONGEST = 2000;

    private LocalPath() {}

    static URI of(String next) {
        boolean local = next.length() <= LONGEST && LOCAL.matcher(next).matches();
        try {
            return local ? URI.create(next) : DESK;
        } catch (IllegalArgumentException malformed) {
            return DESK;
        }
    }
}
