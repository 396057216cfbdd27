package org.amends.customer;

import java.util.UUID;
import org.amends.casefile.CustomerCaseView;
import org.amends.letter.ReadBacks;
import org.amends.lifecycle.CaseStatus;
import org.amends.lifecycle.Verb;

/**
 * A case that its customer's link has opened.
 *
 * @param token the secret of the link: part of the page's own addresses, and nowhere else
 */
record OpenedCase(String token, UUID caseId, CustomerCaseView view) {

    boolean allows(Act act) {
        return view.possible().contains(act.verb()) && (act != Act.CORRECT || ReadBacks.canBeCorrected(view.points()));
    }

    /** Whether goods are waited for that its customer may say they have sent. */
    boolean takesSending() {
        return view.possible().contains(Verb.SEND_GOODS);
    }

    /** Whether something is agreed and not done for which those goods come back. */
    boolean owesForGoods() {
        return takesSending()
                && view.status() == CaseStatus.REMEDY_DUE
                && view.remedies().stream()
                        .anyMatch(remedy ->
                                remedy.kind().needsGoods() && remedy.doneAt().isEmpty());
    }

    /** Never the secret: this may reach a log. */
    @Override
    public String toString() {
        return "case " + view.reference();
    }
}
