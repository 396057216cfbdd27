package org.amends.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.identity.CurrentActor;
import org.amends.people.Accounts;
import org.amends.people.Roles;
import org.amends.people.Roster;
import org.amends.people.Rosters;
import org.amends.people.StaffMember;
import org.amends.people.StaffRepository;
import org.amends.people.StaffRole;
import org.amends.platform.problem.Problem;
import org.amends.web.Form;
import org.amends.web.InputForms;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * One person: what they may do, when they are away, and what was done to their account. Everybody reads their own page; on it they
 * change their password and note when they are away. The rest is an administrator's.
 */
@Path("/people/{id}")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.ADMIN, Roles.AUDITOR, Roles.WAREHOUSE})
@Produces(MediaType.TEXT_HTML)
public class PersonPage {

    private final Accounts accounts;
    private final StaffRepository staff;
    private final ChangesTold changes;
    private final PeopleForms forms;
    private final Rosters rosters;
    private final CurrentActor current;
    private final Readers readers;

    PersonPage(
            Accounts accounts,
            StaffRepository staff,
            ChangesTold changes,
            PeopleForms forms,
            Rosters rosters,
            CurrentActor current,
            Readers readers) {
        this.accounts = accounts;
        this.staff = staff;
        this.changes = changes;
        this.forms = forms;
        this.rosters = rosters;
        this.current = current;
        this.readers = readers;
    }

    /**
     * @param mine whether the reader is that person
     * @param writes whether the reader administers
     * @param leads whether the reader may ask for a mail each morning
     * @param open the form that was sent; empty when none was
     * @param done what was just done; empty when nothing was
     */
    @TemplateData
    public record State(boolean mine, boolean writes, boolean leads, String open, String done) {}

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance person(
                Reader reader,
                PersonView person,
                State state,
                List<PersonView.Away> absences,
                List<ChangeView> changes,
                List<Choice> teams,
                List<Choice> deputies,
                List<StaffRole> roles,
                Form form);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@RestPath UUID id, @RestQuery @DefaultValue("") String done) {
        return page(id, "", done, PeopleForms.of(known(id)));
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        return answer(
                id,
                "change",
                "CHANGED",
                forms.changed(InputForms.typed(sent)),
                input -> accounts.change(id, input, me()));
    }

    @POST
    @Path("password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response password(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        return answer(
                id,
                "password",
                "PASSWORD",
                forms.password(InputForms.typed(sent)),
                input -> accounts.changePassword(id, input, me()));
    }

    @POST
    @Path("morning-mail")
    @RolesAllowed({Roles.LEAD, Roles.MANAGER})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response morningMail(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        return answer(
                id,
                "morning",
                "MORNING",
                forms.morningMail(InputForms.typed(sent)),
                language -> accounts.chooseMorningMail(id, language, me()));
    }

    @POST
    @Path("absences")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response away(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        return answer(
                id,
                "absence",
                "AWAY",
                forms.absence(InputForms.typed(sent)),
                input -> accounts.addAbsence(id, input, me()));
    }

    @POST
    @Path("absences/{absence}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response back(@RestPath UUID id, @RestPath UUID absence) {
        return act(id, "BACK", () -> accounts.endAbsence(id, absence, me()));
    }

    @POST
    @Path("absences/{absence}/acceptance")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response standIn(@RestPath UUID id, @RestPath UUID absence) {
        return act(id, "STANDS_IN", () -> accounts.standIn(id, absence, me()));
    }

    @POST
    @Path("leaving")
    @RolesAllowed(Roles.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response leave(@RestPath UUID id) {
        return act(id, "LEFT", () -> accounts.deactivate(id, me()));
    }

    private Response act(UUID id, String done, Runnable deed) {
        return answer(id, "", done, new PeopleForms.Read<>(Form.empty(), Optional.of(deed)), Runnable::run);
    }

    private <T> Response answer(UUID id, String open, String done, PeopleForms.Read<T> read, Consumer<T> deed) {
        if (read.input().isEmpty()) {
            return refused(id, open, read.form());
        }
        try {
            deed.accept(read.input().get());
            return Response.seeOther(URI.create("/people/" + id + "?done=" + done))
                    .build();
        } catch (Problem problem) {
            return refused(id, open, forms.refused(read.form(), problem));
        }
    }

    /** A password is typed anew; what other forms hold stays as it is. */
    private Response refused(UUID id, String open, Form form) {
        Form kept = form.with("password", "").with("currentPassword", "");
        Form whole = open.equals("change") ? kept : onto(PeopleForms.of(known(id)), kept);
        return Response.status(400).entity(page(id, open, "", whole)).build();
    }

    private static Form onto(Form standing, Form sent) {
        Form whole = standing;
        for (String field : List.of("startsAt", "endsAt", "deputyId")) {
            whole = whole.with(field, sent.value(field));
        }
        for (Form.Mistake mistake : sent.mistakes()) {
            whole = whole.wrong(mistake.field(), mistake.text());
        }
        return whole;
    }

    private TemplateInstance page(UUID id, String open, String done, Form form) {
        StaffMember me = me();
        StaffMember person = known(id);
        Roster roster = rosters.current();
        boolean governs = me.has(StaffRole.ADMIN) || me.has(StaffRole.MANAGER);
        return Templates.person(
                readers.of(me),
                PersonView.of(person, roster),
                new State(
                        me.id().equals(id),
                        me.has(StaffRole.ADMIN),
                        me.has(StaffRole.LEAD) || me.has(StaffRole.MANAGER),
                        open,
                        done),
                staff.absencesOf(id).stream()
                        .map(absence -> PersonView.Away.of(absence, me.id(), roster))
                        .toList(),
                governs ? changes.of(id, roster) : List.of(),
                Choice.teams(roster),
                Choice.people(roster).stream()
                        .filter(choice -> !choice.id().equals(id.toString()))
                        .toList(),
                List.of(StaffRole.values()),
                form.unlessTyped(
                        PeopleForms.MORNING_MAIL, accounts.morningMail(id).orElse(PeopleForms.NO_MAIL)));
    }

    /** Colleagues read each other's names on cases, and nothing else of each other; who was asked to stand in reads when. */
    private StaffMember known(UUID id) {
        StaffMember me = me();
        boolean leads = me.has(StaffRole.LEAD) || me.has(StaffRole.MANAGER) || me.has(StaffRole.ADMIN);
        boolean asked = staff.absencesOf(id).stream()
                .anyMatch(absence -> absence.deputyId().filter(me.id()::equals).isPresent());
        if (!me.id().equals(id) && !leads && !asked) {
            throw new ForbiddenException();
        }
        return accounts.known(id);
    }

    private StaffMember me() {
        return current.requireStaff();
    }
}
