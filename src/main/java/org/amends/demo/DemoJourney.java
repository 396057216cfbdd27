package org.amends.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseLog;
import org.amends.casefile.CaseReference;
import org.amends.casefile.LoggedCase;
import org.amends.external.ExternalEvent;
import org.amends.external.ExternalEventKind;
import org.amends.external.ExternalEvents;
import org.amends.improvement.Improvements;
import org.amends.journey.FormKind;
import org.amends.journey.Obstacle;
import org.amends.journey.ObstacleBook;
import org.amends.journey.Step;
import org.amends.journey.StepCounts;
import org.amends.journey.Width;
import org.amends.people.StaffMember;
import org.amends.report.journey.Figure;
import org.amends.report.journey.ReportedThing;

/** What the reports of the customer's journey have to tell in a demo: some who came, some who did not go on, and why. */
@ApplicationScoped
class DemoJourney {

    /** Of as many who began each form, a tenth or so leaves at each step. */
    private static final int BEGAN = 40;

    private final StepCounts counts;
    private final ObstacleBook obstacles;
    private final ExternalEvents outside;
    private final Improvements improvements;
    private final CaseLog log;
    private final Clock clock;

    DemoJourney(
            StepCounts counts,
            ObstacleBook obstacles,
            ExternalEvents outside,
            Improvements improvements,
            CaseLog log,
            Clock clock) {
        this.counts = counts;
        this.obstacles = obstacles;
        this.outside = outside;
        this.improvements = improvements;
        this.log = log;
        this.clock = clock;
    }

    void tell(List<CaseReference> cases, StaffMember agent, StaffMember manager) {
        for (FormKind form : FormKind.values()) {
            count(form, Width.NARROW, BEGAN);
            count(form, Width.WIDE, BEGAN / 2);
            count(form, Width.UNKNOWN, BEGAN / 8);
        }
        counts.keep();
        note(Step.RETURN_ORDER, Optional.empty(), Optional.empty(), "I do not find the number on my receipt (demo)");
        cases.stream().reduce((first, last) -> last).flatMap(log::find).ifPresent(file -> about(file, agent));
        improvements.begin(
                new Improvements.Beginning(
                        Obstacle.newId(),
                        "Show on the page where the order’s number stands (demo)",
                        ReportedThing.of(Step.RETURN_ORDER),
                        Figure.DROP_OFF_PERCENT,
                        manager.id()),
                Optional.of(manager.id()));
    }

    private void count(FormKind form, Width width, int began) {
        int reached = began;
        for (Step step : form.steps()) {
            counts.count(step, "en", width, Math.max(1, reached));
            reached = reached * 9 / 10;
        }
    }

    private void about(LoggedCase file, StaffMember agent) {
        Step here = Step.of(file.state().status());
        note(here, Optional.of(file.id()), Optional.of(agent.id()), "Two systems show two different sums (demo)");
        Instant now = clock.instant();
        outside.record(new ExternalEvent(
                Obstacle.newId(),
                file.id(),
                ExternalEventKind.ADR_NOTICE,
                now,
                Optional.of("Consumer disputes board, file 26-118 (demo)"),
                Optional.of("The customer has asked the board as well; it waits for our answer (demo)."),
                agent.id(),
                now));
    }

    private void note(Step step, Optional<UUID> caseId, Optional<UUID> by, String words) {
        obstacles.note(new Obstacle(Obstacle.newId(), step, caseId, by, Optional.of(words), "en", clock.instant()));
    }
}
