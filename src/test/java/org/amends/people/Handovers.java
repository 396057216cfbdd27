package org.amends.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;

/** A feature with cases, as far as leaving is concerned; does nothing until a test says what. */
@ApplicationScoped
class Handovers implements Caseload {

    private static final Consumer<StaffMember> NOTHING = leaver -> {};

    private volatile Consumer<StaffMember> handover = NOTHING;

    void will(Consumer<StaffMember> handover) {
        this.handover = handover;
    }

    void willDoNothing() {
        handover = NOTHING;
    }

    @Override
    public void handOver(StaffMember leaver, StaffMember actor) {
        handover.accept(leaver);
    }
}
