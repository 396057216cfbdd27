package org.amends.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.amends.lifecycle.Actor;
import org.amends.people.Rosters;

/** Cases as their customers read them, with what a customer can do now. */
@ApplicationScoped
public class CustomerCases {

    private final CaseStories stories;
    private final DeadlineStories deadlines;
    private final Deciding deciding;
    private final Rosters rosters;

    CustomerCases(CaseStories stories, DeadlineStories deadlines, Deciding deciding, Rosters rosters) {
        this.stories = stories;
        this.deadlines = deadlines;
        this.deciding = deciding;
        this.rosters = rosters;
    }

    public Optional<CustomerCaseView> find(UUID caseId) {
        return stories.tell(caseId).map(this::view);
    }

    CustomerCaseView view(CaseStory story) {
        return new CustomerCaseViews(story, deadlines, rosters.recent())
                .view(deciding.lifecycle(story.file().machine()).possible(story.state(), new Actor.Customer()));
    }
}
