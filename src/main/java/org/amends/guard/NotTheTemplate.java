package org.amends.guard;

import java.util.List;
import java.util.Map;

/**
 * ACK-17: the sender wrote something themselves. Names, dates, numbers and the reference don't count, and neither does what
 * the template says too, in whatever order.
 */
final class NotTheTemplate implements WordsCheck {

    private final int ownWords;

    /** @param ownWords fewer words of one's own are a greeting or a farewell, not an answer */
    NotTheTemplate(int ownWords) {
        this.ownWords = ownWords;
    }

    @Override
    public String id() {
        return "ACK-17";
    }

    @Override
    public List<Finding> check(Reading reading) {
        Particulars particulars = Particulars.of(reading.facts(), reading.book());
        List<String> written = particulars.without(reading.words());
        String skeleton = Placeholders.strip(reading.facts().script().template());
        List<String> template = particulars.without(Word.all(skeleton));
        int own = written.size() - Shingles.of(template).taken(written).cardinality();
        if (own >= ownWords) {
            return List.of();
        }
        boolean empty = written.size() < ownWords || template.isEmpty();
        return List.of(finding(empty ? FindingCode.EMPTY_TEXT : FindingCode.TEMPLATE_ONLY, Map.of()));
    }
}
