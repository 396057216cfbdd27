package org.amends.letter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Stands before a mail server and refuses recipients of one domain for good, as a real relay does with unknown people. */
final class PickyRelay {

    private final ServerSocket listening;
    private final int behind;
    private final String refusedDomain;

    PickyRelay(int behind, String refusedDomain) {
        this.behind = behind;
        this.refusedDomain = refusedDomain;
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PickyRelay started() {
        daemon(() -> {
            while (true) {
                Socket client = listening.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), behind);
                daemon(() -> server.getInputStream().transferTo(client.getOutputStream()));
                daemon(() -> converse(client, server));
            }
        });
        return this;
    }

    int port() {
        return listening.getLocalPort();
    }

    private void converse(Socket client, Socket server) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            boolean refused = line.startsWith("RCPT TO:") && line.contains("@" + refusedDomain);
            say(refused ? client : server, refused ? "550 5.1.1 No such person here" : line);
        }
        server.close();
    }

    private static void say(Socket to, String line) throws IOException {
        OutputStream out = to.getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void daemon(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException ended) {
                // One side hung up; so does the other.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
