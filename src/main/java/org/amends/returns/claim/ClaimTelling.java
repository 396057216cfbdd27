package org.amends.returns.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.amends.casefile.CaseLog;
import org.amends.casefile.LoggedCase;
import org.amends.order.snapshot.OrderLine;
import org.amends.returns.LawSentences;
import org.amends.returns.claim.Claims.Claim;
import org.amends.returns.law.RejectClock;
import org.amends.returns.law.RightToRepair;
import org.amends.returns.law.Step;
import org.amends.web.Messages;
import org.amends.web.Moments;

/** Tells where a claim stands: to colleagues with all that follows, to the customer until when we answer for their goods. */
@ApplicationScoped
public class ClaimTelling {

    private final Claims claims;
    private final ClaimRecords records;
    private final CaseLog log;
    private final LawSentences sentences;
    private final Messages messages;

    ClaimTelling(Claims claims, ClaimRecords records, CaseLog log, LawSentences sentences, Messages messages) {
        this.claims = claims;
        this.records = records;
        this.log = log;
        this.sentences = sentences;
        this.messages = messages;
    }

    /** Empty for a case about anything else, while its order is unknown, and where no law of the guarantee is known. */
    public Optional<ToldClaim> of(LoggedCase file, Locale locale) {
        return claim(file)
                .map(claim -> new ToldClaim(
                        claim.record().chosen(),
                        claim.record().findings().stream().sorted().toList(),
                        claim.lines().stream()
                                .map(line -> line(claim, line, locale))
                                .toList()));
    }

    private Optional<Claim> claim(LoggedCase file) {
        return Claims.goods(file).flatMap(goods -> claims.of(file, records.of(file)));
    }

    private ToldClaim.Line line(Claim claim, LineClaim line, Locale locale) {
        return new ToldClaim.Line(
                line.line(),
                title(claim, line),
                line.attempts(),
                line.guarantee().presumedUntil(),
                line.guarantee().ends(),
                isExtended(claim, line),
                line.reject().flatMap(RejectClock.Answer::ends),
                line.reject().filter(clock -> clock.ends().isEmpty()).isPresent(),
                line.open().stream()
                        .map(remedy -> new ToldClaim.Open(remedy, sentences.of(remedy, locale)))
                        .toList(),
                steps(line)
                        .map(step -> sentences.of(step, line.guarantee().zone(), locale))
                        .toList());
    }

    private static Stream<Step> steps(LineClaim line) {
        return Stream.concat(
                line.guarantee().steps().stream(), line.reject().stream().flatMap(clock -> clock.steps().stream()));
    }

    private static String title(Claim claim, LineClaim line) {
        return claim.order().line(line.line()).map(OrderLine::title).orElse(line.line());
    }

    private static boolean isExtended(Claim claim, LineClaim line) {
        return line.repaired()
                && RightToRepair.rules(claim.order(), claim.calendar().zone());
    }

    /** L-28: until when we answer for each of the goods, and that it is longer for a repair; nothing where no end is known. */
    public List<String> toCustomer(UUID caseId, Locale locale) {
        return log.find(caseId).flatMap(this::claim).stream()
                .flatMap(claim -> claim.lines().stream().flatMap(line -> guarantee(claim, line, locale).stream()))
                .toList();
    }

    private Optional<String> guarantee(Claim claim, LineClaim line, Locale locale) {
        return line.guarantee()
                .ends()
                .map(end -> messages.text(
                        locale,
                        "pages",
                        isExtended(claim, line) ? "customer.guarantee.longer" : "customer.guarantee.until",
                        Map.of(
                                "title",
                                title(claim, line),
                                "day",
                                Moments.date(end.minusNanos(1), line.guarantee().zone(), locale))));
    }
}
