package org.amends.returns.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.amends.web.Form;
import org.jspecify.annotations.Nullable;

/** The questions of a request about goods, one to a page, in their order. */
public enum ReturnStep {
    ORDER(
            "way",
            "number",
            "contact",
            "phone-used",
            "last-four",
            "bought-on",
            "amount",
            "currency",
            "loyalty",
            "receipt",
            "gift"),
    GOODS("scope", "goods"),
    REASON("reason"),
    STORY("story", "showed-on", "price"),
    WISH("wish", "instead"),
    REACH("name", "email", "phone", "address-form"),
    CHECK;

    private final List<String> fields;

    ReturnStep(String... fields) {
        this.fields = List.of(fields);
    }

    /** The first one for whatever is none. */
    static ReturnStep named(@Nullable String name) {
        return Arrays.stream(values())
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElse(ORDER);
    }

    static Optional<ReturnStep> at(String path) {
        return Arrays.stream(values()).filter(step -> step.path().equals(path)).findFirst();
    }

    /** The last part of its page's address. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    public List<String> fields() {
        return fields;
    }

    /** Of every step, and the ticket that the first one leaves behind. */
    static List<String> allFields() {
        List<String> all = new ArrayList<>(List.of("ticket"));
        for (ReturnStep step : values()) {
            all.addAll(step.fields);
        }
        return all;
    }

    /** Whoever changed their mind owes nobody a story. */
    static List<ReturnStep> asked(Form form) {
        List<ReturnStep> asked = new ArrayList<>(List.of(values()));
        if (ReturnForm.reason(form).equals(Optional.of(ReturnReason.CHANGED_MIND))) {
            asked.remove(STORY);
        }
        return asked;
    }

    ReturnStep next(Form form) {
        List<ReturnStep> asked = asked(form);
        return asked.get(Math.min(asked.indexOf(this) + 1, asked.size() - 1));
    }

    /** Empty for the first. */
    Optional<ReturnStep> before(Form form) {
        List<ReturnStep> asked = asked(form);
        int at = asked.indexOf(this);
        return at < 1 ? Optional.empty() : Optional.of(asked.get(at - 1));
    }
}
