package org.amends.customer;

import org.amends.casefile.CustomerCaseView;
import org.amends.lifecycle.CaseKind;
import org.amends.lifecycle.DeadlineKind;
import org.amends.lifecycle.Verb;

/** What is called otherwise in one kind of case than in another: the end of the key of its text. */
final class KindWords {

    private KindWords() {}

    /** Whoever files a withdrawal declares something. */
    static String verb(Verb verb, CustomerCaseView view) {
        return verb == Verb.FILE && isWithdrawal(view) ? "DECLARE" : verb.name();
    }

    /** A declaration is acknowledged by a receipt, not by a person who has read it. */
    static String duty(DeadlineKind duty, CustomerCaseView view) {
        return duty == DeadlineKind.ACKNOWLEDGE && isWithdrawal(view) ? "RECEIPT" : duty.name();
    }

    static boolean isWithdrawal(CustomerCaseView view) {
        return view.kind() == CaseKind.WITHDRAWAL;
    }
}
