package org.amends.desk.form;

import java.util.Comparator;
import java.util.List;
import org.amends.web.Form;

/**
 * Mistakes in the order in which their fields stand on the page, so that whoever follows the summary from line to line
 * goes down the page. No part of an id stands before another in one form and behind it in the next.
 */
public final class PageOrder implements Comparator<Form.Mistake> {

    private static final List<String> PARTS = List.of(
            "cause",
            "person",
            "question",
            "text",
            "points",
            "to",
            "deed",
            "finding",
            "evidence",
            "answers",
            "outcome",
            "answer",
            "remedies",
            "kind",
            "what",
            "amount",
            "minor",
            "currency",
            "words",
            "statement",
            "note",
            "reason",
            "how",
            "proof",
            "plan",
            "owner",
            "remedyDeclined",
            "letter",
            "nextStep",
            "by",
            "until",
            "admits",
            "agreement",
            "agreedAt",
            "agreedOver",
            "channel",
            "helper",
            "finalDate",
            "nextResort",
            "language",
            "deeds");

    @Override
    public int compare(Form.Mistake first, Form.Mistake second) {
        String[] one = first.field().split("-");
        String[] other = second.field().split("-");
        for (int i = 0; i < Math.min(one.length, other.length); i++) {
            int difference = Integer.compare(place(one[i]), place(other[i]));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(one.length, other.length);
    }

    /** Rows are numbered and stay in their order. */
    private static int place(String part) {
        return part.matches("\\d{1,6}") ? Integer.parseInt(part) : PARTS.indexOf(part);
    }
}
