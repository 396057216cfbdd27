package org.amends.carriage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import org.amends.returns.law.ReturnMethod;

/** Who makes which label. */
@ApplicationScoped
class LabelPorts {

    private final Instance<LabelPort> ports;

    LabelPorts(@Any Instance<LabelPort> ports) {
        this.ports = ports;
    }

    /** A connector that can, else a person. */
    LabelPort choose(ReturnMethod method) {
        return ports.stream()
                .filter(port -> !port.name().equals(LabelByHand.NAME))
                .filter(port -> port.makes().contains(method))
                .findFirst()
                .orElseGet(() -> named(LabelByHand.NAME));
    }

    LabelPort named(String name) {
        return ports.stream()
                .filter(port -> port.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody here is called " + name));
    }
}
