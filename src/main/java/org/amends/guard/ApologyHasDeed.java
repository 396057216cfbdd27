package org.amends.guard;

import java.util.List;
import java.util.Map;

/** ACK-12: whoever says sorry says what is done about it, by whom and by when. */
final class ApologyHasDeed implements WordsCheck {

    @Override
    public String id() {
        return "ACK-12";
    }

    @Override
    public List<Finding> check(Reading reading) {
        List<Reading.Phrased> apologies = reading.phrased("apology");
        List<Deed> deeds = reading.letter().deeds();
        LetterFacts.Clocks clocks = reading.facts().clocks();
        if (apologies.isEmpty() || deeds.stream().anyMatch(deed -> deed.ahead(clocks.now()))) {
            return List.of();
        }
        Span apology = apologies.get(0).span();
        if (deeds.isEmpty()) {
            return List.of(finding(FindingCode.APOLOGY_WITHOUT_DEED, apology, Map.of("apology", reading.at(apology))));
        }
        return deeds.stream().map(deed -> broken(deed, apology, clocks)).toList();
    }

    private Finding broken(Deed deed, Span apology, LetterFacts.Clocks clocks) {
        Map<String, String> arguments =
                Map.of("deed", deed.what().strip(), "owner", deed.owner().strip(), "by", clocks.shown(deed.by()));
        FindingCode code = deed.complete() ? FindingCode.DEED_PAST : FindingCode.DEED_INCOMPLETE;
        return finding(code, apology, arguments);
    }
}
