package org.amends.tour;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import org.amends.testing.EmptyHouse;

/** A demo house as {@code --demo} makes it, with its sweeps at work, and an administrator whose password is known. */
public final class TourHouse implements QuarkusTestProfile {

    static final String PASSWORD = "a house of my own";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "amends.demo.enabled", "true",
                "amends.demo.complaints", "40",
                "amends.policy.first-pack", "classpath:demo/policy.yaml",
                "amends.bootstrap.username", "admin",
                "amends.bootstrap.password", PASSWORD,
                "quarkus.scheduler.enabled", "true");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(EmptyHouse.class));
    }
}
