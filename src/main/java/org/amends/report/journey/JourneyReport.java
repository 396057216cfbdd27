package org.amends.report.journey;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.Cursor;
import org.amends.casefile.Worklist;
import org.amends.journey.Step;
import org.amends.lifecycle.CaseStatus;
import org.amends.platform.KeysetPage;
import org.amends.platform.RecentAnswers;
import org.amends.report.scope.Keyset;
import org.amends.report.scope.ReportScope;
import org.amends.report.scope.ReportsConfig;

/** Where customers wait, turn back and give up on their way through forms and cases, and what lies in their way (S4-3, S4-4, S4-5). */
@ApplicationScoped
public class JourneyReport {

    private final StatusTimes statuses;
    private final FormWays forms;
    private final ObstacleLists obstacles;
    private final Clock clock;
    private final RecentAnswers<Question, JourneyFigures> answers;

    JourneyReport(StatusTimes statuses, FormWays forms, ObstacleLists obstacles, Clock clock, ReportsConfig config) {
        this.statuses = statuses;
        this.forms = forms;
        this.obstacles = obstacles;
        this.clock = clock;
        this.answers = RecentAnswers.within(config.freshness(), this::count);
    }

    private record Question(Optional<UUID> team, int days) {}

    /** @param next to be sent as {@code after} for the next page; absent on the last one */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record StayPage(List<StatusStay> items, Optional<String> next) {}

    /** @param next to be sent as {@code after} for the next page; absent on the last one */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record ObstaclePage(List<ObstacleLine> items, Optional<String> next) {}

    /** Forms are nobody's team's, so a team narrows the cases alone. */
    JourneyFigures figures(ReportScope scope) {
        return answers.to(new Question(scope.team(), scope.days()));
    }

    private JourneyFigures count(Question question) {
        Period period = Period.lastDays(question.days(), clock);
        Map<Step, Long> notes = obstacles.counts(period, question.team());
        Map<CaseStatus, StatusTimes.Stays> stays = statuses.figures(period, question.team());
        List<StatusFigures> lines = Arrays.stream(CaseStatus.values())
                .filter(status -> status.isOpen() || status == CaseStatus.CLOSED)
                .map(status -> figures(
                        status, Optional.ofNullable(stays.get(status)), notes.getOrDefault(Step.of(status), 0L)))
                .toList();
        return new JourneyFigures(forms.figures(period, notes), lines, statuses.turns(period, question.team()));
    }

    /** Every status has its line: that nobody waits somewhere is worth to know as well. */
    private static StatusFigures figures(CaseStatus status, Optional<StatusTimes.Stays> stays, long notes) {
        return new StatusFigures(
                status,
                stays.map(StatusTimes.Stays::count).orElse(0L),
                stays.map(StatusTimes.Stays::medianMinutes),
                stays.map(StatusTimes.Stays::ninetiethMinutes),
                stays.map(StatusTimes.Stays::withdrawn).orElse(0L),
                stays.map(StatusTimes.Stays::unanswered).orElse(0L),
                stays.map(StatusTimes.Stays::back).orElse(0L),
                notes);
    }

    List<StepCountFigures> byReader(Step step, ReportScope scope) {
        return forms.byReader(step, Period.lastDays(scope.days(), clock));
    }

    StayPage cases(ReportScope scope, Optional<String> after, int limit) {
        KeysetPage<StatusTimes.Row> page = KeysetPage.of(
                limit, most -> stays(scope, after.map(Cursor::read), most), row -> Cursor.write(row.position()));
        return new StayPage(page.map(StatusTimes.Row::stay), page.next());
    }

    Iterable<StatusStay> allCases(ReportScope scope) {
        return Keyset.rows(
                last -> stays(scope, last.map(StatusTimes.Row::position), Keyset.CHUNK), StatusTimes.Row::stay);
    }

    private List<StatusTimes.Row> stays(ReportScope scope, Optional<Worklist.Position> after, int limit) {
        return statuses.cases(Period.lastDays(scope.days(), clock), scope, after, limit);
    }

    ObstaclePage obstacles(ReportScope scope, Optional<String> after, int limit) {
        KeysetPage<ObstacleLine> page = KeysetPage.of(
                limit, most -> notes(scope, after.map(Cursor::read), most), line -> Cursor.write(position(line)));
        return new ObstaclePage(page.rows(), page.next());
    }

    Iterable<ObstacleLine> allObstacles(ReportScope scope) {
        return Keyset.<ObstacleLine, ObstacleLine>rows(
                last -> notes(scope, last.map(JourneyReport::position), Keyset.CHUNK), line -> line);
    }

    private List<ObstacleLine> notes(ReportScope scope, Optional<Worklist.Position> after, int limit) {
        return obstacles.lines(Period.lastDays(scope.days(), clock), scope, after, limit);
    }

    private static Worklist.Position position(ObstacleLine line) {
        return new Worklist.Position(line.at(), line.id());
    }
}
