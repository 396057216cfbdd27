package org.amends.admin;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import org.amends.letter.MailRelays;
import org.amends.testing.EmptyHouse;

/** An empty house whose administrator's password is known, with a relay that takes mail. */
public final class FirstDay implements QuarkusTestProfile {

    static final String PASSWORD = "a house of my own";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("amends.bootstrap.username", "admin", "amends.bootstrap.password", PASSWORD);
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(EmptyHouse.class), new TestResourceEntry(MailRelays.Servers.class));
    }
}
