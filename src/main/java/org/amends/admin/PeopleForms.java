package org.amends.admin;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.amends.identity.ProgramResource;
import org.amends.people.ChangedStaff;
import org.amends.people.NewAbsence;
import org.amends.people.NewPassword;
import org.amends.people.NewStaff;
import org.amends.people.NewTeam;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Team;
import org.amends.platform.problem.Problem;
import org.amends.web.Form;
import org.amends.web.InputForms;
import org.amends.web.Languages;
import org.amends.web.TypedMoments;

/** Makes of the forms about people what the API takes for the same thing. Times are those of the house. */
@Singleton
class PeopleForms {

    private static final String FAULTS = "people.fault.";
    private static final String ROLE = "role-";
    private static final int NO_LIMIT = 0;
    static final String MORNING_MAIL = "morningMail";
    static final String NO_MAIL = "none";

    private final InputForms forms;
    private final TypedMoments moments;

    PeopleForms(InputForms forms, TypedMoments moments) {
        this.forms = forms;
        this.moments = moments;
    }

    /**
     * A form that was read.
     *
     * @param input empty when something is wrong, which the form says
     */
    record Read<T>(Form form, Optional<T> input) {}

    static Form of(StaffMember person) {
        Form form = Form.empty()
                .with("name", person.name())
                .with("email", person.email().orElse(""))
                .with("teamId", person.teamId().toString());
        for (StaffRole role : person.roles()) {
            form = form.with(ROLE + role, "true");
        }
        return form;
    }

    static Form of(Team team) {
        return Form.empty()
                .with("name", team.name())
                .with("leadId", team.leadId().toString())
                .with("executiveId", team.executiveId().toString())
                .with("openCaseLimit", String.valueOf(team.openCaseLimit()));
    }

    Read<NewStaff> hired(Form typed) {
        return read(
                chosen(typed, "teamId"),
                form -> new NewStaff(
                        form.value("username").strip(),
                        form.value("name").strip(),
                        optional(form, "email"),
                        form.value("password"),
                        roles(form),
                        id(form, "teamId")));
    }

    Read<ChangedStaff> changed(Form typed) {
        return read(
                chosen(typed, "teamId"),
                form -> new ChangedStaff(
                        form.value("name").strip(), optional(form, "email"), roles(form), id(form, "teamId")));
    }

    /** The language of the mail of each morning; no language for no mail. */
    Read<Optional<String>> morningMail(Form typed) {
        String chosen = typed.value(MORNING_MAIL);
        return chosen.equals(NO_MAIL) || Languages.include(chosen)
                ? new Read<>(typed, Optional.of(Optional.of(chosen).filter(Languages::include)))
                : new Read<>(typed.wrong(MORNING_MAIL, forms.text("people.morning.choose")), Optional.empty());
    }

    Read<NewPassword> password(Form typed) {
        return read(
                typed,
                form -> new NewPassword(
                        Optional.of(form.value("currentPassword")).filter(text -> !text.isEmpty()),
                        form.value("password")));
    }

    Read<NewAbsence> absence(Form typed) {
        return read(
                moment(moment(known(typed, "deputyId"), "startsAt"), "endsAt"),
                form -> new NewAbsence(
                        instant(form, "startsAt").orElseThrow(),
                        instant(form, "endsAt").orElseThrow(),
                        optional(form, "deputyId").map(UUID::fromString)));
    }

    Read<NewTeam> team(Form typed) {
        return read(
                chosen(chosen(typed, "leadId"), "executiveId"),
                form -> new NewTeam(
                        form.value("name").strip(),
                        id(form, "leadId"),
                        id(form, "executiveId"),
                        number(form, "openCaseLimit")));
    }

    Read<ProgramResource.ProgramInput> program(Form typed) {
        return read(
                chosen(typed, "account"),
                form -> new ProgramResource.ProgramInput(
                        id(form, "account"), form.value("name").strip()));
    }

    /** What was refused when it was tried, at its field. */
    Form refused(Form form, Problem problem) {
        return forms.refused(form, problem, FAULTS);
    }

    private <T> Read<T> read(Form form, Function<Form, T> input) {
        if (!form.isRight()) {
            return new Read<>(form, Optional.empty());
        }
        T made = input.apply(form);
        Form checked = forms.checked(form, made);
        return new Read<>(checked, checked.isRight() ? Optional.of(made) : Optional.empty());
    }

    private Form chosen(Form form, String field) {
        return isId(form.value(field)) ? form : form.wrong(field, forms.text("people.fault.choose"));
    }

    /** Nothing, or one of the list. */
    private Form known(Form form, String field) {
        return form.value(field).isBlank() ? form : chosen(form, field);
    }

    private Form moment(Form form, String field) {
        return instant(form, field).isPresent() ? form : form.wrong(field, forms.text("desk.form.moment"));
    }

    private Optional<Instant> instant(Form form, String field) {
        return moments.read(form.value(field));
    }

    private static Set<StaffRole> roles(Form form) {
        Set<StaffRole> roles = EnumSet.noneOf(StaffRole.class);
        for (StaffRole role : StaffRole.values()) {
            if (!form.value(ROLE + role).isEmpty()) {
                roles.add(role);
            }
        }
        return roles;
    }

    private static Optional<String> optional(Form form, String field) {
        return Optional.of(form.value(field).strip()).filter(text -> !text.isEmpty());
    }

    private static UUID id(Form form, String field) {
        return UUID.fromString(form.value(field));
    }

    private static boolean isId(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    /** Nothing that fits when it is no number. */
    private static int number(Form form, String field) {
        String text = form.value(field).strip();
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : NO_LIMIT;
    }
}
