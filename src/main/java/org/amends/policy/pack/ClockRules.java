package org.amends.policy.pack;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What every pack owes (S0-3), and what the lifecycle of a case can start and stop. */
final class ClockRules {

    private static final Set<Duty> NAMED = Set.of(Duty.ACKNOWLEDGE, Duty.DECIDE, Duty.KEEP_INFORMED);
    private static final Set<Duty> EXTENDABLE = Set.of(Duty.DECIDE, Duty.STATUTORY_FINAL);

    static final LintRule NO_ACKNOWLEDGEMENT =
            missing("no-ack-clock", Duty.ACKNOWLEDGE, "No clock says by when a customer is told that they were heard.");
    static final LintRule NO_FINAL =
            missing("no-final-clock", Duty.DECIDE, "No clock says by when a customer gets an answer.");
    static final LintRule NO_SILENCE = missing(
            "no-silence-clock",
            Duty.KEEP_INFORMED,
            "No clock says how long a customer may hear nothing from a person.");

    /** Acknowledge, own, answer and follow up are not the pack's to switch off. */
    static final LintRule MANDATORY_STEP_OFF = new LintRule("mandatory-step-off", (subject, complaints) -> {
        for (Duty duty : Duty.values()) {
            if (duty.isMandatory()
                    && !NAMED.contains(duty)
                    && subject.clocks(duty).findAny().isEmpty()) {
                complaints.add("clocks", "The step " + word(duty) + " has no clock, and no pack may leave it out.");
            }
        }
        subject.ownClocks().stream()
                .filter(clock -> clock.optional() && clock.duty() != Duty.SHORT_WAY)
                .forEach(clock -> complaints.add(
                        subject.path(clock, "optional"),
                        "The clock \"" + clock.id()
                                + "\" can't be optional: only a short way may be missed without a breach."));
        subject.pack()
                .aftercare()
                .filter(aftercare -> aftercare.steps().isEmpty())
                .ifPresent(none -> complaints.add(
                        "aftercare", "Asking whether the remedy worked can't be left out: name at least one step."));
    });

    static final LintRule SHORT_WAY_IS_OPTIONAL =
            new LintRule("short-way-not-optional", (subject, complaints) -> subject.ownClocks().stream()
                    .filter(clock -> clock.duty() == Duty.SHORT_WAY && !clock.optional())
                    .forEach(clock -> complaints.add(
                            subject.path(clock),
                            "The short way \"" + clock.id()
                                    + "\" has to be optional: missed, the case goes on as if there were none.")));

    static final LintRule START_WITHOUT_CLOCK = new LintRule("start-without-clock", (subject, complaints) -> {
        for (Duty duty : Duty.values()) {
            Set<Trigger> missing = new TreeSet<>(duty.mustStart());
            subject.clocks(duty).forEach(clock -> missing.removeAll(clock.start()));
            if (!missing.isEmpty() && subject.clocks(duty).findAny().isPresent()) {
                complaints.add("clocks", "No clock for " + word(duty) + " starts with " + words(missing) + ".");
            }
        }
    });

    static final LintRule START_NOT_POSSIBLE = new LintRule(
            "start-not-possible", (subject, complaints) -> subject.ownClocks().forEach(clock -> {
                Set<Trigger> impossible = without(clock.start(), clock.duty().mayStart());
                if (clock.start().isEmpty() || !impossible.isEmpty()) {
                    complaints.add(
                            subject.path(clock, "start"),
                            "The clock \"" + clock.id() + "\" starts with " + words(impossible) + "; "
                                    + word(clock.duty()) + " can start with "
                                    + words(clock.duty().mayStart()) + ".");
                }
            }));

    static final LintRule STOP_NOT_POSSIBLE = new LintRule(
            "stop-not-possible", (subject, complaints) -> subject.ownClocks().forEach(clock -> {
                Set<Trigger> impossible = without(clock.stop(), clock.duty().mayStop());
                if (!impossible.isEmpty()) {
                    complaints.add(
                            subject.path(clock, "stop"),
                            "The clock \"" + clock.id() + "\" stops with " + words(impossible) + "; "
                                    + word(clock.duty()) + " can stop with "
                                    + words(clock.duty().mayStop()) + ".");
                }
            }));

    static final LintRule STOP_MISSING = new LintRule(
            "stop-missing", (subject, complaints) -> subject.ownClocks().forEach(clock -> {
                Set<Trigger> missing = without(clock.duty().mustStop(), clock.stop());
                if (!missing.isEmpty()) {
                    complaints.add(
                            subject.path(clock, "stop"),
                            "The clock \"" + clock.id() + "\" has to stop with " + words(missing) + ".");
                }
            }));

    static final LintRule SAME_NAME = new LintRule("duplicate-clock", (subject, complaints) -> {
        Set<String> seen = new HashSet<>();
        List<Clock> clocks = subject.ownClocks();
        for (int i = 0; i < clocks.size(); i++) {
            if (!seen.add(clocks.get(i).id())) {
                complaints.add(
                        "clocks[" + i + "].id",
                        "Two clocks are called \"" + clocks.get(i).id() + "\".");
            }
        }
    });

    static final LintRule LAW_PAUSES =
            new LintRule("law-clock-pauses", (subject, complaints) -> subject.ownClocks().stream()
                    .filter(clock -> clock.basis().isLaw() && clock.pause().isPresent())
                    .forEach(clock -> complaints.add(
                            subject.path(clock, "pause"),
                            "The clock \"" + clock.id()
                                    + "\" is demanded by law, which does not stop while we wait for the customer.")));

    static final LintRule LAW_WITHOUT_SOURCE =
            new LintRule("law-clock-without-source", (subject, complaints) -> subject.ownClocks().stream()
                    .filter(clock -> clock.basis().isLaw()
                            && clock.ref().filter(ref -> !ref.isBlank()).isEmpty())
                    .forEach(clock -> complaints.add(
                            subject.path(clock, "basis"),
                            "The clock \"" + clock.id() + "\" is demanded by law; \"ref\" has to say where.")));

    static final LintRule HOLD_NOT_POSSIBLE =
            new LintRule("hold-not-possible", (subject, complaints) -> subject.ownClocks().stream()
                    .filter(clock -> !clock.holdUntilAny().isEmpty())
                    .filter(clock -> clock.duty() != Duty.REFUND
                            || !Set.of(Trigger.GOODS_RECEIVED, Trigger.PROOF_OF_SENDING)
                                    .containsAll(clock.holdUntilAny()))
                    .forEach(clock -> complaints.add(
                            subject.path(clock, "hold_until_any"),
                            "Only a refund may wait, and only for goods_received or proof_of_sending.")));

    static final LintRule EXTENSION_NOT_POSSIBLE =
            new LintRule("extension-not-possible", (subject, complaints) -> subject.ownClocks().stream()
                    .filter(clock -> clock.extension().isPresent() && !EXTENDABLE.contains(clock.duty()))
                    .forEach(clock -> complaints.add(
                            subject.path(clock, "extend"),
                            "No letter extends " + word(clock.duty())
                                    + "; only decide and statutory_final can be extended.")));

    static final LintRule TOTAL_REPEATS =
            new LintRule("extension-repeats", (subject, complaints) -> subject.ownClocks().stream()
                    .filter(clock -> clock.extension()
                            .filter(extension -> extension.measure() == Extension.Measure.TO && extension.times() > 1)
                            .isPresent())
                    .forEach(clock -> complaints.add(
                            subject.path(clock, "extend"),
                            "An extension \"to\" a term from the start is given once.")));

    static final LintRule BAD_WARNING =
            new LintRule("warning-not-before-due", (subject, complaints) -> subject.ownClocks().stream()
                    .filter(clock -> clock.warnAt().stream().anyMatch(fraction -> fraction <= 0 || fraction >= 1))
                    .forEach(clock -> complaints.add(
                            subject.path(clock, "warn_at"),
                            "A warning comes after 0 and before 1 of the time of its clock.")));

    static final List<LintRule> ALL = List.of(
            NO_ACKNOWLEDGEMENT,
            NO_FINAL,
            NO_SILENCE,
            MANDATORY_STEP_OFF,
            SHORT_WAY_IS_OPTIONAL,
            START_WITHOUT_CLOCK,
            START_NOT_POSSIBLE,
            STOP_NOT_POSSIBLE,
            STOP_MISSING,
            SAME_NAME,
            LAW_PAUSES,
            LAW_WITHOUT_SOURCE,
            HOLD_NOT_POSSIBLE,
            EXTENSION_NOT_POSSIBLE,
            TOTAL_REPEATS,
            BAD_WARNING);

    private ClockRules() {}

    private static LintRule missing(String code, Duty duty, String message) {
        return new LintRule(code, (subject, complaints) -> {
            if (subject.clocks(duty).findAny().isEmpty()) {
                complaints.add("clocks", message);
            }
        });
    }

    private static Set<Trigger> without(Set<Trigger> all, Set<Trigger> some) {
        Set<Trigger> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    static String words(Set<? extends Enum<?>> words) {
        return words.isEmpty()
                ? "nothing"
                : words.stream().map(ClockRules::word).sorted().collect(Collectors.joining(", "));
    }
}
