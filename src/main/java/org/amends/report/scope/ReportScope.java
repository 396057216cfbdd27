package org.amends.report.scope;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import org.amends.fairness.Fairness;
import org.amends.fairness.Stage;
import org.amends.journey.Step;
import org.amends.lifecycle.CaseStatus;
import org.amends.lifecycle.Outcome;

/**
 * Of which cases a report speaks. A report that a filter means nothing to does not ask for it.
 *
 * @param days how far back from now
 * @param cause a code of the list of causes, or {@link #NOT_CODED}
 * @param month in which a case came in
 * @param person whose open cases
 * @param week its Monday
 * @param which of the cases behind a number
 * @param effort how much of what they cost their customers, at least
 * @param late which of the late duties
 * @param shop the source of orders, or {@link #NO_SHOP}
 * @param passage which part of customers' ways
 * @param stage of a case that its customer was asked about
 * @param fairness what they answered
 */
public record ReportScope(
        Optional<UUID> team,
        Optional<CaseStatus> status,
        int days,
        Optional<Outcome> outcome,
        Optional<Handled> handled,
        Came came,
        Optional<String> cause,
        Optional<YearMonth> month,
        Optional<UUID> person,
        Optional<LocalDate> week,
        CasesBehind.Which which,
        Optional<EffortFrom> effort,
        Late late,
        Optional<String> shop,
        Passage passage,
        Optional<Stage> stage,
        Optional<Fairness> fairness) {

    static final int DAYS = 90;

    /** Of cases whose cause nobody has said yet. */
    public static final String NOT_CODED = "NONE";

    /** Of cases whose order nobody has found. */
    public static final String NO_SHOP = "-";

    /** The same for a report that is of all times and causes. */
    public ReportScope ofTeam() {
        return new ReportScope(
                team,
                Optional.empty(),
                DAYS,
                Optional.empty(),
                Optional.empty(),
                Came.ANY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                CasesBehind.Which.OPEN,
                Optional.empty(),
                Late.ALL,
                Optional.empty(),
                Passage.ALL,
                Optional.empty(),
                Optional.empty());
    }

    /** Cases of no cause at all are those that are not coded yet. */
    public ReportScope orNotCoded() {
        return new ReportScope(
                team,
                status,
                days,
                outcome,
                handled,
                came,
                cause.or(() -> Optional.of(NOT_CODED)),
                month,
                person,
                week,
                which,
                effort,
                late,
                shop,
                passage,
                stage,
                fairness);
    }

    /** The same at one step of a customer's way, whatever became of it. */
    public ReportScope at(Step step) {
        return with(
                new Passage(Optional.of(step), Passage.Left.ANY, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    /** The same of that part of customers' ways. */
    public ReportScope with(Passage other) {
        return new ReportScope(
                team, status, days, outcome, handled, came, cause, month, person, week, which, effort, late, shop,
                other, stage, fairness);
    }

    /** What of it goes on to the cases behind a number, after what the number itself says; empty when nothing is narrowed. */
    public String also() {
        return team.map(id -> "&team=" + id).orElse("") + (days == DAYS ? "" : "&days=" + days);
    }

    /** The same as the query of an address; empty when nothing is narrowed. */
    String query() {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        team.ifPresent(id -> query.add("team=" + id));
        status.ifPresent(one -> query.add("status=" + one));
        if (days != DAYS) {
            query.add("days=" + days);
        }
        outcome.ifPresent(one -> query.add("outcome=" + one));
        handled.ifPresent(one -> query.add("handled=" + one));
        if (came != Came.ANY) {
            query.add("came=" + came);
        }
        cause.ifPresent(code -> query.add("cause=" + code));
        month.ifPresent(one -> query.add("month=" + one));
        person.ifPresent(id -> query.add("person=" + id));
        week.ifPresent(monday -> query.add("week=" + monday));
        if (which != CasesBehind.Which.OPEN) {
            query.add("which=" + which);
        }
        if (late != Late.ALL) {
            query.add("late=" + late);
        }
        shop.ifPresent(source -> query.add("shop=" + URLEncoder.encode(source, StandardCharsets.UTF_8)));
        effort.ifPresent(from -> query.add("effort=" + from.text()));
        passage.addTo(query);
        stage.ifPresent(one -> query.add("stage=" + one));
        fairness.ifPresent(one -> query.add("fairness=" + one));
        return query.toString();
    }
}
