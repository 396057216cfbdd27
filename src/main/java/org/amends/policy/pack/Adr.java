package org.amends.policy.pack;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.amends.time.Term;

/** Who decides when we and the customer do not agree, and to which pages no text of ours may lead. */
public record Adr(List<Body> bodies, Set<String> forbiddenLinks) {

    public Adr {
        bodies = List.copyOf(bodies);
        forbiddenLinks = Ordered.set(forbiddenLinks);
    }

    /**
     * @param rightLasts how long the customer can go there after our answer
     * @param takesPart whether we take part in its procedure (Directive 2013/11/EU, art. 13(3))
     */
    public record Body(String id, String name, String url, Optional<Term> rightLasts, Optional<Boolean> takesPart) {}

    static Adr none() {
        return new Adr(List.of(), Set.of());
    }

    Adr and(Adr other) {
        return new Adr(
                Stream.concat(bodies.stream(), other.bodies.stream()).distinct().toList(),
                LetterRules.union(forbiddenLinks, other.forbiddenLinks));
    }
}
