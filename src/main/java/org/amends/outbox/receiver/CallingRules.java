package org.amends.outbox.receiver;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may be called: the internet over HTTPS, and the hosts of the house's own that its operator named. */
@ApplicationScoped
public class CallingRules {

    private final Set<Integer> ports;
    private final Set<String> trusted;

    CallingRules(ReceiverConfig config) {
        this.ports = config.ports();
        this.trusted = config.trustedHosts().orElse(List.of()).stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean trusts(ReceiverUrl url) {
        return trusted.contains(url.host()) || trusted.contains(url.host() + ":" + url.port());
    }

    public boolean allowsScheme(ReceiverUrl url) {
        return url.secure() || trusts(url);
    }

    public boolean allowsPort(ReceiverUrl url) {
        return ports.contains(url.port()) || trusts(url);
    }

    /** Of a host that is an address; a name is looked up when it is called. */
    public boolean allowsLiteral(ReceiverUrl url) {
        return url.literal().map(address -> allowsAddress(url, address)).orElse(true);
    }

    /** No operator means the addresses where a cloud keeps its machines' secrets (169.254.169.254), or a crowd. */
    boolean allowsAddress(ReceiverUrl url, InetAddress address) {
        return PublicAddresses.contain(address)
                || (trusts(url)
                        && !address.isLinkLocalAddress()
                        && !address.isMulticastAddress()
                        && !address.isAnyLocalAddress());
    }
}
