package org.amends.desk.worklist;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.amends.casefile.HandoverResource;
import org.amends.desk.form.Inputs;
import org.amends.desk.form.Nothing;
import org.amends.desk.form.TypedForm;
import org.amends.desk.reader.Colleague;
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.identity.CurrentActor;
import org.amends.lifecycle.Command;
import org.amends.people.Roles;
import org.amends.people.Rosters;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.web.Form;
import org.amends.web.Messages;
import org.amends.web.PageLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Several cases of a list at once: offered to a colleague, given to another owner, accepted. */
@Path("/desk/together")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class TogetherForms {

    private static final int UNPROCESSABLE = 422;

    private final Together together;
    private final Inputs inputs;
    private final CaseLists lists;
    private final Rosters rosters;
    private final CurrentActor current;
    private final Readers readers;
    private final Messages messages;
    private final PageLanguage language;

    TogetherForms(
            Together together,
            Inputs inputs,
            CaseLists lists,
            Rosters rosters,
            CurrentActor current,
            Readers readers,
            Messages messages,
            PageLanguage language) {
        this.together = together;
        this.inputs = inputs;
        this.lists = lists;
        this.rosters = rosters;
        this.current = current;
        this.readers = readers;
        this.messages = messages;
        this.language = language;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance together(Reader reader, TogetherView all, Form form, List<Colleague> colleagues);

        private Templates() {}
    }

    /** What is still to be said to the chosen cases' new owner. Changes nothing. */
    @POST
    @Operation(hidden = true)
    public Response choose(MultivaluedMap<String, String> sent) {
        TypedForm typed = new TypedForm("choose", sent);
        TogetherView.Deed deed =
                typed.asksTo("reassign") && leads() ? TogetherView.Deed.REASSIGN : TogetherView.Deed.OFFER;
        List<ChosenCase> chosen = chosen(sent);
        Form form = Form.empty();
        Optional<String> wrong = wrong(chosen);
        return answer(
                wrong.isEmpty() ? 200 : UNPROCESSABLE,
                view(deed, UUID.randomUUID().toString(), typed, List.of(), together.rows(chosen)),
                wrong.map(text -> form.wrong("", text)).orElse(form));
    }

    @POST
    @Path("handovers")
    @Operation(hidden = true)
    public Response offer(MultivaluedMap<String, String> sent) {
        return act(
                TogetherView.Deed.OFFER,
                sent,
                HandoverResource.OfferInput.class,
                input -> new Command.OfferHandover(input.to(), input.note()));
    }

    @POST
    @Path("owner")
    @RolesAllowed({Roles.LEAD, Roles.MANAGER})
    @Operation(hidden = true)
    public Response reassign(MultivaluedMap<String, String> sent) {
        return act(
                TogetherView.Deed.REASSIGN,
                sent,
                HandoverResource.OwnerInput.class,
                input -> new Command.Reassign(input.to(), input.reason()));
    }

    @POST
    @Path("acceptances")
    @Operation(hidden = true)
    public Response accept(MultivaluedMap<String, String> sent) {
        return act(TogetherView.Deed.ACCEPT, sent, Nothing.class, input -> new Command.AcceptHandover());
    }

    private <T> Response act(
            TogetherView.Deed deed, MultivaluedMap<String, String> sent, Class<T> type, Function<T, Command> command) {
        TypedForm typed = new TypedForm(deed.form(), sent);
        String key = typed.key().orElseGet(() -> UUID.randomUUID().toString());
        List<ChosenCase> chosen = chosen(sent);
        Inputs.Read<T> read = inputs.read(typed, type);
        Optional<String> wrong = wrong(chosen);
        if (wrong.isPresent() || read.input().isEmpty()) {
            Form form = typed.onto(Form.empty());
            for (Form.Mistake mistake : read.mistakes()) {
                form = form.wrong(mistake.field(), mistake.text());
            }
            Form said = form;
            return answer(
                    UNPROCESSABLE,
                    view(deed, key, typed, List.of(), together.rows(chosen)),
                    wrong.map(text -> said.wrong("", text)).orElse(said));
        }
        Together.Outcome outcome = together.act(
                chosen, typed, read.tree(), command.apply(read.input().get()), member());
        return answer(200, view(deed, key, typed, outcome.done(), outcome.left()), typed.onto(Form.empty()));
    }

    private static List<ChosenCase> chosen(MultivaluedMap<String, String> sent) {
        return ChosenCase.read(sent.getOrDefault("case", List.of()));
    }

    private Optional<String> wrong(List<ChosenCase> chosen) {
        if (chosen.isEmpty()) {
            return Optional.of(text("desk.together.none"));
        }
        return chosen.size() > ChosenCase.MOST ? Optional.of(text("desk.together.many")) : Optional.empty();
    }

    private TogetherView view(
            TogetherView.Deed deed,
            String key,
            TypedForm typed,
            List<TogetherView.Row> done,
            List<TogetherView.Row> left) {
        String list = typed.field("view").orElse("");
        String back = deed == TogetherView.Deed.ACCEPT
                ? "/desk/hand-overs"
                : lists.named(list, member()).map(CaseList::href).orElse("/desk");
        return new TogetherView(deed, key, back, list, done, left);
    }

    private Response answer(int status, TogetherView view, Form form) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(Templates.together(readers.of(member()), view, form, Colleague.of(rosters.recent())))
                .build();
    }

    private boolean leads() {
        return member().has(StaffRole.LEAD) || member().has(StaffRole.MANAGER);
    }

    private StaffMember member() {
        return current.requireStaff();
    }

    private String text(String key) {
        return messages.text(language.locale(), "pages", key);
    }
}
