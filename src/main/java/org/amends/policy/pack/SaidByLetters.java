package org.amends.policy.pack;

import static org.amends.policy.pack.LetterField.ACTIONS_WITH_DATES;
import static org.amends.policy.pack.LetterField.ADR_BODY;
import static org.amends.policy.pack.LetterField.ADR_CONTACT;
import static org.amends.policy.pack.LetterField.ADR_PARTICIPATION;
import static org.amends.policy.pack.LetterField.ADR_RIGHT;
import static org.amends.policy.pack.LetterField.ADR_TIME_LIMIT;
import static org.amends.policy.pack.LetterField.CATEGORY;
import static org.amends.policy.pack.LetterField.COMPLAINT_DEFINITION;
import static org.amends.policy.pack.LetterField.COMPLAINT_MADE;
import static org.amends.policy.pack.LetterField.CONSIDERED_RESOLVED;
import static org.amends.policy.pack.LetterField.CONTACT;
import static org.amends.policy.pack.LetterField.CUSTOMER_NAME;
import static org.amends.policy.pack.LetterField.DATE;
import static org.amends.policy.pack.LetterField.DECISION;
import static org.amends.policy.pack.LetterField.DECLARATION_TEXT;
import static org.amends.policy.pack.LetterField.EACH_POINT_ANSWERED;
import static org.amends.policy.pack.LetterField.EVIDENCE_SUMMARY;
import static org.amends.policy.pack.LetterField.EXPECTED_DATE;
import static org.amends.policy.pack.LetterField.FINAL_DUE_DATE;
import static org.amends.policy.pack.LetterField.FINDING;
import static org.amends.policy.pack.LetterField.HOW_TO_CORRECT;
import static org.amends.policy.pack.LetterField.NEW_DATE;
import static org.amends.policy.pack.LetterField.NEXT_CONTACT_BY;
import static org.amends.policy.pack.LetterField.NEXT_STEP;
import static org.amends.policy.pack.LetterField.OFFER_TO_TALK;
import static org.amends.policy.pack.LetterField.OWNER_NAME;
import static org.amends.policy.pack.LetterField.POINTS_AS_READ;
import static org.amends.policy.pack.LetterField.REASONS;
import static org.amends.policy.pack.LetterField.REFERENCE;
import static org.amends.policy.pack.LetterField.REMEDY_OR_NONE;
import static org.amends.policy.pack.LetterField.RESPONSIBLE_PERSON;
import static org.amends.policy.pack.LetterField.STAGE;
import static org.amends.policy.pack.LetterField.STEPS_TAKEN;
import static org.amends.policy.pack.LetterField.TIME;
import static org.amends.policy.pack.LetterField.WHY_NOT_YET;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What each kind of letter says: from its form, which refuses to go without it, or by itself where a pack demands it. */
final class SaidByLetters {

    private static final Set<LetterField> EVERY = EnumSet.of(
            REFERENCE,
            CUSTOMER_NAME,
            OWNER_NAME,
            RESPONSIBLE_PERSON,
            CONTACT,
            HOW_TO_CORRECT,
            OFFER_TO_TALK,
            NEXT_STEP,
            NEXT_CONTACT_BY,
            ACTIONS_WITH_DATES,
            STAGE,
            STEPS_TAKEN,
            ADR_BODY,
            ADR_CONTACT,
            ADR_RIGHT,
            ADR_TIME_LIMIT,
            ADR_PARTICIPATION);

    private static final Set<LetterField> DECISION_SAYS = EnumSet.of(
            EACH_POINT_ANSWERED,
            COMPLAINT_DEFINITION,
            FINDING,
            EVIDENCE_SUMMARY,
            DECISION,
            REASONS,
            REMEDY_OR_NONE,
            CATEGORY);

    private static final Map<LetterKind, Set<LetterField>> SAYS = new EnumMap<>(Map.of(
            LetterKind.ACK, EnumSet.of(POINTS_AS_READ, COMPLAINT_DEFINITION, FINAL_DUE_DATE),
            LetterKind.FINAL, DECISION_SAYS,
            LetterKind.DEADLOCK, DECISION_SAYS,
            LetterKind.EXTENSION, EnumSet.of(REASONS, NEW_DATE),
            LetterKind.HOLDING, EnumSet.of(REASONS, WHY_NOT_YET, EXPECTED_DATE),
            LetterKind.SUMMARY, EnumSet.of(COMPLAINT_MADE, CONSIDERED_RESOLVED),
            LetterKind.FOLLOW_UP, EnumSet.noneOf(LetterField.class),
            LetterKind.WITHDRAWAL_ACK, EnumSet.of(DECLARATION_TEXT, DATE, TIME)));

    private SaidByLetters() {}

    static boolean says(LetterKind kind, LetterField field) {
        return EVERY.contains(field) || Objects.requireNonNull(SAYS.get(kind)).contains(field);
    }
}
