package org.amends.customer;

import org.amends.casefile.CustomerCaseView;
import org.amends.lifecycle.CaseKind;
import org.amends.lifecycle.DeadlineKind;
import org.amends.lifecycle.Verb;

/** What is called otherwise in one kind of case, or at one of its ends, than in another: a part of the key of its text. */
final class KindWords {

    private KindWords() {}

    /** Whoever files a withdrawal declares something; whoever writes about goods asks for something. */
    static String verb(Verb verb, CustomerCaseView view) {
        if (verb != Verb.FILE) {
            return verb.name();
        }
        return switch (view.kind()) {
            case COMPLAINT -> verb.name();
            case WITHDRAWAL -> "DECLARE";
            case RETURN, CLAIM, WARRANTY, PRICE_ADJUSTMENT -> "REQUEST";
        };
    }

    /** The status or, when the case is over, how it ended. */
    static String state(CustomerCaseView view) {
        return view.ending()
                .filter(ending -> !view.status().isOpen())
                .map(Enum::name)
                .orElse(view.status().name());
    }

    /** What is about goods is acknowledged by a receipt, not by a person who has read it. */
    static String duty(DeadlineKind duty, CustomerCaseView view) {
        return duty == DeadlineKind.ACKNOWLEDGE && isAboutGoods(view) ? "RECEIPT" : duty.name();
    }

    static boolean isAboutGoods(CustomerCaseView view) {
        return view.kind() != CaseKind.COMPLAINT;
    }

    static boolean isWithdrawal(CustomerCaseView view) {
        return view.kind() == CaseKind.WITHDRAWAL;
    }
}
