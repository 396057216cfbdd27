package org.amends.remedy.refund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import org.amends.money.Money;

/** Who carries which refund. */
@ApplicationScoped
class Carriers {

    private final Instance<RefundPort> ports;

    Carriers(@Any Instance<RefundPort> ports) {
        this.ports = ports;
    }

    /** A provider that can, else a person. */
    String choose(Optional<String> paymentId, Money amount, boolean byHand) {
        return ports.stream()
                .filter(port -> !byHand && paymentId.isPresent())
                .filter(port -> !port.name().equals(ManualPayout.NAME) && port.carries(paymentId, amount))
                .map(RefundPort::name)
                .findFirst()
                .orElse(ManualPayout.NAME);
    }

    RefundPort port(String name) {
        return ports.stream()
                .filter(port -> port.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody here is called " + name));
    }
}
