package org.amends.policy.pack;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The fields that a letter can be asked to contain, and that a legal text can fill in; written in small letters. */
public enum LetterField {
    REFERENCE,
    CUSTOMER_NAME,
    OWNER_NAME,
    CONTACT,
    POINTS_AS_READ,
    NEXT_STEP,
    NEXT_CONTACT_BY,
    FINAL_DUE_DATE,
    HOW_TO_CORRECT,
    OFFER_TO_TALK,
    EACH_POINT_ANSWERED,
    /** What we found, also when it is against us (S0-6). */
    FINDING,
    EVIDENCE_SUMMARY,
    DECISION,
    REASONS,
    REMEDY_OR_NONE,
    ACTIONS_WITH_DATES,
    RESPONSIBLE_PERSON,
    STAGE,
    COMPLAINT_DEFINITION,
    CATEGORY,
    STEPS_TAKEN,
    WHY_NOT_YET,
    EXPECTED_DATE,
    NEW_DATE,
    COMPLAINT_MADE,
    CONSIDERED_RESOLVED,
    ADR_BODY,
    ADR_CONTACT,
    ADR_RIGHT,
    ADR_TIME_LIMIT,
    ADR_PARTICIPATION,
    DECLARATION_TEXT,
    DATE,
    TIME;

    /** Whether it tells of the bodies outside that decide when we and the customer do not agree. */
    public boolean isOfBody() {
        return this == ADR_BODY
                || this == ADR_CONTACT
                || this == ADR_RIGHT
                || this == ADR_TIME_LIMIT
                || this == ADR_PARTICIPATION;
    }

    static Optional<LetterField> named(String name) {
        return Arrays.stream(values())
                .filter(field -> field.toString().equals(name))
                .findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
