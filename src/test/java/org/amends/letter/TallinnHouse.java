package org.amends.letter;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.amends.testing.EmptyHouse;

/** A house in Tallinn, with a real mail server. */
public final class TallinnHouse implements QuarkusTestProfile {

    public static final ZoneId ZONE = ZoneId.of("Europe/Tallinn");

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("amends.deadlines.calendar.zone", ZONE.getId());
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(EmptyHouse.class), new TestResourceEntry(MailRelays.Servers.class));
    }
}
