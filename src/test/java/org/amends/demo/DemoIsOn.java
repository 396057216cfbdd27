package org.amends.demo;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import org.amends.testing.EmptyHouse;

/** A house that was started with {@code --demo}, small, with an administrator whose password is known. */
public final class DemoIsOn implements QuarkusTestProfile {

    static final String ADMINISTRATOR = "admin";
    static final String PASSWORD = "a house of my own";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "amends.demo.enabled", "true",
                "amends.demo.complaints", "10",
                "amends.demo.orders", "false",
                "amends.deadlines.calendar.zone", "Europe/Tallinn",
                "amends.policy.first-pack", "classpath:demo/policy.yaml",
                "amends.bootstrap.username", ADMINISTRATOR,
                "amends.bootstrap.password", PASSWORD);
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(EmptyHouse.class));
    }
}
