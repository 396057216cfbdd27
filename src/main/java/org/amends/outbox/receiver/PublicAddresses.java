package org.amends.outbox.receiver;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses belong to the internet at large: all that IANA's registries of special-purpose addresses (RFC 6890) do not
 * keep for something else. Java reads a mapped address ({@code ::ffff:127.0.0.1}) as the IPv4 address that it is.
 */
final class PublicAddresses {

    private static final List<Network> SPECIAL_IPV4 = networks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /** The only global unicast addresses that were given out; so loopback, ULA, link-local, mapped and NAT64 are none. */
    private static final Network GLOBAL_IPV6 = Network.of("2000::/3");

    /** Protocols and tunnels, which may lead to an IPv4 address that nobody checked, and documentation. */
    private static final List<Network> SPECIAL_IPV6 = networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private PublicAddresses() {}

    private static List<Network> networks(String... texts) {
        return Stream.of(texts).map(Network::of).toList();
    }

    static boolean contain(InetAddress address) {
        return address instanceof Inet4Address
                ? outside(SPECIAL_IPV4, address)
                : GLOBAL_IPV6.contains(address) && outside(SPECIAL_IPV6, address);
    }

    private static boolean outside(List<Network> networks, InetAddress address) {
        return networks.stream().noneMatch(network -> network.contains(address));
    }
}
