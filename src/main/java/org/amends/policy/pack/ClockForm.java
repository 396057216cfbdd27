package org.amends.policy.pack;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amends.time.Limit;
import org.amends.time.Term;

/** One clock of the list. */
final class ClockForm {

    private static final int MOST_EXTENSIONS = 10;

    private final Section section;
    private String calendar = Calendars.DEFAULT;

    ClockForm(Section section) {
        this.section = section;
    }

    Optional<Clock> read() {
        Optional<String> id = section.needed("id", section.parsed("id", "bad-name", text -> new PackId(text).value()));
        Optional<Duty> duty = section.needed("duty", section.word("duty", Duty.class));
        Basis basis = section.word("basis", Basis.class).orElse(Basis.INTERNAL);
        Optional<String> ref = section.text("ref");
        Set<Trigger> start = section.words("start", Trigger.class);
        Set<Trigger> stop = section.words("stop", Trigger.class);
        section.needed("start", Optional.empty());
        section.needed("stop", Optional.empty());
        Optional<Limit> limit = section.needed("limit", limit());
        Optional<Pause> pause = pause();
        Optional<Extension> extension = limit.flatMap(this::extension);
        Set<Trigger> hold = section.words("hold_until_any", Trigger.class);
        boolean optional = section.truth("optional").orElse(false);
        List<Double> warnAt = section.fractions("warn_at");
        Optional<String> ladder = section.text("ladder");
        section.node("extend");
        section.refuseOthers();
        if (id.isEmpty() || duty.isEmpty() || limit.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Clock(
                id.get(),
                duty.get(),
                basis,
                ref,
                start,
                stop,
                limit.get(),
                calendar,
                pause,
                extension,
                hold,
                optional,
                warnAt,
                ladder));
    }

    private Optional<Limit> limit() {
        if (section.node("limit").filter(Node.Scalar.class::isInstance).isPresent()) {
            return section.parsed("limit", "bad-term", TermText::parse).map(Limit::of);
        }
        return section.section("limit").flatMap(limit -> {
            calendar = limit.text("calendar").orElse(Calendars.DEFAULT);
            Optional<Limit> read = LimitForm.read(limit);
            limit.refuseOthers();
            return read;
        });
    }

    private Optional<Pause> pause() {
        if (section.node("pause").filter(ClockForm::isNone).isPresent()) {
            return Optional.empty();
        }
        return section.section("pause").flatMap(pause -> {
            pause.needed("on", pause.parsed("on", "unknown-word", ClockForm::waiting));
            Optional<Term> cap = pause.needed("cap", pause.parsed("cap", "bad-term", TermText::parse));
            pause.refuseOthers();
            return cap.map(Pause::new);
        });
    }

    private static boolean isNone(Node node) {
        return node instanceof Node.Scalar scalar && scalar.value().equals("none");
    }

    private static String waiting(String text) {
        if (!text.equalsIgnoreCase("WAITING_FOR_CUSTOMER")) {
            throw new IllegalArgumentException(
                    "\"" + Shown.of(text) + "\" pauses nothing; only waiting_for_customer can.");
        }
        return text;
    }

    private Optional<Extension> extension(Limit own) {
        return section.section("extend").flatMap(extend -> {
            Optional<LetterKind> letter = extend.needed("letter", extend.word("letter", LetterKind.class));
            Optional<Term> by = extend.parsed("by", "bad-term", TermText::parse);
            Optional<Term> to = extend.parsed("to", "bad-term", TermText::parse);
            int times = extend.number("times", 1, MOST_EXTENSIONS).orElse(1);
            boolean beforeDue = extend.truth("before_due").orElse(true);
            extend.refuseOthers();
            if (by.isPresent() == to.isPresent()) {
                return extend.refuse(
                        "by", "by-or-to", "An extension is either \"by\" a term or \"to\" a term from the start.");
            }
            Limit limit = LimitForm.like(own, by.or(() -> to).orElseThrow());
            Extension.Measure measure = by.isPresent() ? Extension.Measure.BY : Extension.Measure.TO;
            return letter.map(kind -> new Extension(kind, measure, limit, times, beforeDue));
        });
    }
}
