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
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.amends.carriage.KeptGoods;
import org.amends.carriage.LabelFile;
import org.amends.carriage.LabelFileResponse;
import org.amends.carriage.OfferedWays;
import org.amends.carriage.ParcelBook;
import org.amends.carriage.ReturnParcel;
import org.amends.carriage.WayBackDeeds;
import org.amends.carriage.WayBackInput;
import org.amends.carriage.WaysBack;
import org.amends.casefile.CaseRequests;
import org.amends.casefile.LoggedCase;
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.goods.GoodsDeed;
import org.amends.goods.GoodsDesk;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.platform.problem.Problem;
import org.amends.returns.law.ReturnMethod;
import org.amends.time.OrganisationCalendar;
import org.amends.web.Form;
import org.amends.web.InputForms;
import org.amends.web.Messages;
import org.amends.web.PageLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** The way back of a case's goods, for its owner: labels to make, parcels on their way, and those that are lost. */
@Path("/desk/case/{reference}/way-back")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
@Produces(MediaType.TEXT_HTML)
public class WayBackDesk {

    private static final Set<String> DONE = Set.of("asked", "label", "again", "inquiry", "lost", "sent", "kept");
    private static final Set<String> FIELDS =
            Set.of("method", "pickUpFrom", "tracking", "link", "instructions", "until", "file", "words");

    private final CaseRequests requests;
    private final OfferedWays ways;
    private final ParcelBook book;
    private final WayBackDeeds deeds;
    private final KeptGoods kept;
    private final GoodsDesk desk;
    private final CurrentActor current;
    private final Readers readers;
    private final Validator validator;
    private final OrganisationCalendar calendar;
    private final Messages messages;
    private final PageLanguage language;

    WayBackDesk(
            CaseRequests requests,
            OfferedWays ways,
            ParcelBook book,
            WayBackDeeds deeds,
            KeptGoods kept,
            GoodsDesk desk,
            CurrentActor current,
            Readers readers,
            Validator validator,
            OrganisationCalendar calendar,
            Messages messages,
            PageLanguage language) {
        this.requests = requests;
        this.ways = ways;
        this.book = book;
        this.deeds = deeds;
        this.kept = kept;
        this.desk = desk;
        this.current = current;
        this.readers = readers;
        this.validator = validator;
        this.calendar = calendar;
        this.messages = messages;
        this.language = language;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance wayBack(Reader reader, Told told, Form form, String done);

        private Templates() {}
    }

    /**
     * @param awaited whether goods are waited for
     * @param key drawn when the form is shown, so that a form sent twice acts once
     */
    record Told(
            String reference,
            String title,
            String language,
            WaysBack ways,
            boolean awaited,
            List<ReturnMethod> methods,
            List<Way> parcels,
            String key) {

        /** TRADER, CUSTOMER, or UNKNOWN while nobody knows the order. */
        public String payerName() {
            return ways.payer().map(Enum::name).orElse("UNKNOWN");
        }
    }

    /** A parcel with what happened to it. */
    record Way(ReturnParcel parcel, List<ParcelBook.Happened> happened) {}

    @GET
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
    @Operation(hidden = true)
    public Response read(@PathParam("reference") String reference, @RestQuery @DefaultValue("") String done) {
        return page(200, requests.reached(reference), Form.empty(), DONE.contains(done) ? done : "");
    }

    @GET
    @Path("{parcel}/label")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
    @Operation(hidden = true)
    public Response label(@PathParam("reference") String reference, @PathParam("parcel") String parcel) {
        LoggedCase file = requests.reached(reference);
        return LabelFileResponse.of(book.file(file.id(), parcel), file.reference());
    }

    @POST
    @Path("request")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response ask(@PathParam("reference") String reference, MultivaluedMap<String, String> form) {
        SentGoods sent = SentGoods.of(form);
        WayBackInput.Ask said = new WayBackInput.Ask(
                sent.one("method", ReturnMethod.class).orElse(ReturnMethod.OWN_CARRIER),
                Optional.empty(),
                sent.one("method", ReturnMethod.class)
                        .filter(ReturnMethod.PICK_UP::equals)
                        .flatMap(fetched -> moment(sent)));
        return record(reference, sent, "asked", said, (file, by) -> deeds.ask(file, said, Optional.of(by)));
    }

    /** Empty for what our own page does not send, which is refused like a time that nobody chose. */
    private static Optional<Instant> moment(SentGoods sent) {
        try {
            return sent.words("pickUpFrom").map(Instant::parse);
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    @POST
    @Path("{parcel}/label")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response attach(
            @PathParam("reference") String reference, @PathParam("parcel") String parcel, MultipartFormDataInput form) {
        SentGoods sent = SentGoods.of(form);
        Optional<LabelFile> file = LabelFile.of(sent.file());
        if (file.isEmpty() && sent.file().length > 0) {
            return wrong(reference, sent, "file", "carriage.refused.file");
        }
        Optional<Instant> until;
        try {
            until = sent.words("until").map(this::endOfDay);
        } catch (DateTimeParseException noDay) {
            return wrong(reference, sent, "until", "carriage.refused.over");
        }
        WayBackInput.MadeLabel said = new WayBackInput.MadeLabel(
                sent.words("tracking"), sent.words("link"), sent.words("instructions"), until);
        return record(reference, sent, "label", said, (seen, by) -> deeds.attach(seen, parcel, said, file, by));
    }

    private Instant endOfDay(String day) {
        return LocalDate.parse(day).plusDays(1).atStartOfDay(calendar.zone()).toInstant();
    }

    @POST
    @Path("{parcel}/again")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response again(
            @PathParam("reference") String reference,
            @PathParam("parcel") String parcel,
            MultivaluedMap<String, String> form) {
        return record(
                reference,
                SentGoods.of(form),
                "again",
                parcel,
                (file, by) -> deeds.reissue(file, parcel, Optional.of(by)));
    }

    @POST
    @Path("{parcel}/inquiry")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response inquire(
            @PathParam("reference") String reference,
            @PathParam("parcel") String parcel,
            MultivaluedMap<String, String> form) {
        SentGoods sent = SentGoods.of(form);
        WayBackInput.Inquiry said = new WayBackInput.Inquiry(sent.text("words"));
        return record(reference, sent, "inquiry", said, (file, by) -> deeds.inquire(file, parcel, said));
    }

    @POST
    @Path("{parcel}/loss")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response lose(
            @PathParam("reference") String reference,
            @PathParam("parcel") String parcel,
            MultivaluedMap<String, String> form) {
        SentGoods sent = SentGoods.of(form);
        WayBackInput.Inquiry said = new WayBackInput.Inquiry(sent.text("words"));
        return record(reference, sent, "lost", said, (file, by) -> deeds.lost(file, parcel, said, by));
    }

    @POST
    @Path("keeping")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response keep(@PathParam("reference") String reference, MultivaluedMap<String, String> form) {
        Response answer = record(reference, SentGoods.of(form), "kept", "", (file, by) -> kept.deed(file));
        if (answer.getStatus() == Response.Status.SEE_OTHER.getStatusCode()) {
            kept.tell(CaseRequests.reference(reference));
        }
        return answer;
    }

    /** @param input what the API takes for the same */
    private Response record(
            String reference, SentGoods sent, String done, Object input, BiFunction<LoggedCase, UUID, GoodsDeed> deed) {
        Form form = sent.typed();
        for (ConstraintViolation<Object> violation : validator.validate(input)) {
            form = form.wrong(field(violation.getPropertyPath().toString()), violation.getMessage());
        }
        if (!form.isRight()) {
            return page(400, requests.reached(reference), form, "");
        }
        try {
            desk.record(
                    CaseRequests.reference(reference),
                    current.requireStaff(),
                    sent.key(),
                    done + " " + input + " " + sent.said(),
                    deed);
            return Response.seeOther(
                            URI.create("/desk/case/" + CaseRequests.reference(reference) + "/way-back?done=" + done))
                    .build();
        } catch (Problem problem) {
            return refused(problem, reference, form);
        }
    }

    private Response refused(Problem problem, String reference, Form form) {
        if (problem.status() >= 500 || problem.status() == 404) {
            throw problem;
        }
        return page(
                problem.status(),
                requests.reached(reference),
                InputForms.marked(form, problem, WayBackDesk::field),
                "");
    }

    private Response wrong(String reference, SentGoods sent, String field, String key) {
        String sentence = messages.text(language.locale(), "pages", key, Map.of());
        return page(400, requests.reached(reference), sent.typed().wrong(field, sentence), "");
    }

    private static String field(String path) {
        String name = path.replaceAll("^.*\\.|<[^>]*>", "");
        return name.equals("validUntil") ? "until" : FIELDS.contains(name) ? name : "";
    }

    private Response page(int status, LoggedCase file, Form form, String done) {
        WaysBack offered = ways.of(file.id());
        Told told = new Told(
                file.reference().text(),
                file.title(),
                file.contact().language(),
                offered,
                file.state().awaitsGoods(),
                offered.methods().stream()
                        .filter(method -> method.travels() && method.isArrangedByUs())
                        .toList(),
                book.of(file.id()).stream()
                        .map(parcel -> new Way(parcel, book.events(parcel.id())))
                        .toList(),
                UUID.randomUUID().toString());
        return Response.status(status)
                .entity(Templates.wayBack(readers.of(current.requireStaff()), told, form, done))
                .build();
    }
}
