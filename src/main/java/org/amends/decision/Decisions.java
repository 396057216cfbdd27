package org.amends.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.amends.casefile.CaseCommands;
import org.amends.casefile.CaseLoads;
import org.amends.casefile.CaseStories;
import org.amends.casefile.CaseStory;
import org.amends.casefile.LoggedCase;
import org.amends.guard.LetterKind;
import org.amends.letter.LetterDraft;
import org.amends.letter.Letters;
import org.amends.letter.Part;
import org.amends.lifecycle.Command;
import org.amends.lifecycle.PointAnswer;
import org.amends.lifecycle.QuotedRule;
import org.amends.lifecycle.RemedyPlan;
import org.amends.people.Roster;
import org.amends.people.Rosters;
import org.amends.people.StaffMember;

/** Makes the commands of deciding and contesting from what people sent. */
@ApplicationScoped
public class Decisions {

    private final Letters letters;
    private final CaseStories stories;
    private final Rosters rosters;
    private final CaseLoads loads;
    private final RemedyPlans plans;

    Decisions(Letters letters, CaseStories stories, Rosters rosters, CaseLoads loads, RemedyPlans plans) {
        this.letters = letters;
        this.stories = stories;
        this.rosters = rosters;
        this.loads = loads;
        this.plans = plans;
    }

    public Command.Decide command(DecisionInput input, LoggedCase file, StaffMember sender) {
        return new Command.Decide(
                input.outcome(),
                input.finding(),
                input.evidence(),
                input.answers().stream()
                        .map(a -> new PointAnswer(
                                a.point(), a.outcome(), a.answer(), a.rule().map(Decisions::rule)))
                        .toList(),
                plans.of(input, file),
                input.remedyDeclined(),
                letters.letter(draft(input, file), file, sender),
                input.nextResort().map(resort -> new Command.NextResort(resort.what(), resort.until())));
    }

    /** What is written down in the transaction of the decision: the goods that it promises to send. */
    public CaseCommands.Beside beside(DecisionInput input) {
        return plans.beside(input);
    }

    /** The customer reads all of the decision in its letter. */
    public LetterDraft draft(DecisionInput input, LoggedCase file) {
        CaseStory story = stories.tell(file);
        Roster roster = rosters.recent();
        List<Part> before = new ArrayList<>();
        before.add(new Part.Decided(input.outcome(), input.finding(), input.evidence()));
        input.answers().forEach(answer -> before.add(answered(answer, story)));
        story.wantedOutcome()
                .ifPresent(wanted ->
                        before.add(new Part.Wish(wanted, input.wantedAnswer().orElse(""))));
        plans.of(input, file).forEach(remedy -> before.add(remedied(remedy, roster)));
        input.remedyDeclined().map(Part.RemedyDeclined::new).ifPresent(before::add);
        List<Part> after = input.nextResort().stream()
                .<Part>map(resort -> new Part.NextResort(resort.what(), resort.until()))
                .toList();
        return input.letter().draft(LetterKind.DECISION, before, after);
    }

    private static Part answered(DecisionInput.AnswerInput answer, CaseStory story) {
        return new Part.Answered(
                answer.point(),
                story.point(answer.point()),
                answer.outcome(),
                answer.answer(),
                answer.rule().map(Decisions::rule));
    }

    private static Part remedied(RemedyPlan remedy, Roster roster) {
        String owner = roster.name(remedy.owner());
        return new Part.Remedied(remedy.what(), remedy.amount(), remedy.reckoning(), owner, remedy.by());
    }

    private static QuotedRule rule(DecisionInput.RuleInput rule) {
        return new QuotedRule(rule.quote(), rule.purpose(), rule.term().orElse(false));
    }

    /** Another person than the one who decided looks at it; when there is nobody else, the lifecycle refuses. */
    public Command.Contest contest(String statement, LoggedCase file) {
        UUID decider = file.state().decidedBy().orElse(file.state().owner());
        UUID reviewer = rosters.recent()
                .reviewerFor(file.state().team(), decider, loads.recent())
                .map(StaffMember::id)
                .orElse(decider);
        return new Command.Contest(statement, reviewer);
    }
}
