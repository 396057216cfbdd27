package org.amends.admin;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.amends.policy.BeginningPacks;

/**
 * How far a house is set up, step by step, from how it is and not from what was clicked.
 *
 * @param done by step
 * @param people who work on cases
 * @param zone on whose clocks the house works
 * @param packs that rule what is filed now
 * @param others that come with Amends; empty once a case was filed, when it takes two people
 * @param address under which customers reach this installation
 */
@TemplateData
public record StartView(
        Map<Step, Boolean> done,
        int people,
        String zone,
        List<BeginningPacks.Named> packs,
        List<BeginningPacks.Named> others,
        MailView mail,
        String address) {

    /** What it takes until customers are served, in no order that anybody is held to. */
    public enum Step {
        ORGANISATION,
        HOURS,
        PEOPLE,
        POLICY,
        MAIL,
        LINKS,
        TRIAL
    }

    /**
     * How mail leaves.
     *
     * @param leaves whether any does
     * @param relay host and port
     * @param to the reader's own address; empty for none
     * @param answer of the relay to the last trial; empty when there was none
     * @param at of the last trial; the epoch when there was none
     */
    @TemplateData
    public record MailView(
            boolean leaves, String relay, String sender, String to, boolean accepted, String answer, Instant at) {}

    public boolean did(String step) {
        return Boolean.TRUE.equals(done.get(Step.valueOf(step)));
    }

    public int count() {
        return (int) done.values().stream().filter(Boolean::booleanValue).count();
    }

    public int all() {
        return done.size();
    }
}
