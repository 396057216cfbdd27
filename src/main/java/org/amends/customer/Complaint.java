package org.amends.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amends.casefile.Contact;
import org.amends.casefile.NewCase;
import org.amends.letter.FormOfAddress;
import org.amends.lifecycle.Channel;
import org.amends.web.Form;
import org.amends.web.Typed;
import org.jboss.resteasy.reactive.RestForm;

/** A complaint as its form was sent. */
record Complaint(
        @RestForm String words,
        @RestForm List<String> point,
        @RestForm String wanted,
        @RestForm String impact,
        @RestForm String name,
        @RestForm String email,
        @RestForm String phone,
        @RestForm String language,
        @RestForm("address-form") String addressForm) {

    Complaint {
        words = Typed.orNothing(words);
        wanted = Typed.orNothing(wanted);
        impact = Typed.orNothing(impact);
        name = Typed.orNothing(name);
        email = Typed.orNothing(email);
        phone = Typed.orNothing(phone);
        language = Typed.orNothing(language);
        addressForm = Typed.orNothing(addressForm);
    }

    static Complaint empty(String language) {
        return new Complaint("", List.of(), "", "", "", "", "", language, "");
    }

    /** As somebody began it. */
    static Complaint of(Form begun) {
        List<String> points = new ArrayList<>();
        while (begun.typed().containsKey(pointField(points.size()))) {
            points.add(begun.value(pointField(points.size())));
        }
        return new Complaint(
                begun.value("words"),
                points,
                begun.value("wanted"),
                begun.value("impact"),
                begun.value("name"),
                begun.value("email"),
                begun.value("phone"),
                begun.value("language"),
                begun.value("address-form"));
    }

    /** To the letter, under the names of the fields. */
    Form form() {
        Form form = Form.empty()
                .with("words", Typed.lines(words))
                .with("wanted", Typed.lines(wanted))
                .with("impact", Typed.lines(impact))
                .with("name", name)
                .with("email", email)
                .with("phone", phone)
                .with("language", language)
                .with("address-form", addressForm);
        for (int i = 0; i < point.size(); i++) {
            form = form.with(pointField(i), point.get(i));
        }
        return form;
    }

    /** How many lines for points the form shows: those it had, and one to write into. */
    List<String> pointFields(boolean another) {
        int lines = Math.max(1, point.size() + (another ? 1 : 0));
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            fields.add(pointField(i));
        }
        return fields;
    }

    List<String> writtenPoints() {
        return point.stream().filter(text -> !text.isBlank()).toList();
    }

    /** How they want to be spoken to; empty when they did not say. */
    Optional<FormOfAddress> formOfAddress() {
        return FormOfAddress.named(addressForm);
    }

    NewCase newCase() {
        Contact contact = new Contact(name.strip(), written(email), written(phone), Optional.empty(), language);
        return new NewCase(
                Typed.lines(words),
                writtenPoints(),
                Optional.empty(),
                written(Typed.lines(wanted)),
                written(Typed.lines(impact)),
                Channel.WEB,
                contact,
                Optional.empty());
    }

    private static Optional<String> written(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
    }

    private static String pointField(int index) {
        return "point-" + (index + 1);
    }
}
