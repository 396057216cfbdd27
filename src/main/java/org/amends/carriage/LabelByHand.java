package org.amends.carriage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import org.amends.returns.law.ReturnMethod;

/** The owner of the case, who is always there: they make the label at whichever carrier they have, and attach it. */
@ApplicationScoped
class LabelByHand implements LabelPort {

    static final String NAME = "BY_HAND";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<ReturnMethod> makes() {
        return EnumSet.of(ReturnMethod.MAIL_LABEL, ReturnMethod.QR_CODE, ReturnMethod.DROP_OFF, ReturnMethod.PICK_UP);
    }

    @Override
    public boolean needsSender() {
        return false;
    }

    @Override
    public Made make(LabelOrder order) {
        return new Made.Unknown("the owner makes it");
    }
}
