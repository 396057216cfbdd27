package org.amends.everypage;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import org.amends.testing.EmptyHouse;

/** A demo house of its own: what other tests leave behind makes no page longer here. */
public final class WalkedHouse implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "amends.demo.enabled", "true",
                "amends.demo.complaints", "10",
                "amends.demo.orders", "false",
                "amends.policy.first-pack", "classpath:demo/policy.yaml");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(EmptyHouse.class));
    }
}
