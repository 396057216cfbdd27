package org.amends.audit;

import java.util.Optional;

/**
 * A statement that somebody writes by hand.
 *
 * @param asOwner how the verifier names it when the schema's owner did it; empty when PostgreSQL refuses even the owner
 * @param isHistory whether it is about what is proven for ever; people's data and delivery books are guarded, not proven
 */
record Attack(String sentence, String sql, Optional<FindingCode> asOwner, boolean isHistory) {

    static Attack refused(String sentence, String sql) {
        return new Attack(sentence, sql, Optional.empty(), true);
    }

    static Attack named(String sentence, FindingCode code, String sql) {
        return new Attack(sentence, sql, Optional.of(code), true);
    }

    static Attack refusedAndNoHistory(String sentence, String sql) {
        return new Attack(sentence, sql, Optional.empty(), false);
    }

    @Override
    public String toString() {
        return sentence;
    }
}
