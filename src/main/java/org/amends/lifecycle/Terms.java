package org.amends.lifecycle;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How long things may take on one case: what the policy packs say under which it was filed. The lifecycle only asks.
 */
public interface Terms {

    /** The packs by which the case is measured to its end, each as {@code id@version}. */
    List<String> packs();

    /** When a duty that begins with this verb is due; empty when no pack of the case limits it from there. */
    Optional<Due> due(DeadlineKind kind, Verb startedBy, Instant from);

    /**
     * The same duty, which may wait for an event that has come now: due then, unless it is due later anyway. Empty when no
     * clock of that duty may wait.
     */
    Optional<Due> dueAfterHold(DeadlineKind kind, Verb startedBy, Instant from, Instant event);

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

    /** What a letter that this verb sends has to say, whatever its sender writes, and where it must not lead. */
    Demands demands(Verb sentBy);

    /** What a decision has to say besides when it refuses something that the customer contested before. */
    Demands deadlock();

    /** What a customer has to be told when the short way has settled their complaint. */
    Demands summary();

    /**
     * Until when a case has to be kept that came at the one moment and ended at the other; the latest that any pack says.
     * Empty when none says anything.
     */
    Optional<Instant> keptUntil(Instant receivedAt, Instant endedAt);

    /**
     * When the customer of a closed case is asked whether it is put right: at the first step of the packs' aftercare, counted from
     * when everything was done, that lies behind the end. Empty when none does.
     */
    Optional<Instant> askedAgain(Instant settledAt, Instant endedAt);

    /** Who may send a letter that a check refuses; empty when nobody may. */
    Optional<Overriding> overriding();

    record Due(Instant at, Derivation derivation) {}

    /**
     * @param latest the farthest date that a letter may name; empty when the pack leaves it to the reason
     * @param times how often at most
     */
    record Extension(Optional<Instant> latest, int times) {}

    /**
     * @param by the lowest rung that may
     * @param most how many such letters a case may have
     */
    record Overriding(Rung by, int most) {

        public boolean isFor(Actor actor, CaseState state) {
            return actor.standsOn(by, state);
        }

        public boolean isUsedUp(CaseState state) {
            return state.overriddenLetters() >= most;
        }
    }

    /**
     * @param customer each a word for a customer, for instance {@code guest}
     * @param refused words that no letter may use
     * @param informal whether customers are spoken to as one speaks to friends, where the language knows the difference
     */
    record Speech(Set<String> customer, Set<String> refused, boolean informal) {

        public Speech {
            customer = Set.copyOf(customer);
            refused = Set.copyOf(refused);
        }
    }

    /**
     * @param texts in the order of their names
     * @param bodies who decides when we and the customer do not agree, where the letter has to say so
     * @param forbiddenLinks parts of addresses that no letter may name
     * @param fields what else it has to say, by the names that packs have for it
     */
    record Demands(List<LegalText> texts, List<OutsideBody> bodies, Set<String> forbiddenLinks, Set<String> fields) {

        public static final Demands NONE = new Demands(List.of(), List.of(), Set.of(), Set.of());

        public Demands {
            texts = List.copyOf(texts);
            bodies = List.copyOf(bodies);
            forbiddenLinks = Set.copyOf(forbiddenLinks);
            fields = Set.copyOf(fields);
        }

        /** Everything that either demands. */
        public Demands and(Demands other) {
            return new Demands(
                    Stream.concat(texts.stream(), other.texts.stream())
                            .distinct()
                            .toList(),
                    Stream.concat(bodies.stream(), other.bodies.stream())
                            .distinct()
                            .toList(),
                    union(forbiddenLinks, other.forbiddenLinks),
                    union(fields, other.fields));
        }

        private static Set<String> union(Set<String> one, Set<String> other) {
            return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
        }
    }

    /**
     * A text that nobody may change; fields in braces are filled in.
     *
     * @param byLanguage empty when the pack only asks for it: the organisation has to give it
     */
    record LegalText(String name, Map<String, String> byLanguage) {

        public LegalText {
            byLanguage = Map.copyOf(byLanguage);
        }
    }

    /**
     * @param open how long after our answer the customer can go there, if the pack says so
     * @param takesPart whether we take part in its procedure, if the pack says so
     */
    record OutsideBody(String name, String url, Optional<Period> open, Optional<Boolean> takesPart) {}
}
