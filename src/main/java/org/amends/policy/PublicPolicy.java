package org.amends.policy;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.amends.policy.pack.Role;

/**
 * What anybody may read of our rules: the packs in force, in plain words (S1-33).
 *
 * @param rungs who is called, one above the other, when something is late
 * @param nextOpening when somebody is here next; empty while we are open
 * @param openUntil until when we are open now
 * @param refreshedAt of the whole page
 */
@TemplateData
public record PublicPolicy(
        List<Promised> promises,
        List<Role> rungs,
        List<Body> bodies,
        ZoneId zone,
        List<Hours> week,
        Optional<Instant> nextOpening,
        Optional<Instant> openUntil,
        List<Hours> daysOff,
        List<KeptFigures.Kept> figures,
        List<Source> packs,
        Instant refreshedAt) {

    /**
     * @param key the duty and what starts it, for the words
     * @param limit in plain words
     * @param by when it would be due if that happened now
     * @param pack whose rule is the strictest now
     * @param ref the source of law, where it is one
     * @param others rules for the same that end later
     */
    @TemplateData
    public record Promised(
            String key, String limit, Optional<Instant> by, String pack, Optional<String> ref, List<Later> others) {}

    @TemplateData
    public record Later(String limit, String pack, Optional<String> ref) {}

    @TemplateData
    public record Source(String ref, String title) {}

    /** @param right how long the way there is open, in words */
    @TemplateData
    public record Body(String name, String url, Optional<String> right) {}

    /** @param times empty on a day off */
    @TemplateData
    public record Hours(String day, String times, Optional<String> name) {}
}
