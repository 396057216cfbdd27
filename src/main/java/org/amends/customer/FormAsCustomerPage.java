package org.amends.customer;

import io.quarkus.arc.All;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amends.identity.CurrentActor;
import org.amends.journey.ShownPages;
import org.amends.journey.Step;
import org.amends.people.Roles;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.platform.problem.Problem;
import org.amends.web.Messages;
import org.amends.web.PageLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Each page of each form as a customer sees it first (S4-4). It can only be read, and nobody is counted by it. */
@Path("/desk/forms/{step}")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
@Produces(MediaType.TEXT_HTML)
public class FormAsCustomerPage {

    private final List<ShownPages> forms;
    private final Messages messages;
    private final PageLanguage language;
    private final CurrentActor current;

    FormAsCustomerPage(@All List<ShownPages> forms, Messages messages, PageLanguage language, CurrentActor current) {
        this.forms = forms;
        this.messages = messages;
        this.language = language;
        this.current = current;
    }

    @GET
    @Operation(hidden = true)
    public String show(@RestPath String step) {
        TemplateInstance page = Step.named(step)
                .flatMap(one -> forms.stream()
                        .map(form -> form.show(one))
                        .flatMap(Optional::stream)
                        .findFirst())
                .orElseThrow(() -> Problem.notFound("page"));
        return ReadOnlyPage.of(page.render())
                .under(new ReadOnlyPage.Notice(
                        language.locale().getLanguage(),
                        text("desk.asCustomer.form"),
                        List.of(text("desk.asCustomer.lead")),
                        List.of(new ReadOnlyPage.Link(back(step), text("desk.asCustomer.step")))));
    }

    private String back(String step) {
        return readsReports(current.requireStaff()) ? "/reports/journey/steps/" + step : "/desk";
    }

    private static boolean readsReports(StaffMember member) {
        return member.has(StaffRole.LEAD) || member.has(StaffRole.MANAGER) || member.has(StaffRole.AUDITOR);
    }

    private String text(String key) {
        return messages.text(language.locale(), "pages", key, Map.of());
    }
}
