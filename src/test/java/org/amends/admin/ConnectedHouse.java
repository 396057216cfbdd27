package org.amends.admin;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import org.amends.carriage.StandInCourier;
import org.amends.carriage.dhl.DhlOn;
import org.amends.outbox.KafkaOn;
import org.amends.remedy.stripe.StripeOn;

/** A house that is connected to carriers, a payment service and a Kafka: one for all of their tests, as a start takes long. */
public final class ConnectedHouse implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(
                new TestResourceEntry(DhlOn.class),
                new TestResourceEntry(StandInCourier.class),
                new TestResourceEntry(StripeOn.class),
                new TestResourceEntry(KafkaOn.class));
    }
}
