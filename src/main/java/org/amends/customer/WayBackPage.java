package org.amends.customer;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
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
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.amends.carriage.LabelFileResponse;
import org.amends.carriage.OfferedWays;
import org.amends.carriage.ParcelBook;
import org.amends.carriage.WayBackDeeds;
import org.amends.carriage.WayBackInput;
import org.amends.casefile.LinkedCases;
import org.amends.casefile.LoggedCase;
import org.amends.goods.GoodsDeed;
import org.amends.goods.GoodsDesk;
import org.amends.platform.problem.Problem;
import org.amends.returns.law.ReturnMethod;
import org.amends.web.Form;
import org.amends.web.InputForms;
import org.amends.web.Typed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** How the customer sends goods back: what it costs, what we can send them for it, and where their parcel is. */
@Path("/c/{token}/way-back")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class WayBackPage {

    private static final List<String> FIELDS =
            List.of("method", "pickUpFrom", "name", "street", "postcode", "city", "country", "tracking", "words");
    private static final Set<String> DONE = Set.of("asked", "again", "sent");

    /** What is said of a refusal that concerns no field. */
    private static final String FAULTS = "customer.back.fault.";

    private final OpenedCases cases;
    private final LinkedCases files;
    private final OfferedWays ways;
    private final ParcelBook book;
    private final WayBackDeeds deeds;
    private final GoodsDesk desk;
    private final Validator validator;
    private final InputForms forms;
    private final Clock clock;

    WayBackPage(
            OpenedCases cases,
            LinkedCases files,
            OfferedWays ways,
            ParcelBook book,
            WayBackDeeds deeds,
            GoodsDesk desk,
            Validator validator,
            InputForms forms,
            Clock clock) {
        this.cases = cases;
        this.files = files;
        this.ways = ways;
        this.book = book;
        this.deeds = deeds;
        this.desk = desk;
        this.validator = validator;
        this.forms = forms;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "customer")
    static class Templates {
        static native TemplateInstance wayBack(WayBackTold told, Form form, String done);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public Response read(@PathParam("token") String token, @RestQuery @DefaultValue("") String done) {
        return page(200, token, Form.empty(), DONE.contains(done) ? done : "");
    }

    @POST
    @Path("request")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response ask(@PathParam("token") String token, MultivaluedMap<String, String> sent) {
        Form form = typed(sent);
        Optional<ReturnMethod> method = Stream.of(ReturnMethod.values())
                .filter(one -> one.name().equals(form.value("method")))
                .findFirst();
        WayBackInput.Ask said = new WayBackInput.Ask(
                method.orElse(ReturnMethod.OWN_CARRIER),
                from(form),
                method.filter(ReturnMethod.PICK_UP::equals).flatMap(fetched -> moment(form)));
        return perform(token, sent, form, said, "asked", file -> deeds.ask(file, said, Optional.empty()));
    }

    /** Empty for what our own page does not send, which is refused like a time that nobody chose. */
    private static Optional<Instant> moment(Form form) {
        try {
            return words(form, "pickUpFrom").map(Instant::parse);
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    /** Whoever left all of it out may not have to say it. */
    private static Optional<WayBackInput.From> from(Form form) {
        WayBackInput.From from = new WayBackInput.From(
                form.value("name"),
                form.value("street"),
                form.value("postcode"),
                form.value("city"),
                form.value("country"));
        boolean said = Stream.of(from.street(), from.postcode(), from.city(), from.country())
                .anyMatch(text -> !text.isBlank());
        return said ? Optional.of(from) : Optional.empty();
    }

    @POST
    @Path("{parcel}/again")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response again(
            @PathParam("token") String token, @PathParam("parcel") String parcel, MultivaluedMap<String, String> sent) {
        return perform(
                token, sent, Form.empty(), parcel, "again", file -> deeds.reissue(file, parcel, Optional.empty()));
    }

    @POST
    @Path("sending")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response send(@PathParam("token") String token, MultivaluedMap<String, String> sent) {
        Form form = typed(sent);
        WayBackInput.Sent said = new WayBackInput.Sent(words(form, "tracking"), words(form, "words"));
        return perform(token, sent, form, said, "sent", file -> deeds.sent(file, said, Optional.empty()));
    }

    @GET
    @Path("{parcel}/label")
    @Produces(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response label(@PathParam("token") String token, @PathParam("parcel") String parcel) {
        LoggedCase file = files.aboutGoods(token);
        return LabelFileResponse.of(book.file(file.id(), parcel), file.reference());
    }

    /** @param input what the API takes for the same */
    private Response perform(
            String token,
            MultivaluedMap<String, String> sent,
            Form typed,
            Object input,
            String done,
            Function<LoggedCase, GoodsDeed> deed) {
        LoggedCase file = files.aboutGoods(token);
        Form form = typed;
        for (ConstraintViolation<Object> violation : validator.validate(input)) {
            form = form.wrong(field(violation.getPropertyPath().toString()), violation.getMessage());
        }
        if (!form.isRight()) {
            return page(400, token, form, "");
        }
        try {
            desk.record(file.reference(), GoodsDesk.Speaker.customer(file), key(sent), done + " " + input, deed);
            return Response.seeOther(URI.create("/c/" + token + "/way-back?done=" + done))
                    .build();
        } catch (Problem problem) {
            return refused(problem, token, form);
        }
    }

    private Response refused(Problem problem, String token, Form form) {
        if (problem.status() >= 500 || problem.status() == 404) {
            throw problem;
        }
        Form refused = problem.body().errors().isEmpty()
                ? forms.refused(form, problem, FAULTS)
                : InputForms.marked(form, problem, WayBackPage::field);
        return page(problem.status(), token, refused, "");
    }

    /** The last part of a path names the field; where it comes from is asked for in several. */
    private static String field(String path) {
        String name = path.replaceAll("^.*\\.|<[^>]*>", "");
        return name.equals("from") ? "street" : FIELDS.contains(name) ? name : "";
    }

    private static Form typed(MultivaluedMap<String, String> sent) {
        Form form = Form.empty();
        for (String field : FIELDS) {
            form = form.with(
                    field, Typed.lines(Optional.ofNullable(sent.getFirst(field)).orElse("")));
        }
        return form;
    }

    private static String key(MultivaluedMap<String, String> sent) {
        return Optional.ofNullable(sent.getFirst("key"))
                .filter(text -> text.matches("[!-~]{1,100}"))
                .orElse("none");
    }

    private static Optional<String> words(Form form, String field) {
        return Optional.of(form.value(field).strip()).filter(text -> !text.isEmpty());
    }

    private Response page(int status, String token, Form form, String done) {
        OpenedCase opened = cases.aboutGoods(token);
        WayBackTold told = WayBackTold.of(
                opened,
                ways.of(opened.caseId()),
                book.of(opened.caseId()),
                clock.instant(),
                UUID.randomUUID().toString());
        return Response.status(status)
                .entity(Templates.wayBack(told, form, done))
                .build();
    }
}
