package org.amends.returns.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amends.Rule;
import org.amends.lifecycle.RemedyKind;
import org.amends.order.SampleOrder;
import org.amends.order.snapshot.OrderSnapshot;
import org.amends.returns.law.ClaimRemedy;
import org.amends.returns.law.GuaranteeTerms;
import org.amends.returns.law.LegalCalendar;
import org.junit.jupiter.api.Test;

class LineClaimTest {

    private static final Instant DELIVERED = Instant.parse("2026-11-05T10:00:00Z");
    private static final Instant NOW = DELIVERED.plus(Duration.ofDays(10));
    private static final GuaranteeTerms TERMS = GuaranteeTerms.ofTheDirective();

    private static LineClaim claim(String country, Set<ClaimFinding> findings, Attempt... attempts) {
        OrderSnapshot order =
                new SampleOrder().boughtIn(country).line("1", 1, 40_00).snapshot();
        ClaimRecord record = new ClaimRecord(Optional.of(RemedyKind.REPAIR), findings, List.of(attempts));
        return LineClaim.of(order, "1", record, Optional.empty(), TERMS, LegalCalendar.covering(order, NOW), NOW);
    }

    private static Attempt tried(String line, RemedyKind kind, int askedAfterDays, int doneAfterDays) {
        return new Attempt(
                line,
                UUID.randomUUID(),
                1,
                kind,
                DELIVERED.plus(Duration.ofDays(askedAfterDays)),
                DELIVERED.plus(Duration.ofDays(doneAfterDays)));
    }

    private static Instant rejectUntil(LineClaim claim) {
        return claim.reject().orElseThrow().ends().orElseThrow();
    }

    @Test
    @Rule("L-30")
    void money_is_open_when_both_were_refused_and_not_when_one_was() {
        assertThat(claim("EE", Set.of(ClaimFinding.REPAIR_IMPOSSIBLE, ClaimFinding.REPAIR_DISPROPORTIONATE))
                        .open())
                .containsExactlyInAnyOrder(ClaimRemedy.REPAIR, ClaimRemedy.REPLACEMENT);
        assertThat(claim("EE", Set.of(ClaimFinding.REPAIR_IMPOSSIBLE, ClaimFinding.REPLACEMENT_DISPROPORTIONATE))
                        .open())
                .contains(ClaimRemedy.PRICE_REDUCTION, ClaimRemedy.TERMINATION);
    }

    @Test
    @Rule("L-28")
    void a_replacement_is_an_attempt_and_no_repair_and_other_goods_are_others() {
        LineClaim replaced = claim("EE", Set.of(), tried("1", RemedyKind.REPLACEMENT, 1, 5));
        assertThat(replaced.attempts()).isEqualTo(1);
        assertThat(replaced.repaired()).isFalse();
        assertThat(claim("EE", Set.of(), tried("2", RemedyKind.REPAIR, 1, 5))).isEqualTo(claim("EE", Set.of()));
    }

    @Test
    @Rule("L-34")
    void waits_that_cross_are_one_wait() {
        Attempt first = tried("1", RemedyKind.REPAIR, 1, 5);
        Instant once = rejectUntil(claim("GB", Set.of(), first));
        assertThat(once).isAfter(rejectUntil(claim("GB", Set.of())));
        assertThat(rejectUntil(claim("GB", Set.of(), first, tried("1", RemedyKind.REPAIR, 3, 8))))
                .isEqualTo(once);
        assertThat(rejectUntil(claim("GB", Set.of(), first, tried("1", RemedyKind.REPAIR, 6, 8))))
                .isAfter(once);
    }

    @Test
    @Rule("L-25")
    void a_country_may_give_more_than_the_directive() {
        OrderSnapshot order =
                new SampleOrder().boughtIn("SE").line("1", 1, 40_00).snapshot();
        ClaimRecord nothing = new ClaimRecord(Optional.empty(), Set.of(), List.of());
        LineClaim longer = LineClaim.of(
                order,
                "1",
                nothing,
                Optional.empty(),
                new GuaranteeTerms(Map.of("SE", GuaranteeTerms.MOST_MONTHS)),
                LegalCalendar.covering(order, NOW),
                NOW);
        assertThat(longer.guarantee().ends().orElseThrow()).isAfter(Instant.parse("2033-11-04T00:00:00Z"));
    }
}
