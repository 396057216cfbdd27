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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands before a mail server and refuses recipients of one domain for good, as a real relay does with unknown people, and
 * those of another the first time that it sees them, as one does that knows no such sender yet.
 */
final class PickyRelay {

    private final ServerSocket listening;
    private final int behind;
    private final String refusedDomain;
    private final String busyDomain;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    PickyRelay(int behind, String refusedDomain, String busyDomain) {
        this.behind = behind;
        this.refusedDomain = refusedDomain;
        this.busyDomain = busyDomain;
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
            Optional<String> refusal = line.startsWith("RCPT TO:") ? refusal(line) : Optional.empty();
            say(refusal.isPresent() ? client : server, refusal.orElse(line));
        }
        server.close();
    }

    private Optional<String> refusal(String recipient) {
        if (recipient.contains("@" + refusedDomain)) {
            return Optional.of("550 5.1.1 No such person here");
        }
        return recipient.contains("@" + busyDomain) && seen.add(recipient)
                ? Optional.of("451 4.7.1 Try again later")
                : Optional.empty();
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
