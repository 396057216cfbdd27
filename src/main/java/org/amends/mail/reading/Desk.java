package org.amends.mail.reading;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is ours, so that our own mail is known when it comes back.
 *
 * @param addresses those from which we write and at which we receive, in lower case
 * @param loopMark the value of {@value #LOOP_HEADER} in every mail that leaves us
 */
public record Desk(Set<String> addresses, String loopMark) {

    public static final String LOOP_HEADER = "X-Amends-Loop";

    public Desk {
        addresses = addresses.stream()
                .map(address -> address.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean owns(String address) {
        return addresses.contains(address.toLowerCase(Locale.ROOT));
    }

    /**
     * A mailing list through which our own mail reaches us says nothing about the writer: a group whose address is the desk's
     * names it in List-Post (RFC 2369), or in List-Id with a dot for the at sign (RFC 2919).
     */
    boolean ownsList(String header) {
        String value = header.toLowerCase(Locale.ROOT);
        return addresses.stream()
                .anyMatch(address ->
                        value.contains("mailto:" + address) || value.contains("<" + address.replace('@', '.') + ">"));
    }
}
