package org.amends.guard;

import java.util.Locale;

/** Every code that a finding can carry; a code never changes its meaning once released. */
public enum FindingCode {
    GENERIC_GREETING("ACK-01", "generic-greeting"),
    NAME_MISSING("ACK-01", "name-missing"),
    REFERENCE_MISSING("ACK-02", "reference-missing"),
    OWNER_MISSING("ACK-02", "owner-missing"),
    OWNER_INACTIVE("ACK-02", "owner-inactive"),
    SIGNATURE_MISSING("ACK-02", "signature-missing"),
    NO_WAY_TO_ANSWER("ACK-02", "no-way-to-answer"),
    NO_REPLY("ACK-02", "no-reply"),
    NO_POINT("ACK-03", "no-point"),
    UNKNOWN_POINT("ACK-03", "unknown-point"),
    POINT_EMPTY("ACK-03", "point-empty"),
    POINT_HOLLOW("ACK-03", "point-hollow"),
    STEP_MISSING("ACK-04", "step-missing"),
    STEP_WHAT_MISSING("ACK-04", "what-missing"),
    STEP_WHO_MISSING("ACK-04", "who-missing"),
    STEP_NOT_AHEAD("ACK-04", "not-ahead"),
    STEP_AFTER_DEADLINE("ACK-04", "after-deadline"),
    FINAL_DATE_MISSING("ACK-05", "date-missing"),
    FINAL_DATE_DIFFERS("ACK-05", "date-differs"),
    TEXT_DATE_PAST("ACK-05", "text-date-past"),
    TEXT_DATE_DIFFERS("ACK-05", "text-date-differs"),
    PLACEHOLDER("ACK-06", "placeholder"),
    EMPTY_PART("ACK-06", "empty-part"),
    OTHER_REFERENCE("ACK-06", "other-reference"),
    DEAD_LINK("ACK-06", "dead-link"),
    UNKNOWN_DATE("ACK-07", "date"),
    UNKNOWN_SUM("ACK-07", "sum"),
    UNKNOWN_NUMBER("ACK-07", "number"),
    LEGAL_TEXT_UNKNOWN("ACK-08", "text-unknown"),
    LEGAL_TEXT_MISSING("ACK-08", "text-missing"),
    LEGAL_TEXT_LANGUAGE("ACK-08", "text-language"),
    LEGAL_TEXT_ALTERED("ACK-08", "text-altered"),
    LEGAL_TEXT_UNFILLED("ACK-08", "text-unfilled"),
    OUTSIDE_BODY_UNKNOWN("ACK-08", "body-unknown"),
    FORBIDDEN_LINK("ACK-08", "forbidden-link"),
    BLAME_SHIFT("ACK-09", "blame-shift"),
    COURTESY("ACK-10", "courtesy"),
    HALF_APOLOGY("ACK-11", "half-apology"),
    APOLOGY_WITHOUT_DEED("ACK-12", "apology-without-deed"),
    DEED_INCOMPLETE("ACK-12", "deed-incomplete"),
    DEED_PAST("ACK-12", "deed-past"),
    HOLLOW("ACK-13", "hollow"),
    BELITTLING("ACK-13", "belittling"),
    CAPITALS("ACK-13", "capitals"),
    EXCLAMATIONS("ACK-13", "exclamations"),
    ABOUT_US("ACK-14", "about-us"),
    VAGUE_TIME("ACK-15", "vague-time"),
    VAGUE_PLACE("ACK-15", "vague-place"),
    OVER_PROMISE("ACK-16", "over-promise"),
    EMPTY_TEXT("ACK-17", "empty"),
    TEMPLATE_ONLY("ACK-17", "template-only"),
    SCRIPT("ACK-17", "script"),
    WISH_UNANSWERED("ACK-18", "wish-unanswered"),
    POLICY_SHIELD("ACK-20", "policy-shield"),
    EARLIER_UNNAMED("ACK-22", "earlier-unnamed"),
    BROKEN_PROMISE_UNNAMED("ACK-22", "broken-promise"),
    IMPACT_UNSEEN("ACK-23", "impact"),
    NOT_A_GUEST("ACK-24", "not-a-guest"),
    NOT_A_TICKET("ACK-24", "not-a-ticket"),
    REFUSED_WORD("ACK-24", "refused-word"),
    SELLING("ACK-25", "selling"),
    RATING("ACK-25", "rating"),
    LONG_SENTENCE("ACK-26", "long-sentence"),
    HEAVY_READING("ACK-26", "heavy-reading"),
    LANGUAGE_DIFFERS("ACK-27", "language"),
    SCRIPT_DIFFERS("ACK-27", "script"),
    INFORMAL_ADDRESS("ACK-27", "informal"),
    FORMAL_ADDRESS("ACK-27", "formal"),
    RIGHT_UNTOLD("ACK-28", "right-untold"),
    CAUSE_CLAIMED("ACK-29", "cause"),
    UNKNOWN_UNSAID("ACK-29", "unknown-unsaid"),
    KNOWN_ALREADY("S1-8", "known"),
    PHOTOGRAPH_SENT("S1-8", "photograph"),
    PROOF_DEMANDED("S2-4", "proof"),
    NOT_A_PERSON("ACK-30", "not-a-person"),
    NOT_PREVIEWED("ACK-30", "not-previewed");

    private final String check;
    private final String code;

    FindingCode(String check, String problem) {
        this.check = check;
        this.code = check.toLowerCase(Locale.ROOT) + "." + problem;
    }

    public String check() {
        return check;
    }

    public String code() {
        return code;
    }
}
