package org.amends.returns.law;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The law of withdrawal. A return is held against it too, so that nobody gets less for not having said "withdrawal".
 * Declines only for what is proven (L-08, L-15).
 */
final class WithdrawalChecks {

    private static final Set<ReturnKind> KINDS = Set.of(ReturnKind.WITHDRAWAL, ReturnKind.RETURN);

    static final List<Validator> ALL = List.of(
            Validator.law("asker", KINDS, WithdrawalChecks::asker),
            Validator.law("consumer", KINDS, WithdrawalChecks::consumer),
            Validator.law("right", KINDS, WithdrawalChecks::right),
            Validator.law("period", KINDS, WithdrawalChecks::period).onlyWhere(WithdrawalChecks::hasRight),
            Validator.law("exclusion", KINDS, WithdrawalChecks::exclusion).onlyWhere(WithdrawalChecks::hasRight),
            Validator.law("quantity", KINDS, WithdrawalChecks::quantity));

    private WithdrawalChecks() {}

    /** The right is the buyer's; a person asks whether the buyer wants it, and takes care that a gift stays one. */
    private static Verdict asker(LineQuestion question) {
        if (question.asker() == Asker.BUYER) {
            return Verdict.eligible("withdrawal.by-buyer");
        }
        return question.kind() == ReturnKind.WITHDRAWAL
                ? Verdict.person("withdrawal.by-recipient")
                : Verdict.not("withdrawal.by-recipient", Map.of());
    }

    private static Verdict consumer(LineQuestion question) {
        return question.all().order().buyer().consumer()
                ? Verdict.eligible("withdrawal.consumer")
                : Verdict.closed(DeclineCode.NOT_CONSUMER, "withdrawal.not-consumer", Map.of());
    }

    /** Where the right is unknown its periods and exclusions refuse nobody. */
    private static boolean hasRight(LineQuestion question) {
        return question.all().regime().hasWithdrawal();
    }

    /**
     * What was not bought online may have been bought by telephone, with the right, or over the counter, without it. A
     * country without the right is no closed code: a person reads a declaration from there.
     */
    private static Verdict right(LineQuestion question) {
        Map<String, String> country =
                Map.of("country", question.all().order().buyer().country());
        if (hasRight(question)) {
            return question.all().order().terms().concludedOnline()
                    ? Verdict.eligible("withdrawal.right-exists", country)
                    : Verdict.person("withdrawal.not-online", country);
        }
        return question.kind() == ReturnKind.WITHDRAWAL
                ? Verdict.person("withdrawal.no-right-known", country)
                : Verdict.not("withdrawal.no-right-known", country);
    }

    private static Verdict period(LineQuestion question) {
        Facts facts = question.all().facts();
        WithdrawalPeriod period = WithdrawalPeriod.of(
                question.all().order(), facts.supply(), question.all().calendar());
        if (period.ends().isEmpty()) {
            return Verdict.eligible("withdrawal.no-end-known");
        }
        Map<String, String> ends = Map.of(
                "ends", period.ends().get().toString(),
                "lastDay", period.lastDay().orElseThrow().toString());
        if (period.isOpenAt(question.declared())) {
            return Verdict.eligible("withdrawal.in-time", ends);
        }
        boolean handedOver = facts.supply() != Supply.NO_GOODS;
        return facts.noticeProven() && (facts.deliveryProven() || !handedOver)
                ? Verdict.closed(DeclineCode.EXPIRED, "withdrawal.expired", ends)
                : Verdict.person("withdrawal.expiry-unproven", ends);
    }

    private static Verdict exclusion(LineQuestion question) {
        Exclusion exclusion = Exclusion.of(question.line(), question.seal());
        return exclusion
                .why()
                .filter(why -> exclusion.state() != Exclusion.State.NONE)
                .map(why -> exclusion.state() == Exclusion.State.CLOSED
                        ? Verdict.closed(DeclineCode.of(why), "withdrawal.excluded", Map.of("exclusion", why.name()))
                        : Verdict.person("withdrawal.seal-to-be-seen", Map.of("exclusion", why.name())))
                .orElseGet(() -> Verdict.eligible("withdrawal.not-excluded"));
    }

    /** What was ordered counts, not what was delivered (L-14). */
    private static Verdict quantity(LineQuestion question) {
        int ordered = question.line().ordered();
        int before = question.all()
                .facts()
                .withdrawnBefore()
                .getOrDefault(question.line().id(), 0);
        Map<String, String> units = Map.of(
                "ordered", String.valueOf(ordered),
                "withdrawn", String.valueOf(before));
        if (before >= ordered) {
            return Verdict.closed(DeclineCode.DUPLICATE, "withdrawal.duplicate", units);
        }
        return question.all().asked(question.line().id()) + before <= ordered
                ? Verdict.eligible("withdrawal.units-left", units)
                : Verdict.person("withdrawal.more-than-left", units);
    }
}
