package org.amends.channel;

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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.people.Roster;
import org.amends.people.Rosters;
import org.amends.people.StaffMember;
import org.amends.platform.problem.Problem;
import org.amends.web.Form;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** Who waits for a call back, which channels are alive, and the form for a call that was missed. */
@Path("/channels")
@Produces(MediaType.TEXT_HTML)
public class ChannelsPage {

    private static final int SHOWN = 50;
    private static final String CALL = "call";

    private final ChannelFigures figures;
    private final Channels channels;
    private final ContactList list;
    private final ContactDesk desk;
    private final TypedInput inputs;
    private final Rosters rosters;
    private final CurrentActor current;
    private final Readers readers;

    ChannelsPage(
            ChannelFigures figures,
            Channels channels,
            ContactList list,
            ContactDesk desk,
            TypedInput inputs,
            Rosters rosters,
            CurrentActor current,
            Readers readers) {
        this.figures = figures;
        this.channels = channels;
        this.list = list;
        this.desk = desk;
        this.inputs = inputs;
        this.rosters = rosters;
        this.current = current;
        this.readers = readers;
    }

    @CheckedTemplate(basePath = "channel")
    static class Templates {
        static native TemplateInstance channels(
                Reader reader,
                ChannelFigures.Figures figures,
                List<ChannelView> channels,
                List<ContactView> contacts,
                List<ContactKind> kinds,
                String whose,
                String of,
                String next,
                Form form);

        private Templates() {}
    }

    /** @param whose {@code me} for what I owe, else everybody's */
    @GET
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.ADMIN})
    @Operation(hidden = true)
    public TemplateInstance show(
            @RestQuery @DefaultValue("") String whose,
            @RestQuery @DefaultValue("") String channel,
            @RestQuery @DefaultValue("") String after) {
        return page(whose, channel, after, Form.empty());
    }

    @POST
    @Path("contacts")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response open(MultivaluedMap<String, String> sent) {
        TypedInput.Read<ContactForm.New> read = inputs.read(sent, CALL, ContactForm.New.class);
        String channel = TypedInput.value(sent, "channel");
        if (channels.find(channel).isEmpty()) {
            read = read.wrong("channel", inputs.text("channel.form.noChannel"));
        }
        if (read.input().isEmpty()) {
            return refused(read.form());
        }
        try {
            UUID opened = desk.open(channel, read.input().get(), current.requireStaff());
            return Response.seeOther(URI.create("/channels/contact/" + opened)).build();
        } catch (Problem problem) {
            return refused(read.refused(CALL, problem).form());
        }
    }

    private Response refused(Form form) {
        return Response.status(400).entity(page("", "", "", form)).build();
    }

    private TemplateInstance page(String whose, String channel, String after, Form form) {
        StaffMember reader = current.requireStaff();
        Roster roster = rosters.recent();
        ContactList.Page page =
                list.page(new ContactList.Asked(given(channel), given(whose)), reader, given(after), SHOWN);
        return Templates.channels(
                readers.of(reader),
                figures.read(),
                channels.all().stream().map(one -> ChannelView.of(one, roster)).toList(),
                page.items(),
                ContactKind.REPORTED,
                whose,
                channel,
                page.next().orElse(""),
                form);
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty());
    }
}
