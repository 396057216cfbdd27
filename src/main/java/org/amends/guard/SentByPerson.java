package org.amends.guard;

import java.util.List;
import java.util.Map;

/** ACK-30: a person sends it, having seen exactly what the customer will see. An automatic receipt acknowledges nothing. */
final class SentByPerson implements Check {

    @Override
    public String id() {
        return "ACK-30";
    }

    @Override
    public List<Finding> check(Letter letter, LetterFacts facts) {
        if (!facts.sending().byPerson()) {
            return List.of(finding(
                    FindingCode.NOT_A_PERSON, Map.of("owner", facts.owner().name())));
        }
        return facts.sending().previewed() ? List.of() : List.of(finding(FindingCode.NOT_PREVIEWED, Map.of()));
    }
}
