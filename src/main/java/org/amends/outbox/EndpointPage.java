package org.amends.outbox;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.platform.problem.Problem;
import org.amends.web.Form;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Where events go, what became of them there, and sending them again. */
@Path("/webhooks")
@RolesAllowed({Roles.MANAGER, Roles.ADMIN})
@Produces(MediaType.TEXT_HTML)
public class EndpointPage {

    private static final int SHOWN = 50;
    private static final int NOTHING_ORDERED = -1;

    private final EndpointDesk desk;
    private final DeliveryLog log;
    private final ReplayForm replays;
    private final CurrentActor current;
    private final Readers readers;

    EndpointPage(EndpointDesk desk, DeliveryLog log, ReplayForm replays, CurrentActor current, Readers readers) {
        this.desk = desk;
        this.log = log;
        this.replays = replays;
        this.current = current;
        this.readers = readers;
    }

    @CheckedTemplate(basePath = "outbox")
    static class Templates {
        static native TemplateInstance webhooks(Reader reader, boolean writes, List<EndpointView> endpoints);

        /** @param ordered how many messages were ordered again just now; less than none when nobody asked */
        static native TemplateInstance webhook(
                Reader reader,
                boolean writes,
                EndpointView e,
                List<Deliveries.State> states,
                String state,
                DeliveryView.Page page,
                List<ChangeView> changes,
                Optional<EndpointView.Test> test,
                int ordered,
                Form form);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list() {
        return Templates.webhooks(reader(), writes(), desk.all());
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public TemplateInstance show(
            @RestPath UUID id,
            @RestQuery @DefaultValue("") String state,
            @RestQuery @DefaultValue("") String after,
            @RestQuery @DefaultValue("-1") int ordered) {
        return page(id, state, after, Optional.empty(), ordered, Form.empty());
    }

    @POST
    @Path("{id}/test")
    @RolesAllowed(Roles.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public TemplateInstance test(@RestPath UUID id) {
        return page(id, "", "", Optional.of(desk.test(id)), NOTHING_ORDERED, Form.empty());
    }

    @POST
    @Path("{id}/secret")
    @RolesAllowed(Roles.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response rotate(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        try {
            int version = replays.number(sent, "version").orElse(0L).intValue();
            return SecretPage.shown(reader(), desk.rotate(id, version, me().id()));
        } catch (Problem problem) {
            return refused(id, replays.refused(problem));
        }
    }

    /** One message, all that were given up, or everything since a moment. */
    @POST
    @Path("{id}/again")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response again(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        Form form = replays.checked(sent);
        if (!form.isRight()) {
            return refused(id, form);
        }
        try {
            Optional<Long> number = replays.number(sent, "number");
            EndpointView.Replayed ordered = number.isPresent()
                    ? desk.replay(id, number.get(), me().id())
                    : desk.replay(id, replays.order(sent), me().id());
            return Response.seeOther(URI.create("/webhooks/" + id + "?ordered=" + ordered.messages() + "#a1"))
                    .build();
        } catch (Problem problem) {
            return refused(id, replays.refused(problem));
        }
    }

    private Response refused(UUID id, Form form) {
        return Response.status(400)
                .entity(page(id, "", "", Optional.empty(), NOTHING_ORDERED, form))
                .build();
    }

    private TemplateInstance page(
            UUID id, String state, String after, Optional<EndpointView.Test> test, int ordered, Form form) {
        Optional<Deliveries.State> chosen = Arrays.stream(Deliveries.State.values())
                .filter(one -> one.name().equals(state))
                .findFirst();
        return Templates.webhook(
                reader(),
                writes(),
                desk.one(id),
                List.of(Deliveries.State.values()),
                chosen.map(Enum::name).orElse(""),
                log.of(id, chosen, Optional.of(after).filter(some -> !some.isEmpty()), SHOWN),
                desk.changes(id),
                test,
                ordered,
                form);
    }

    private boolean writes() {
        return me().has(StaffRole.ADMIN);
    }

    private Reader reader() {
        return readers.of(me());
    }

    private StaffMember me() {
        return current.requireStaff();
    }
}
