package org.amends.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Answers the first that asks with a beginning, and then with a letter five times a second, for ever. */
public final class DrippingServer implements AutoCloseable {

    private final ServerSocket server;
    private final String beginning;

    private DrippingServer(ServerSocket server, String beginning) {
        this.server = server;
        this.beginning = beginning;
    }

    public static DrippingServer after(String beginning) throws IOException {
        DrippingServer drips = new DrippingServer(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()), beginning);
        Thread dripping = new Thread(drips::drip);
        dripping.setDaemon(true);
        dripping.start();
        return drips;
    }

    public int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void drip() {
        try (Socket socket = server.accept()) {
            OutputStream out = socket.getOutputStream();
            out.write(beginning.getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write('x');
                out.flush();
                TimeUnit.MILLISECONDS.sleep(200);
            }
        } catch (IOException | InterruptedException nobodyListens) {
            Thread.currentThread().interrupt();
        }
    }
}
