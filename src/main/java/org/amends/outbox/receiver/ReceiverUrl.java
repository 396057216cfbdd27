package org.amends.outbox.receiver;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a receiver is.
 *
 * @param host in lower case, an IPv6 address without its brackets
 * @param target what is asked for there: path and query
 */
public record ReceiverUrl(boolean secure, String host, int port, String target) {

    private static final int LONGEST = 2_000;
    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    private static final int LAST_PORT = 65_535;

    /** What some programs read as an IPv4 address and others do not: 2130706433, 0x7f.1, 0177.0.0.1. */
    private static final Pattern ENDS_IN_A_NUMBER = Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)\\.?");

    private static final Pattern IPV4 = Pattern.compile("((0|[1-9]\\d{0,2})\\.){3}(0|[1-9]\\d{0,2})");

    /** What is wrong with an address, in the order in which it is looked for. */
    public enum Fault {
        NO_URL,
        SCHEME,
        USER_INFO,
        FRAGMENT,
        HOST
    }

    /** Exactly one of them is there. */
    public record Read(Optional<ReceiverUrl> url, Optional<Fault> fault) {

        private static Read wrong(Fault fault) {
            return new Read(Optional.empty(), Optional.of(fault));
        }
    }

    public static Read read(String text) {
        Optional<URI> parsed = parse(text);
        if (parsed.isEmpty()) {
            return Read.wrong(Fault.NO_URL);
        }
        URI uri = parsed.get();
        String scheme = lower(uri.getScheme());
        if (!scheme.equals("https") && !scheme.equals("http")) {
            return Read.wrong(Fault.SCHEME);
        }
        if (uri.getRawUserInfo() != null || lower(uri.getRawAuthority()).contains("@")) {
            return Read.wrong(Fault.USER_INFO);
        }
        if (uri.getRawFragment() != null) {
            return Read.wrong(Fault.FRAGMENT);
        }
        String host = lower(uri.getHost());
        if (!isHost(host) || uri.getPort() == 0 || uri.getPort() > LAST_PORT) {
            return Read.wrong(Fault.HOST);
        }
        boolean secure = scheme.equals("https");
        int port = uri.getPort() > 0 ? uri.getPort() : secure ? HTTPS : HTTP;
        return new Read(
                Optional.of(new ReceiverUrl(secure, host.replaceAll("[\\[\\]]", ""), port, target(uri))),
                Optional.empty());
    }

    /** The address that the host is, when it is no name. */
    Optional<InetAddress> literal() {
        if (!host.contains(":") && !IPV4.matcher(host).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(host));
        } catch (UnknownHostException none) {
            return Optional.empty();
        }
    }

    /** A zone ({@code fe80::1%eth0}) names a network of this machine. */
    private static boolean isHost(String host) {
        boolean ipv6 = host.startsWith("[");
        return !host.isEmpty()
                && !host.contains("%")
                && (ipv6
                        || IPV4.matcher(host).matches()
                        || !ENDS_IN_A_NUMBER.matcher(host).matches());
    }

    private static Optional<URI> parse(String text) {
        try {
            return text.length() > LONGEST ? Optional.empty() : Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String target(URI uri) {
        String path = Optional.ofNullable(uri.getRawPath())
                .filter(some -> !some.isEmpty())
                .orElse("/");
        return Optional.ofNullable(uri.getRawQuery())
                .map(query -> path + "?" + query)
                .orElse(path);
    }

    private static String lower(@Nullable String part) {
        return part == null ? "" : part.toLowerCase(Locale.ROOT);
    }
}
