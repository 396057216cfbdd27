package org.amends.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How long things may take on one case: what the policy packs say under which it was filed. The lifecycle only asks.
 */
public interface Terms {

    /** The packs by which the case is measured to its end, each as {@code id@version}. */
    List<String> packs();

    /** When a duty that begins with this verb is due; empty when no pack of the case limits it from there. */
    Optional<Due> due(DeadlineKind kind, Verb startedBy, Instant from);

    /**
     * The same duty while we wait for the customer: as late as the pause may ever make it, so that a deadline runs at
     * every moment. Empty when its clock does not pause; a statutory one never does.
     */
    Optional<Due> pausedSince(Instant waiting, Derivation running);

    /** The same duty when the waiting that began with {@link #pausedSince} is over. */
    Due resumed(Instant over, Derivation paused);

    /** What a letter may do to the date of a duty; empty when no letter may move it. */
    Optional<Extension> extension(Derivation running);

    /** @param raised how many of the lowest rungs are skipped */
    List<LadderStep> ladder(DeadlineKind kind, Optional<Derivation> derivation, Instant from, Instant due, int raised);

    /** After how many failed contacts a case asks for somebody above its owner. */
    int patience();

    /** How often a case may change hands before somebody above has to say so. */
    int mostTransfers();

    /** Whether a cause of that severity, 1 to 10, always asks for somebody above the owner. */
    boolean isSevere(int severity);

    /** How the trade calls its customers, and which words no letter may use. */
    Speech speech();

    record Due(Instant at, Derivation derivation) {}

    /**
     * @param latest the farthest date that a letter may name; empty when the pack leaves it to the reason
     * @param times how often at most
     */
    record Extension(Optional<Instant> latest, int times) {}

    /**
     * @param customer each a word for a customer, for instance {@code guest}
     * @param refused words that no letter may use
     */
    record Speech(Set<String> customer, Set<String> refused) {

        public Speech {
            customer = Set.copyOf(customer);
            refused = Set.copyOf(refused);
        }
    }
}
