package org.amends.outbox.receiver;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a host. Asked once for each call: what was checked is what is called. */
public interface HostResolver {

    /** In the order in which they should be called; never empty. */
    List<InetAddress> resolve(String host) throws UnknownHostException;
}
