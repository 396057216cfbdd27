package org.amends.report.scope;

import jakarta.ws.rs.DefaultValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.amends.casefile.Causes;
import org.amends.fairness.Fairness;
import org.amends.fairness.Stage;
import org.amends.journey.Step;
import org.amends.lifecycle.CaseStatus;
import org.amends.lifecycle.Outcome;
import org.amends.lifecycle.Verb;
import org.amends.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What an address says of a report's scope, as it was typed. What is empty narrows nothing. */
public class ReportQuery {

    private static final int LONGEST = 3_650;

    @RestQuery
    @DefaultValue("")
    @Parameter(description = "A team's id")
    String team = "";

    @RestQuery
    @DefaultValue("")
    @Parameter(description = "A case's status, where the report is of open cases")
    String status = "";

    @RestQuery
    @DefaultValue("90")
    @Parameter(description = "How many days back from now, 1 to 3650")
    String days = "";

    @RestQuery
    @DefaultValue("")
    @Parameter(description = "An outcome, where the report is of decisions")
    String outcome = "";

    @RestQuery
    @DefaultValue("")
    @Parameter(description = "IN_TIME or LATE, where the report is of decisions")
    String handled = "";

    @RestQuery
    @DefaultValue("ANY")
    @Parameter(description = "How customers came back, where the report is of those")
    String came = "";

    @RestQuery
    @DefaultValue("")
    @Parameter(description = "A code of the list of causes, or NONE for what is not coded yet")
    String cause = "";

    @RestQuery
    @DefaultValue("")
    @Parameter(description = "A month in which cases came in, such as 2026-11")
    String month = "";

    @RestQuery
    @DefaultValue("")
    @Parameter(description = "A person's id, where the report is of open cases by their owner")
    String person = "";

    @RestQuery
    @DefaultValue("")
    @Parameter(description = "The Monday of a week, such as 2026-11-23")
    String week = "";

    @RestQuery
    @DefaultValue("OPEN")
    @Parameter(description = "OPEN, ARRIVED, CLOSED or REOPENED, where the report is of workload")
    String which = "";

    @RestQuery
    @DefaultValue("")
    @Parameter(description = "A source of orders, or - for cases without one, where the report is of withdrawals")
    String shop = "";

    @RestQuery
    @DefaultValue("ALL")
    @Parameter(description = "ALL, PROMISES, REACHED_MANAGER or ACCEPTED, where the report is of late duties")
    String late = "";

    @RestQuery
    @DefaultValue("")
    @Parameter(description = "What cases cost their customers, and how often at least, such as CHASERS-2")
    String effort = "";

    @RestQuery
    @DefaultValue("")
    @Parameter(description = "A step of a form or a case's status, where the report is of customers' ways")
    String step = "";

    @RestQuery
    @DefaultValue("ANY")
    @Parameter(description = "ANY, WITHDRAWN, UNANSWERED or BACK, where the report is of what became of a step")
    String left = "";

    @RestQuery
    @DefaultValue("")
    @Parameter(description = "What ended the stay in a status, such as REOPEN, where the report is of that")
    String by = "";

    @RestQuery
    @DefaultValue("")
    @Parameter(description = "FIRST_ANSWER, DECISION, REMEDY_DONE or PROMISE_DUE, where the report is of these moments")
    String moment = "";

    @RestQuery
    @DefaultValue("")
    @Parameter(
            description =
                    "CONFIRMED, CONTESTED, CHASED, GAVE_UP or NOTHING, where the report is of what customers did next")
    String then = "";

    @RestQuery
    @DefaultValue("")
    @Parameter(description = "ACKNOWLEDGED, DECIDED or PUT_RIGHT, where the report is of what customers answered")
    String stage = "";

    @RestQuery
    @DefaultValue("")
    @Parameter(description = "VALUED, NEUTRAL or CHEATED, where the report is of what customers answered")
    String fairness = "";

    /** @throws Problem 400 that names the parameter which says nothing */
    public ReportScope scope() {
        return new ReportScope(
                read("team", team, UUID::fromString),
                read("status", status, CaseStatus::valueOf),
                read("days", days, ReportQuery::days).orElse(ReportScope.DAYS),
                read("outcome", outcome, Outcome::valueOf),
                read("handled", handled, Handled::valueOf),
                read("came", came, Came::valueOf).orElse(Came.ANY),
                read("cause", cause, ReportQuery::code),
                read("month", month, YearMonth::parse),
                read("person", person, UUID::fromString),
                read("week", week, LocalDate::parse),
                read("which", which, ReportQuery::flow).orElse(CasesBehind.Which.OPEN),
                read("effort", effort, EffortFrom::parse),
                read("late", late, Late::valueOf).orElse(Late.ALL),
                read("shop", shop, ReportQuery::source),
                passage(),
                read("stage", stage, Stage::valueOf),
                read("fairness", fairness, Fairness::valueOf));
    }

    private Passage passage() {
        return new Passage(
                read("step", step, Step::valueOf),
                read("left", left, Passage.Left::valueOf).orElse(Passage.Left.ANY),
                read("by", by, Verb::valueOf),
                read("moment", moment, Passage.MomentOfTruth::valueOf),
                read("then", then, Passage.Reaction::valueOf));
    }

    private static int days(String text) {
        int days = Integer.parseInt(text);
        if (days < 1 || days > LONGEST) {
            throw new IllegalArgumentException("from 1 to " + LONGEST);
        }
        return days;
    }

    private static String code(String text) {
        if (!text.equals(ReportScope.NOT_CODED) && !Causes.include(text)) {
            throw new IllegalArgumentException("not a cause");
        }
        return text;
    }

    private static String source(String text) {
        if (text.length() > 100) {
            throw new IllegalArgumentException("not a source");
        }
        return text;
    }

    private static CasesBehind.Which flow(String text) {
        CasesBehind.Which which = CasesBehind.Which.valueOf(text);
        if (which == CasesBehind.Which.CAUSE || which == CasesBehind.Which.WITHDRAWN) {
            throw new IllegalArgumentException("these cases have a page of their own");
        }
        return which;
    }

    private static <T> Optional<T> read(String parameter, String text, Function<String, T> as) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(as.apply(text));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Problem.invalid(parameter, "unknown", "Choose one of the report's own values.");
        }
    }
}
