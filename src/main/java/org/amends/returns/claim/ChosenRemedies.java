package org.amends.returns.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.amends.casefile.EventJson;
import org.amends.casefile.Following;
import org.amends.casefile.LoggedCase;
import org.amends.lifecycle.Event;
import org.amends.lifecycle.Fact;
import org.amends.lifecycle.RemedyKind;
import org.amends.lifecycle.Verb;
import org.amends.platform.problem.Problem;
import org.amends.returns.LawSentences;
import org.amends.returns.claim.Claims.Claim;
import org.amends.returns.law.ClaimRemedy;
import org.amends.returns.law.Obstacle;
import org.amends.returns.law.RefundDue;
import org.amends.returns.law.Regime;
import org.amends.returns.law.RemedyChoice;
import org.amends.web.PageLanguage;
import org.jdbi.v3.core.Handle;

/**
 * Holds the decision on a claim to the consumer's choice (L-26): repair or replacement as they said, something else only where
 * that was refused on a closed ground or did not help, and nothing before they were told of the choice (L-27). In the United
 * Kingdom money that is agreed to goes back within fourteen days (L-35).
 */
@ApplicationScoped
class ChosenRemedies implements Following {

    private final Claims claims;
    private final ClaimRecords records;
    private final LawSentences sentences;
    private final PageLanguage language;

    ChosenRemedies(Claims claims, ClaimRecords records, LawSentences sentences, PageLanguage language) {
        this.claims = claims;
        this.records = records;
        this.sentences = sentences;
        this.language = language;
    }

    @Override
    public void after(Handle handle, LoggedCase file, Event event, Map<String, String> words) {
        if (event.fact() instanceof Fact.Decided decided && Claims.goods(file).isPresent()) {
            claims.of(file, records.of(handle, file)).ifPresent(claim -> check(claim, file, decided, event.at()));
        }
    }

    private void check(Claim claim, LoggedCase file, Fact.Decided decided, Instant now) {
        Set<ClaimRemedy> open = open(claim);
        Optional<ClaimRemedy> chosen = claim.record().chosen().flatMap(kind -> remedy(kind, claim.regime(), open));
        List<Fact.RemedyOwed> remedies = decided.remedies();
        boolean asChosen = remedies.stream()
                .anyMatch(owed -> chosen.isPresent()
                        && remedy(owed.kind(), claim.regime(), open).equals(chosen));
        RemedyChoice choice = new RemedyChoice(chosen, refused(claim), told(file));
        for (int i = 0; i < remedies.size(); i++) {
            String field = "remedies[" + i + "]";
            remedy(remedies.get(i).kind(), claim.regime(), open).stream()
                    .flatMap(given ->
                            choice
                                    .obstacles(
                                            given,
                                            open,
                                            claim.order(),
                                            claim.calendar().zone(),
                                            now)
                                    .stream())
                    .filter(obstacle -> !asChosen || obstacle.code().equals("claim.notice-unproven"))
                    .findFirst()
                    .ifPresent(obstacle -> {
                        throw problem(field + ".kind", obstacle);
                    });
            requireInTime(claim, remedies.get(i), now, field + ".by");
        }
    }

    /** What is open for one of its goods is open: they are claimed together. */
    private static Set<ClaimRemedy> open(Claim claim) {
        Set<ClaimRemedy> open = EnumSet.noneOf(ClaimRemedy.class);
        claim.lines().forEach(line -> open.addAll(line.open()));
        return open;
    }

    /** The law's name for it; empty for what the law does not speak of. Another article in place of one is a replacement. */
    private static Optional<ClaimRemedy> remedy(RemedyKind kind, Regime regime, Set<ClaimRemedy> open) {
        return switch (kind) {
            case REPAIR -> Optional.of(ClaimRemedy.REPAIR);
            case REPLACEMENT, EXCHANGE -> Optional.of(ClaimRemedy.REPLACEMENT);
            case PRICE_REDUCTION -> Optional.of(ClaimRemedy.PRICE_REDUCTION);
            case REFUND -> Optional.of(moneyBack(regime, open));
            default -> Optional.empty();
        };
    }

    private static ClaimRemedy moneyBack(Regime regime, Set<ClaimRemedy> open) {
        if (regime != Regime.UNITED_KINGDOM) {
            return ClaimRemedy.TERMINATION;
        }
        return open.contains(ClaimRemedy.SHORT_TERM_REJECTION)
                ? ClaimRemedy.SHORT_TERM_REJECTION
                : ClaimRemedy.FINAL_REJECTION;
    }

    private static SortedMap<ClaimRemedy, RemedyChoice.Refusal> refused(Claim claim) {
        SortedMap<ClaimRemedy, RemedyChoice.Refusal> refused = new TreeMap<>();
        claim.record().findings().stream().sorted().forEach(finding -> finding.refused()
                .ifPresent(remedy -> refused.putIfAbsent(remedy, finding.ground())));
        return refused;
    }

    /** When the receipt, which tells of the choice, was out; one that came back told nobody. */
    private static Optional<Instant> told(LoggedCase file) {
        Set<Integer> bounced = new HashSet<>();
        file.log().forEach(logged -> {
            if (logged.event().fact() instanceof Fact.Bounced back) {
                bounced.add(back.letter());
            }
        });
        return file.log().stream()
                .map(EventJson.Logged::event)
                .filter(event -> event.verb() == Verb.ACKNOWLEDGE && !bounced.contains(event.seq()))
                .map(Event::at)
                .min(Comparator.naturalOrder());
    }

    private void requireInTime(Claim claim, Fact.RemedyOwed owed, Instant now, String field) {
        if (claim.regime() == Regime.UNITED_KINGDOM && owed.kind() == RemedyKind.REFUND) {
            RefundDue.afterAgreedRejection(now, claim.calendar())
                    .obstacle(owed.by())
                    .ifPresent(obstacle -> {
                        throw problem(field, obstacle);
                    });
        }
    }

    private Problem problem(String field, Obstacle obstacle) {
        return Problem.invalid(field, obstacle.code(), sentences.of(obstacle, language.locale()));
    }
}
