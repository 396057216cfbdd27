package org.amends.identity;

import io.vertx.core.http.HttpServerRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a request comes from, as far as limits count it.
 *
 * @param text an IPv4 address, or the network of an IPv6 household
 */
public record RemoteAddress(String text) {

    private static final int NETWORK_OF_ONE_HOUSEHOLD = 8; // bytes: an IPv6 customer has a /64

    /** The peer's address; Quarkus has put the forwarded one there if it trusts the proxy. */
    public static RemoteAddress of(HttpServerRequest request) {
        String peer = request.remoteAddress().hostAddress();
        return new RemoteAddress(peer == null || peer.indexOf(':') < 0 ? String.valueOf(peer) : network(peer));
    }

    /** SHA-256: what is kept of it can't be read back. */
    public byte[] digest() {
        return digest("address");
    }

    /** Another one for each purpose, so that one can't be told to be the other. */
    public byte[] digest(String purpose) {
        return Secret.sha256(purpose + "|" + text);
    }

    private static String network(String literal) {
        try {
            InetAddress address = InetAddress.getByName(literal);
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_OF_ONE_HOUSEHOLD))
                    : address.getHostAddress();
        } catch (UnknownHostException notALiteral) {
            return literal;
        }
    }
}
