package org.amends.report.voice;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.platform.problem.Problem;
import org.amends.report.scope.Choices;
import org.amends.report.scope.ReportQuery;
import org.amends.report.scope.ReportScope;
import org.amends.report.sheet.Sheets;
import org.amends.report.sheet.ShownSheet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What customers say, good and bad side by side; every number opens its cases and their words. */
@Path("/reports/voice")
@RolesAllowed({Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
@Produces(MediaType.TEXT_HTML)
public class VoiceReportPage {

    private static final int SHOWN = 50;

    private final VoiceWeekTable weeks;
    private final VoiceFairnessTable fairness;
    private final FirstContactTable firstContact;
    private final VoiceCases cases;
    private final VoiceCaseTables caseTables;
    private final VoiceCompliments compliments;
    private final VoiceComplimentTable complimentTable;
    private final VoiceAnswers answers;
    private final VoiceAnswerTable answerTable;
    private final Sheets sheets;
    private final Choices choices;
    private final CurrentActor current;
    private final Readers readers;

    VoiceReportPage(
            VoiceWeekTable weeks,
            VoiceFairnessTable fairness,
            FirstContactTable firstContact,
            VoiceCases cases,
            VoiceCaseTables caseTables,
            VoiceCompliments compliments,
            VoiceComplimentTable complimentTable,
            VoiceAnswers answers,
            VoiceAnswerTable answerTable,
            Sheets sheets,
            Choices choices,
            CurrentActor current,
            Readers readers) {
        this.weeks = weeks;
        this.fairness = fairness;
        this.firstContact = firstContact;
        this.cases = cases;
        this.caseTables = caseTables;
        this.compliments = compliments;
        this.complimentTable = complimentTable;
        this.answers = answers;
        this.answerTable = answerTable;
        this.sheets = sheets;
        this.choices = choices;
        this.current = current;
        this.readers = readers;
    }

    @CheckedTemplate(basePath = "report")
    static class Templates {
        static native TemplateInstance voice(
                Reader reader, ShownSheet weeks, ShownSheet fairness, ShownSheet firstContact, Choices.Made made);

        static native TemplateInstance voiceBehind(
                Reader reader, String list, ShownSheet rows, Choices.Made made, String next);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@BeanParam ReportQuery query) {
        ReportScope scope = query.scope();
        return Templates.voice(
                readers.of(current.requireStaff()),
                sheets.shown(weeks.sheet(scope)),
                sheets.shown(fairness.sheet(scope)),
                sheets.shown(firstContact.sheet(scope)),
                choices.made(scope));
    }

    /** @param list of a matter, {@code compliments} or {@code answers} */
    @GET
    @Path("{list:[a-z-]+}")
    @Operation(hidden = true)
    public TemplateInstance behind(
            @RestPath String list, @BeanParam ReportQuery query, @RestQuery @DefaultValue("") String after) {
        ReportScope scope = query.scope();
        Optional<String> from = Optional.of(after).filter(text -> !text.isEmpty());
        return switch (list) {
            case "compliments" -> {
                VoiceCompliments.Page page = compliments.page(scope, from, SHOWN);
                yield behind(list, sheets.shown(complimentTable.sheet(scope).with(page.items())), scope, page.next());
            }
            case "answers" -> {
                VoiceAnswers.Page page = answers.page(scope, from, SHOWN);
                yield behind(list, sheets.shown(answerTable.sheet(scope).with(page.items())), scope, page.next());
            }
            default -> {
                VoiceMatter matter = VoiceMatter.at(list).orElseThrow(() -> Problem.notFound("report"));
                VoiceCases.Page page = cases.page(matter, scope, from, SHOWN);
                yield behind(
                        list, sheets.shown(caseTables.of(matter).sheet(scope).with(page.items())), scope, page.next());
            }
        };
    }

    private TemplateInstance behind(String list, ShownSheet rows, ReportScope scope, Optional<String> next) {
        return Templates.voiceBehind(
                readers.of(current.requireStaff()), list, rows, choices.made(scope), next.orElse(""));
    }
}
