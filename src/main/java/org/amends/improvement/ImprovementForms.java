package org.amends.improvement;

import com.fasterxml.uuid.Generators;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.Causes;
import org.amends.journey.Step;
import org.amends.people.Rosters;
import org.amends.people.StaffMember;
import org.amends.report.journey.Figure;
import org.amends.report.journey.ReportedThing;
import org.amends.web.Form;
import org.amends.web.Messages;
import org.amends.web.PageLanguage;
import org.amends.web.WordChecks;

/** Reads the forms of the board, and says beside each field what is wrong with it. */
@Singleton
class ImprovementForms {

    static final String TITLE = "title";

    /** A step's name or a cause's code; none is both. */
    static final String ABOUT = "about";

    static final String FIGURE = "figure";
    static final String OWNER = "owner";
    static final String STATE = "state";

    private final WordChecks words;
    private final Rosters rosters;
    private final Messages messages;
    private final PageLanguage language;

    ImprovementForms(WordChecks words, Rosters rosters, Messages messages, PageLanguage language) {
        this.words = words;
        this.rosters = rosters;
        this.messages = messages;
        this.language = language;
    }

    static Form of(Improvement improvement) {
        return Form.empty()
                .with(TITLE, improvement.title())
                .with(OWNER, improvement.owner().toString())
                .with(STATE, improvement.state().name());
    }

    Form checkedBeginning(Form typed) {
        Form form = words.line(typed, TITLE, Improvement.LONGEST_TITLE, "improve.missing.title");
        Optional<ReportedThing> thing = thing(form);
        if (thing.isEmpty()) {
            form = form.wrong(ABOUT, text("improve.missing.about"));
        } else if (figure(form).filter(figure -> figure.isOf(thing.get())).isEmpty()) {
            form = form.wrong(FIGURE, text("improve.missing.figure"));
        }
        return owned(form);
    }

    Form checkedChange(Form typed, Improvement now) {
        Form form = words.line(typed, TITLE, Improvement.LONGEST_TITLE, "improve.missing.title");
        if (state(form).filter(now.state()::leadsTo).isEmpty()) {
            form = form.wrong(STATE, text("improve.missing.state"));
        }
        return form.value(OWNER).equals(now.owner().toString()) ? form : owned(form);
    }

    Form stale(Form form) {
        return form.wrong("", text("improve.stale"));
    }

    private Form owned(Form form) {
        boolean known = id(form.value(OWNER))
                .flatMap(id -> rosters.recent().member(id))
                .filter(StaffMember::active)
                .isPresent();
        return known ? form : form.wrong(OWNER, text("improve.missing.owner"));
    }

    /** Of a form that was checked. */
    Improvements.Beginning beginning(Form form, String key) {
        return new Improvements.Beginning(
                id(key).orElseGet(
                                () -> Generators.timeBasedEpochRandomGenerator().generate()),
                form.value(TITLE),
                thing(form).orElseThrow(),
                figure(form).orElseThrow(),
                id(form.value(OWNER)).orElseThrow());
    }

    /** Of a form that was checked. */
    Improvements.Wanted wanted(Form form, int version) {
        return new Improvements.Wanted(
                version,
                form.value(TITLE),
                id(form.value(OWNER)).orElseThrow(),
                state(form).orElseThrow());
    }

    private static Optional<ReportedThing> thing(Form form) {
        String about = form.value(ABOUT);
        return Causes.include(about)
                ? Optional.of(ReportedThing.ofCause(about))
                : Step.named(about).map(ReportedThing::of);
    }

    private static Optional<Figure> figure(Form form) {
        return Arrays.stream(Figure.values())
                .filter(figure -> figure.name().equals(form.value(FIGURE)))
                .findFirst();
    }

    private static Optional<ImprovementState> state(Form form) {
        return Arrays.stream(ImprovementState.values())
                .filter(state -> state.name().equals(form.value(STATE)))
                .findFirst();
    }

    private static Optional<UUID> id(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private String text(String key) {
        return messages.text(language.locale(), "pages", key);
    }
}
