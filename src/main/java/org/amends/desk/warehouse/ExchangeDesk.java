package org.amends.desk.warehouse;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.amends.casefile.CaseRequests;
import org.amends.casefile.LoggedCase;
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.exchange.Exchange;
import org.amends.exchange.ExchangeBook;
import org.amends.exchange.ExchangeDeeds;
import org.amends.exchange.ExchangeInput;
import org.amends.goods.GoodsDeed;
import org.amends.goods.GoodsDesk;
import org.amends.identity.CurrentActor;
import org.amends.money.Money;
import org.amends.people.Roles;
import org.amends.platform.problem.Problem;
import org.amends.web.Form;
import org.amends.web.InputForms;
import org.amends.web.PageLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** What is sent in place of a case's goods, for whoever packs it and whoever hears the customer's answer. */
@Path("/desk/case/{reference}/exchanges")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class ExchangeDesk {

    private static final Set<String> DONE = Set.of("agreed", "declined", "sent", "unavailable");

    private final CaseRequests requests;
    private final ExchangeBook book;
    private final ExchangeDeeds deeds;
    private final GoodsDesk desk;
    private final CurrentActor current;
    private final Readers readers;
    private final Validator validator;
    private final PageLanguage language;

    ExchangeDesk(
            CaseRequests requests,
            ExchangeBook book,
            ExchangeDeeds deeds,
            GoodsDesk desk,
            CurrentActor current,
            Readers readers,
            Validator validator,
            PageLanguage language) {
        this.requests = requests;
        this.book = book;
        this.deeds = deeds;
        this.desk = desk;
        this.current = current;
        this.readers = readers;
        this.validator = validator;
        this.language = language;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance exchanges(Reader reader, ExchangesTold told, Form form, String done);

        private Templates() {}
    }

    @GET
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR, Roles.WAREHOUSE})
    @Operation(hidden = true)
    public Response read(@PathParam("reference") String reference, @RestQuery @DefaultValue("") String done) {
        return page(200, reference, Form.empty(), DONE.contains(done) ? done : "");
    }

    @POST
    @Path("{remedy}/sending")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.WAREHOUSE})
    @Operation(hidden = true)
    public Response send(
            @PathParam("reference") String reference,
            @PathParam("remedy") int remedy,
            MultivaluedMap<String, String> form) {
        SentGoods sent = SentGoods.of(form);
        ExchangeInput.Sent said =
                new ExchangeInput.Sent(sent.text(field("carrier", remedy)), sent.text(field("tracking", remedy)));
        return record(reference, remedy, sent, "sent", said, (file, by) -> deeds.sent(file, remedy, said));
    }

    @POST
    @Path("{remedy}/unavailability")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.WAREHOUSE})
    @Operation(hidden = true)
    public Response unavailable(
            @PathParam("reference") String reference,
            @PathParam("remedy") int remedy,
            MultivaluedMap<String, String> form) {
        SentGoods sent = SentGoods.of(form);
        ExchangeInput.Unavailable said = new ExchangeInput.Unavailable(sent.text(field("reason", remedy)));
        return record(
                reference, remedy, sent, "unavailable", said, (file, by) -> deeds.unavailable(file, remedy, said, by));
    }

    /** The difference is fixed with the offer, so the page need not send it; where there is none, the deed says what is in the way. */
    @POST
    @Path("{remedy}/agreement")
    @Operation(hidden = true)
    public Response agree(
            @PathParam("reference") String reference,
            @PathParam("remedy") int remedy,
            MultivaluedMap<String, String> form) {
        SentGoods sent = SentGoods.of(form);
        long difference = book.of(requests.reached(reference).id()).stream()
                .filter(one -> one.remedy() == remedy)
                .flatMap(one -> one.offer().dearer().stream())
                .mapToLong(Money::minor)
                .findFirst()
                .orElse(1);
        ExchangeInput.Agreement said = new ExchangeInput.Agreement(difference, sent.words(field("heard", remedy)));
        return record(
                reference,
                remedy,
                sent,
                "agreed",
                said,
                (file, by) -> deeds.agree(file, remedy, said, Optional.of(by)));
    }

    @POST
    @Path("{remedy}/refusal")
    @Operation(hidden = true)
    public Response decline(
            @PathParam("reference") String reference,
            @PathParam("remedy") int remedy,
            MultivaluedMap<String, String> form) {
        return record(
                reference,
                remedy,
                SentGoods.of(form),
                "declined",
                new ExchangeInput.Refusal(),
                (file, by) -> deeds.decline(file, remedy, Optional.of(by)));
    }

    /** Each exchange has forms of its own on the page. */
    private static String field(String name, int remedy) {
        return name + "-" + remedy;
    }

    /** @param input what the API takes for the same */
    private Response record(
            String reference,
            int remedy,
            SentGoods sent,
            String done,
            Object input,
            BiFunction<LoggedCase, UUID, GoodsDeed> deed) {
        Form form = sent.typed();
        for (ConstraintViolation<Object> violation : validator.validate(input)) {
            form = form.wrong(fieldAt(violation.getPropertyPath().toString(), remedy), violation.getMessage());
        }
        if (!form.isRight()) {
            return page(400, reference, form, "");
        }
        try {
            desk.record(
                    CaseRequests.reference(reference),
                    current.requireStaff(),
                    sent.key(),
                    done + " " + remedy + " " + input,
                    deed);
            return Response.seeOther(
                            URI.create("/desk/case/" + CaseRequests.reference(reference) + "/exchanges?done=" + done))
                    .build();
        } catch (Problem problem) {
            if (problem.status() >= 500 || problem.status() == 404) {
                throw problem;
            }
            return page(
                    problem.status(), reference, InputForms.marked(form, problem, path -> fieldAt(path, remedy)), "");
        }
    }

    /** What belongs to no field is said above all of them. */
    private static String fieldAt(String path, int remedy) {
        String name = path.replaceAll("<[^>]*>|^.*\\.(?=\\w)", "").replace(".", "");
        return Set.of("carrier", "tracking", "reason", "heard").contains(name) ? field(name, remedy) : "";
    }

    private Response page(int status, String reference, Form form, String done) {
        LoggedCase file = requests.reached(reference);
        List<Exchange> all = book.of(file.id());
        return Response.status(status)
                .entity(Templates.exchanges(
                        readers.of(current.requireStaff()),
                        ExchangesTold.of(
                                file, all, language.locale(), UUID.randomUUID().toString()),
                        form,
                        done))
                .build();
    }
}
