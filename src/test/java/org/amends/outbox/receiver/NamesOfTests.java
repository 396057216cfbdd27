package org.amends.outbox.receiver;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Hosts ending in {@code .test} have the addresses that a test gives them, also other ones each time; the rest is as always. */
@ApplicationScoped
public class NamesOfTests implements HostResolver {

    private final Map<String, Deque<List<InetAddress>>> given = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();

    /** @param next the addresses of each look-up, separated by commas; the last ones stay */
    public void give(String host, String... next) {
        given.put(
                host,
                new ArrayDeque<>(Stream.of(next).map(NamesOfTests::addresses).toList()));
        asked.remove(host);
    }

    public int asked(String host) {
        return asked.getOrDefault(host, new AtomicInteger()).get();
    }

    @Override
    public List<InetAddress> resolve(String host) throws UnknownHostException {
        asked.computeIfAbsent(host, some -> new AtomicInteger()).incrementAndGet();
        if (host.equals("receiver.test")) {
            return addresses("127.0.0.1");
        }
        Deque<List<InetAddress>> next = given.get(host);
        if (next != null) {
            return next.size() > 1 ? next.removeFirst() : next.getFirst();
        }
        if (host.endsWith(".test")) {
            throw new UnknownHostException(host);
        }
        return List.of(InetAddress.getAllByName(host));
    }

    private static List<InetAddress> addresses(String literals) {
        return Stream.of(literals.split(",")).map(NamesOfTests::address).toList();
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(literal, e);
        }
    }
}
