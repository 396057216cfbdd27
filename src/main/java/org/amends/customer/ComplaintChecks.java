package org.amends.customer;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.amends.web.Form;
import org.amends.web.Messages;
import org.amends.web.Organisation;
import org.amends.web.PageLanguage;
import org.amends.web.WordChecks;

/** What has to be put right before a complaint can be filed, field by field in the order of the page. */
@Singleton
class ComplaintChecks {

    private static final int MOST_POINTS = 20;
    private static final int LONGEST_POINT = 1_000;

    private final WordChecks words;
    private final Messages messages;
    private final PageLanguage language;
    private final Organisation organisation;

    ComplaintChecks(WordChecks words, Messages messages, PageLanguage language, Organisation organisation) {
        this.organisation = organisation;
        this.words = words;
        this.messages = messages;
        this.language = language;
    }

    /** Those in which the house answers. */
    List<String> languages() {
        return organisation.offeredLanguages();
    }

    Form check(Complaint complaint) {
        Form form = words.check(complaint.form(), "words", 20_000, "customer.missing.words");
        for (String point : complaint.pointFields(false)) {
            form = ifWritten(form, point, LONGEST_POINT);
        }
        if (complaint.writtenPoints().size() > MOST_POINTS) {
            form = form.wrong("point-1", text("customer.complain.tooMany"));
        }
        form = ifWritten(ifWritten(form, "wanted", 2_000), "impact", 2_000);
        form = words.line(form, "name", 200, "customer.missing.name");
        form = words.phone(words.email(form, "email"), "phone");
        if (!languages().contains(complaint.language())) {
            form = form.wrong("language", text("customer.missing.language"));
        }
        return complaint.addressForm().isEmpty() || complaint.formOfAddress().isPresent()
                ? form
                : form.wrong("address-form", text("customer.missing.addressForm"));
    }

    private Form ifWritten(Form form, String field, int longest) {
        return form.value(field).isBlank() ? form : words.check(form, field, longest, "customer.missing.words");
    }

    private String text(String key) {
        return messages.text(language.locale(), "pages", key, Map.of());
    }
}
