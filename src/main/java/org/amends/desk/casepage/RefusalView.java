package org.amends.desk.casepage;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amends.casefile.CaseStory;
import org.amends.casefile.story.Happening;
import org.amends.lifecycle.ProposedRefusal;
import org.amends.lifecycle.RefusalGround;
import org.amends.lifecycle.RefusalProof;
import org.amends.lifecycle.Verb;
import org.amends.people.Roster;

/**
 * A refusal that takes two, as the page of its case shows it.
 *
 * @param proposed the one that waits, or has been confirmed
 * @param grounds on which such a case may be refused so
 */
@TemplateData
public record RefusalView(Optional<Proposed> proposed, List<Ground> grounds) {

    /** @param confirmedBy empty while it waits */
    @TemplateData
    public record Proposed(String ground, String by, String confirmedBy, List<Proof> proofs) {}

    @TemplateData
    public record Proof(String kind, String words) {}

    /** @param proofs all of which it needs */
    @TemplateData
    public record Ground(String name, List<String> proofs) {
        public String form() {
            return "refuse-" + name;
        }

        /** Of the form: the field of a proof. */
        public String field(int row) {
            return form() + "-proofs-" + row;
        }
    }

    static RefusalView of(CaseStory story, Roster roster) {
        return new RefusalView(
                story.state().refusal().map(refusal -> proposed(refusal, story, roster)),
                RefusalGround.of(story.state().kind()).stream()
                        .map(ground -> new Ground(
                                ground.name(),
                                ground.proofs().stream().map(Enum::name).toList()))
                        .toList());
    }

    private static Proposed proposed(ProposedRefusal refusal, CaseStory story, Roster roster) {
        Optional<Happening> told = story.history().stream()
                .filter(happening -> happening.event().verb() == Verb.PROPOSE_REFUSAL)
                .reduce((earlier, later) -> later);
        return new Proposed(
                refusal.ground().name(),
                roster.name(refusal.proposedBy()),
                refusal.confirmedBy().map(roster::name).orElse(""),
                told.stream()
                        .flatMap(happening -> Stream.of(RefusalProof.values())
                                .map(proof -> new Proof(proof.name(), happening.word("proof:" + proof))))
                        .filter(proof -> !proof.words().isEmpty())
                        .toList());
    }
}
