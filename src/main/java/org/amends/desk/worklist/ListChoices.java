package org.amends.desk.worklist;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.amends.casefile.CaseFamily;
import org.amends.desk.reader.Colleague;
import org.amends.lifecycle.CaseStatus;
import org.amends.lifecycle.DeadlineKind;
import org.amends.people.Roster;
import org.amends.web.Form;
import org.amends.web.Shell;

/**
 * What a list can be asked for.
 *
 * @param asked what it is asked for now, by the names of the fields
 * @param languages as BCP 47 tags
 */
@TemplateData
public record ListChoices(
        Form asked,
        List<String> scopes,
        List<Colleague> owners,
        List<String> statuses,
        List<String> families,
        List<String> owes,
        List<String> languages) {

    static ListChoices of(ViewFilter filter, Roster roster, Shell shell) {
        Form asked = Form.empty();
        for (var field : filter.fields().entrySet()) {
            asked = asked.with(field.getKey(), field.getValue());
        }
        return new ListChoices(
                asked,
                names(Stream.of(ViewFilter.Scope.values())).stream()
                        .map(scope -> scope.toLowerCase(Locale.ROOT))
                        .toList(),
                Colleague.of(roster),
                names(Stream.of(CaseStatus.values()).filter(CaseStatus::isOpen)),
                names(Stream.of(CaseFamily.values())),
                names(Stream.of(DeadlineKind.values())),
                shell.languages().stream().map(Shell.Language::tag).toList());
    }

    private static List<String> names(Stream<? extends Enum<?>> constants) {
        return constants.map(Enum::name).toList();
    }
}
