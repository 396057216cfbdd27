package org.amends.guard;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One honesty check: a named, pure function from a letter and what the case knows to what is wrong with the letter. */
public interface Check {

    /** The check's id in the list of checks, for instance {@code ACK-15}. */
    String id();

    default Severity severity() {
        return Severity.BLOCK;
    }

    /** Everything this check finds, in the order of the text; empty when the letter passes. */
    List<Finding> check(Letter letter, LetterFacts facts);

    /** The same for a letter that was read already; whoever looks at sentences and phrases asks the reading. */
    default List<Finding> check(Reading reading) {
        return check(reading.letter(), reading.facts());
    }

    /** A finding that has no place in the text. */
    default Finding finding(FindingCode code, Map<String, String> arguments) {
        return new Finding(id(), severity(), Optional.empty(), code.code(), arguments, Optional.empty());
    }

    /** A finding at a place in the text. */
    default Finding finding(FindingCode code, Span span, Map<String, String> arguments) {
        return new Finding(id(), severity(), Optional.of(span), code.code(), arguments, Optional.empty());
    }
}
