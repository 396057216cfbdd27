package org.amends.journey;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.amends.lifecycle.CaseStatus;

/** One step of a customer's way: a page of a form, that the form was sent, or a status of their case. */
public enum Step {
    COMPLAINT_FORM(FormKind.COMPLAINT),
    COMPLAINT_CHECK(FormKind.COMPLAINT),
    COMPLAINT_SENT(FormKind.COMPLAINT),
    RETURN_START(FormKind.RETURN),
    RETURN_ORDER(FormKind.RETURN),
    RETURN_GOODS(FormKind.RETURN),
    RETURN_REASON(FormKind.RETURN),
    /** Whoever changed their mind is not asked. */
    RETURN_STORY(FormKind.RETURN),
    RETURN_WISH(FormKind.RETURN),
    RETURN_REACH(FormKind.RETURN),
    RETURN_CHECK(FormKind.RETURN),
    RETURN_SENT(FormKind.RETURN),
    WITHDRAWAL_FORM(FormKind.WITHDRAWAL),
    WITHDRAWAL_CHECK(FormKind.WITHDRAWAL),
    WITHDRAWAL_SENT(FormKind.WITHDRAWAL),
    RECEIVED(CaseStatus.RECEIVED),
    ACKNOWLEDGED(CaseStatus.ACKNOWLEDGED),
    IN_PROGRESS(CaseStatus.IN_PROGRESS),
    WAITING_FOR_CUSTOMER(CaseStatus.WAITING_FOR_CUSTOMER),
    DECIDED(CaseStatus.DECIDED),
    REMEDY_DUE(CaseStatus.REMEDY_DUE),
    SETTLED(CaseStatus.SETTLED),
    CLOSED(CaseStatus.CLOSED),
    WITHDRAWN(CaseStatus.WITHDRAWN);

    private final Optional<FormKind> form;
    private final Optional<CaseStatus> status;

    Step(FormKind form) {
        this.form = Optional.of(form);
        this.status = Optional.empty();
    }

    Step(CaseStatus status) {
        this.form = Optional.empty();
        this.status = Optional.of(status);
    }

    public Optional<FormKind> form() {
        return form;
    }

    public Optional<CaseStatus> status() {
        return status;
    }

    public static Step of(CaseStatus status) {
        return valueOf(status.name());
    }

    public static Optional<Step> named(String name) {
        return Arrays.stream(values()).filter(step -> step.name().equals(name)).findFirst();
    }

    /** Pages of forms, which customers see before there is a case. */
    public boolean isPage() {
        return form.isPresent() && form.get().sent() != this;
    }

    /** Those of the same form that come after it. */
    public List<Step> later() {
        return form.stream()
                .flatMap(kind -> kind.steps().stream())
                .filter(step -> step.compareTo(this) > 0)
                .toList();
    }
}
