package org.amends.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

/** Who sends goods out. */
@ApplicationScoped
class ReplacementPorts {

    private final Instance<ReplacementPort> ports;

    ReplacementPorts(@Any Instance<ReplacementPort> ports) {
        this.ports = ports;
    }

    /** The name of a connector that is set up, else of a person. */
    String chosen() {
        return ports.stream()
                .filter(ReplacementPort::isReady)
                .map(ReplacementPort::name)
                .filter(name -> !name.equals(SentByHand.NAME))
                .findFirst()
                .orElse(SentByHand.NAME);
    }

    ReplacementPort named(String name) {
        return ports.stream()
                .filter(port -> port.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody here is called " + name));
    }
}
