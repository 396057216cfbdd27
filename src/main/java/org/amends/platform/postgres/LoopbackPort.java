package org.amends.platform.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** The port on 127.0.0.1 that the server is to have. */
final class LoopbackPort {

    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private LoopbackPort() {}

    static void requireFree(int port) throws IOException {
        InetAddress address = InetAddress.getByAddress(LOOPBACK);
        try {
            new ServerSocket(port, 1, address).close();
        } catch (IOException e) {
            throw new CannotStart(
                    "Port " + port + " on 127.0.0.1 is taken by another program: stop that program, or give Amends"
                            + " another port with AMENDS_POSTGRES_PORT.",
                    e);
        }
    }
}
