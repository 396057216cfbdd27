package org.amends.policy.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A ladder calls its owner when it is due, then always somebody above, and ends with a person who can't pass it on. */
final class LadderRules {

    static final LintRule NO_OWNER = each(
            "ladder-without-owner",
            (ladder, name) -> ladder.rungs().stream().noneMatch(rung -> rung.to() == Role.OWNER)
                    ? Optional.of("The ladder \"" + name + "\" has no rung for the owner.")
                    : Optional.empty());

    static final LintRule NO_RUNG_WHEN_DUE = each(
            "ladder-without-due-rung",
            (ladder, name) -> ladder.calls().stream()
                            .findFirst()
                            .filter(rung -> rung.at().isPresent() && rung.at().getAsDouble() == 1.0)
                            .isEmpty()
                    ? Optional.of(
                            "The first call of the ladder \"" + name + "\" has to come exactly when it is due, at 1.0.")
                    : Optional.empty());

    static final LintRule BELOW_EXECUTIVE = each("ladder-ends-below-executive", (ladder, name) -> {
        List<LadderRung> calls = ladder.calls();
        boolean ends = !calls.isEmpty() && calls.get(calls.size() - 1).to() == Role.EXECUTIVE;
        return ends
                ? Optional.empty()
                : Optional.of("The ladder \"" + name + "\" has to end with a call of the executive.");
    });

    static final LintRule WARNING_ACCEPTED = each(
            "warning-needs-acceptance",
            (ladder, name) -> ladder.warnings().stream()
                            .anyMatch(rung -> rung.mustAcceptWithin().isPresent())
                    ? Optional.of("A rung below 1 warns; there is nothing to accept on the ladder \"" + name
                            + "\" before it is due.")
                    : Optional.empty());

    static final LintRule NOT_RISING = each("ladder-not-rising", (ladder, name) -> {
        double at = 0;
        Role below = Role.OWNER;
        boolean called = false;
        for (LadderRung rung : ladder.rungs()) {
            boolean falls = rung.at().isPresent() && rung.at().getAsDouble() < at;
            boolean warnsTooLate = rung.warns() && called;
            boolean notAbove = called && rung.to().compareTo(below) <= 0;
            if (falls || warnsTooLate || notAbove) {
                return Optional.of("The rungs of the ladder \"" + name
                        + "\" have to rise: later in time, and each call to" + " somebody above the one before.");
            }
            at = rung.at().orElse(at);
            called = called || !rung.warns();
            below = called ? rung.to() : below;
        }
        return Optional.empty();
    });

    static final LintRule NEVER_CALLED = each("rung-never-called", (ladder, name) -> {
        List<LadderRung> calls = ladder.calls();
        for (int i = 1; i < calls.size(); i++) {
            if (calls.get(i).at().isEmpty()
                    && calls.get(i - 1).mustAcceptWithin().isEmpty()) {
                return Optional.of("A rung of the ladder \"" + name + "\" has no \"at\", and the one below it no"
                        + " \"must_accept_within\": it would never be called.");
            }
        }
        return Optional.empty();
    });

    static final LintRule UNKNOWN_LADDER = new LintRule(
            "unknown-ladder", (subject, complaints) -> subject.ownClocks().forEach(clock -> clock.ladder()
                    .filter(name -> !subject.effective().ladders().containsKey(name))
                    .ifPresent(name -> complaints.add(
                            subject.path(clock, "ladder"), "There is no ladder \"" + Shown.of(name) + "\"."))));

    static final LintRule NO_LADDER =
            new LintRule("clock-without-ladder", (subject, complaints) -> subject.ownClocks().stream()
                    .filter(clock -> clock.duty().isOwedByUs()
                            && !clock.optional()
                            && clock.ladder().isEmpty())
                    .forEach(clock -> complaints.add(
                            subject.path(clock),
                            "The clock \"" + clock.id() + "\" has no ladder: nobody would hear that it was missed.")));

    static final LintRule CUSTOMER_ON_LADDER =
            new LintRule("ladder-for-the-customer", (subject, complaints) -> subject.ownClocks().stream()
                    .filter(clock ->
                            !clock.duty().isOwedByUs() && clock.ladder().isPresent())
                    .forEach(clock -> complaints.add(
                            subject.path(clock, "ladder"),
                            "The clock \"" + clock.id()
                                    + "\" is the customer's turn: it reminds them by \"warn_at\" and has no ladder.")));

    static final List<LintRule> ALL = List.of(
            NO_OWNER,
            NO_RUNG_WHEN_DUE,
            BELOW_EXECUTIVE,
            WARNING_ACCEPTED,
            NOT_RISING,
            NEVER_CALLED,
            UNKNOWN_LADDER,
            NO_LADDER,
            CUSTOMER_ON_LADDER);

    private LadderRules() {}

    private interface Look {
        Optional<String> at(Ladder ladder, String name);
    }

    private static LintRule each(String code, Look look) {
        return new LintRule(code, (subject, complaints) -> {
            for (Map.Entry<String, Ladder> named : subject.pack().ladders().entrySet()) {
                String name = Shown.of(named.getKey());
                look.at(named.getValue(), name).ifPresent(message -> complaints.add("ladders." + name, message));
            }
        });
    }
}
