package org.amends.admin;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amends.house.OrganisationDetails;
import org.amends.house.OwnOrganisation;
import org.amends.web.Form;
import org.amends.web.InputForms;
import org.amends.web.Messages;
import org.amends.web.PageLanguage;
import org.amends.web.Shell;

/** What the form of the organisation's page stands for. */
@Singleton
class OrganisationForm {

    /** Before the code of a language: the box that offers it. */
    private static final String OFFERS = "offers-";

    private static final List<String> TEXTS = List.of("name", "address", "phone", "hours", "email");

    private final InputForms forms;
    private final Shell shell;
    private final Messages messages;
    private final PageLanguage language;

    OrganisationForm(InputForms forms, Shell shell, Messages messages, PageLanguage language) {
        this.forms = forms;
        this.shell = shell;
        this.messages = messages;
        this.language = language;
    }

    static Form of(OwnOrganisation.Versioned organisation) {
        OrganisationDetails details = organisation.details();
        Form form = texts(details)
                .with("version", String.valueOf(organisation.version()))
                .with("language", details.language());
        for (String tag : details.languages()) {
            form = form.with(OFFERS + tag, "true");
        }
        return form;
    }

    static OrganisationDetails read(Form form) {
        return new OrganisationDetails(
                form.value("name").strip(),
                given(form, "address").map(text -> text.replace("\r\n", "\n")),
                form.value("language"),
                Stream.of("et", "en", "ru", "sk")
                        .filter(tag -> form.value(OFFERS + tag).equals("true"))
                        .toList(),
                given(form, "phone"),
                given(form, "hours"),
                given(form, "email"));
    }

    /** The version that its reader saw; one that never was if they sent none. */
    static int seen(Form form) {
        String version = form.value("version");
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    /** With what the rules of the API say. */
    Form checked(Form typed) {
        return forms.checked(typed, read(typed));
    }

    /** What was typed, which may be sent again, with what somebody else has written meanwhile wherever it differs. */
    Form overtaken(Form typed, OwnOrganisation.Versioned now) {
        OrganisationDetails mine = read(typed);
        OrganisationDetails theirs = now.details();
        Form form = typed.with("version", String.valueOf(now.version())).wrong("", forms.text("people.house.stale"));
        for (String field : TEXTS) {
            form = differing(
                    form, field, texts(mine).value(field), texts(theirs).value(field));
        }
        form = differing(form, "language", named(List.of(mine.language())), named(List.of(theirs.language())));
        return differing(form, "languages", named(mine.offered()), named(theirs.offered()));
    }

    private Form differing(Form form, String field, String mine, String theirs) {
        if (mine.equals(theirs)) {
            return form;
        }
        return form.wrong(
                field,
                theirs.isEmpty()
                        ? forms.text("people.house.standsEmpty")
                        : messages.text(language.locale(), "pages", "people.house.stands", Map.of("value", theirs)));
    }

    /** The names of these languages, whatever their order. */
    private String named(List<String> tags) {
        Set<String> wanted = Set.copyOf(tags);
        return shell.languages().stream()
                .filter(one -> wanted.contains(one.tag()))
                .map(Shell.Language::name)
                .collect(Collectors.joining(", "));
    }

    private static Form texts(OrganisationDetails details) {
        return Form.empty()
                .with("name", details.name())
                .with("address", details.address().orElse(""))
                .with("phone", details.phone().orElse(""))
                .with("hours", details.hours().orElse(""))
                .with("email", details.email().orElse(""));
    }

    private static Optional<String> given(Form form, String field) {
        return Optional.of(form.value(field).strip()).filter(text -> !text.isEmpty());
    }
}
