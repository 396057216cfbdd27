package org.amends.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseLog;
import org.amends.casefile.CaseReference;
import org.amends.casefile.Filings;
import org.amends.casefile.LoggedCase;
import org.amends.casefile.NewCase;
import org.amends.compliment.Compliments;
import org.amends.compliment.NewCompliment;
import org.amends.fairness.ClosedStage;
import org.amends.fairness.Fairness;
import org.amends.fairness.FairnessBook;
import org.amends.lifecycle.Channel;
import org.amends.people.StaffMember;
import org.amends.publicity.NewPosting;
import org.amends.publicity.PostedLink;
import org.amends.publicity.Posting;
import org.amends.publicity.Postings;
import org.amends.publicity.ToldOthersBook;

/** What the demo's customers say of us: thanks, answers about fairness, a review, and what they told others. */
@ApplicationScoped
class DemoVoice {

    private static final int EVERY = 10;

    private final Compliments compliments;
    private final FairnessBook fairness;
    private final ToldOthersBook toldOthers;
    private final Postings postings;
    private final CaseLog log;
    private final Clock clock;

    DemoVoice(
            Compliments compliments,
            FairnessBook fairness,
            ToldOthersBook toldOthers,
            Postings postings,
            CaseLog log,
            Clock clock) {
        this.compliments = compliments;
        this.fairness = fairness;
        this.toldOthers = toldOthers;
        this.postings = postings;
        this.log = log;
        this.clock = clock;
    }

    /** One case of ten began with a review. */
    Filings.Beside beside(int number, NewCase filing, StaffMember by) {
        if (number % EVERY != 2) {
            return (handle, caseId) -> {};
        }
        NewPosting review = new NewPosting(
                Posting.Kind.REVIEW,
                PostedLink.read("https://reviews.example.org/demo/" + number).orElseThrow(),
                clock.instant().minus(Duration.ofHours(1)),
                Optional.of(filing.words()));
        return (handle, caseId) -> postings.opening(handle, caseId, review, by.id());
    }

    /** What the customer of a case says of it, by the last digit of its number. */
    void say(CaseReference reference, int number) {
        LoggedCase file = log.find(reference).orElseThrow();
        switch (number % EVERY) {
            case 1 -> toldOthers.mark(file.id(), true, Optional.of("My colleagues at lunch (demo)"), Optional.empty());
            case 3 -> answer(file, Fairness.NEUTRAL, Optional.empty());
            case 8 -> answer(file, Fairness.CHEATED, Optional.of("I had to ask twice before anybody looked (demo)."));
            case 9 -> answer(file, Fairness.VALUED, Optional.of("You said what you would do, and did it (demo)."));
            default -> {}
        }
    }

    private void answer(LoggedCase file, Fairness said, Optional<String> words) {
        ClosedStage.last(file).ifPresent(closed -> fairness.answer(file.id(), closed, said, words));
    }

    void thank(StaffMember by) {
        List<NewCompliment> thanks = List.of(
                thanks("The young man at the counter stayed with me until it worked (demo).", "The counter"),
                thanks("A call at half past seven, as promised. That is rare (demo).", "Marta"),
                thanks("The new card came with a note by hand (demo).", "Whoever wrote it"));
        List<UUID> ids = thanks.stream()
                .map(one -> compliments.file(one, Optional.empty()).location().orElseThrow())
                .map(location -> UUID.fromString(location.substring(location.lastIndexOf('/') + 1)))
                .toList();
        compliments.passOn(ids.get(0), by.id(), "Jaan at the counter (demo)");
    }

    private static NewCompliment thanks(String words, String about) {
        return new NewCompliment(
                words, Optional.of(about), Optional.of("Hazel Demo"), Optional.empty(), "en", Channel.WEB);
    }
}
